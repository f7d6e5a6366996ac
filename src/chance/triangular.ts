/**
 * The number below which a share `u` of a triangular distribution lies: likeliest at `mode`, rarer in a
 * straight line to both ends.
 *
 * @example
 * triangularAt(0, 1, 1, 0.25) // => 0.5
 * triangularAt(3, 3, 3, 0.9) // => 3
 */
export function triangularAt(low: number, mode: number, high: number, u: number): number {
  if (low === high) return mode;
  return u < (mode - low) / (high - low)
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}
