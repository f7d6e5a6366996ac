/** Pivots below this share of their diagonal are of rows that say nothing new: they are left out. */
const PIVOT_MIN = 1e-14;

/**
 * Factors a symmetric positive semidefinite matrix in place, M = L L', given and left as its lower
 * triangle by rows (Cholesky). Rows that depend on others get an infinite pivot, so that their
 * unknown is 0. Returns whether all numbers stayed finite.
 */
export function factor(matrix: Float64Array, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const rowI = i * size;
    const diagonal = matrix[rowI + i]!;
    for (let j = 0; j <= i; j++) {
      const rowJ = j * size;
      let sum = matrix[rowI + j]!;
      for (let k = 0; k < j; k++) sum -= matrix[rowI + k]! * matrix[rowJ + k]!;
      if (j < i) matrix[rowI + j] = sum / matrix[rowJ + j]!;
      else matrix[rowI + i] = sum > PIVOT_MIN * diagonal ? Math.sqrt(sum) : Infinity;
    }
    if (Number.isNaN(matrix[rowI + i]!)) return false;
  }
  return true;
}

/**
 * Solves M x = b with the factor of M.
 *
 * @example
 * const matrix = Float64Array.from([4, 0, 2, 5])
 * factor(matrix, 2) // => true
 * Array.from(solveFactored(matrix, 2, [8, 12])) // => [1, 2]
 */
export function solveFactored(
  matrix: Float64Array,
  size: number,
  side: ArrayLike<number>,
): Float64Array {
  const x = Float64Array.from(side);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= matrix[i * size + k]! * x[k]!;
    x[i]! /= matrix[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    x[i]! /= matrix[i * size + i]!;
    for (let k = 0; k < i; k++) x[k]! -= matrix[i * size + k]! * x[i]!;
  }
  return x;
}
