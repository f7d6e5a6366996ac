/** Where a sum of flows is taken as met: share of the total. */
const TOLERANCE = 1e-10;
const ROUNDS_MAX = 20_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

/**
 * Fills a table of flows from its totals, keeping the odds of a first guess: iterative proportional
 * fitting (Deming and Stephan 1940; RAS in Stone 1961). Rows are who sends, columns who takes.
 *
 *   f_ij = r_i · p_ij · c_j      Σ_j f_ij = row total i      Σ_i f_ij = column total j
 *
 * Of all tables with these totals it is the one nearest to the guess in relative entropy; a zero of
 * the guess stays zero. `undefined` where no table with the guess's zeros has these totals, or where
 * the totals of rows and of columns differ.
 *
 * @example
 * fillFlows([[1, 1], [1, 1]], [30, 10], [20, 20]) // => [[15, 15], [5, 5]]
 * fillFlows([[1, 0], [1, 0]], [30, 10], [20, 20]) // => undefined
 */
export function fillFlows(
  guess: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): number[][] | undefined {
  const total = sum(rowTotals);
  if (Math.abs(total - sum(columnTotals)) > 1e-9 * total) return undefined;
  const flows = guess.map((row) => [...row]);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    flows.forEach((row, i) => {
      const scale = rowTotals[i]! === 0 ? 0 : rowTotals[i]! / sum(row);
      row.forEach((flow, j) => {
        row[j] = flow === 0 ? 0 : flow * scale;
      });
    });
    let miss = 0;
    columnTotals.forEach((wanted, j) => {
      const got = flows.reduce((column, row) => column + row[j]!, 0);
      miss += Math.abs(got - wanted);
      if (got > 0) for (const row of flows) row[j]! *= wanted / got;
    });
    if (miss <= TOLERANCE * total) return flows;
  }
  return undefined;
}
