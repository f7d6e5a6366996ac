/** Rows drawn above and below what is on screen, so that a quick scroll meets no gap. */
const SPARE = 12;

/**
 * Which rows of a long list to draw: from `first` up to and without `last`.
 *
 * @example
 * visibleRows(3000, 600, 30, 1000) // => { first: 88, last: 132 }
 * visibleRows(0, 600, 30, 5) // => { first: 0, last: 5 }
 */
export function visibleRows(
  scrolledPixels: number,
  boxPixels: number,
  rowPixels: number,
  count: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(scrolledPixels / rowPixels) - SPARE);
  const last = Math.min(count, Math.ceil((scrolledPixels + boxPixels) / rowPixels) + SPARE);
  return { first: Math.min(first, last), last };
}
