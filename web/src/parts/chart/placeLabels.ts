/**
 * Moves heights apart so that labels there do not overlap: as little as possible, in their order, and
 * within a column.
 *
 * @param gap least distance of two labels
 * @example
 * placeLabels([10, 12, 50], 14, 0, 100) // => [10, 24, 50]
 * placeLabels([95, 96], 14, 0, 100) // => [86, 100]
 */
export function placeLabels(
  heights: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]!);
  const placed = [...heights];
  let least = top;
  for (const index of order) {
    placed[index] = Math.max(heights[index]!, least);
    least = placed[index]! + gap;
  }
  let most = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, most);
    most = placed[index]! - gap;
  }
  return placed;
}
