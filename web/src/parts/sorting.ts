/** A column to sort by: its key, with a minus in front where the largest comes first. */
export type SortKey = string;

/** How a column is sorted, in the words of `aria-sort`. */
export const directionOf = (column: string, sort: SortKey): "ascending" | "descending" | "none" =>
  sort === column ? "ascending" : sort === `-${column}` ? "descending" : "none";

/** What sorting by a column means next: the other way round where it is sorted by already. */
export const nextSort = (column: string, sort: SortKey, isNumber: boolean): SortKey => {
  const direction = directionOf(column, sort);
  if (direction === "none") return isNumber ? `-${column}` : column;
  return direction === "ascending" ? `-${column}` : column;
};

/**
 * Sorts rows by a value of each; what is unknown comes last either way, equals keep their order.
 *
 * @example
 * sortRows([2, 3, 1], "-size", (row) => row, "en") // => [3, 2, 1]
 */
export function sortRows<T>(
  rows: readonly T[],
  sort: SortKey,
  valueIn: (row: T, column: string) => number | string | null,
  language: string,
): readonly T[] {
  const isDown = sort.startsWith("-");
  const column = isDown ? sort.slice(1) : sort;
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  return rows.toSorted((one, other) => {
    const [a, b] = [valueIn(one, column), valueIn(other, column)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order =
      typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return isDown ? -order : order;
  });
}
