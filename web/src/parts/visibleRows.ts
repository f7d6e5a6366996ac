/** Rows drawn above and below what is on screen, so that a quick scroll meets no gap. */
export const SPARE_ROWS = 8;

/**
 * Which rows of a long list to draw: from `first` up to and without `last`.
 *
 * @example
 * visibleRows(3000, 600, 30, 1000) // => { first: 92, last: 128 }
 * visibleRows(0, 600, 30, 5) // => { first: 0, last: 5 }
 */
export function visibleRows(
  scrolledPixels: number,
  boxPixels: number,
  rowPixels: number,
  count: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(scrolledPixels / rowPixels) - SPARE_ROWS);
  const last = Math.min(count, Math.ceil((scrolledPixels + boxPixels) / rowPixels) + SPARE_ROWS);
  return { first: Math.min(first, last), last };
}
