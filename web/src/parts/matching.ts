/**
 * Rows whose text holds every word that is looked for, in any order, whatever the case.
 *
 * @example
 * matching(["Dy oxide JP", "Tb oxide"], "oxide dy", (row) => row) // => ["Dy oxide JP"]
 */
export function matching<T>(
  rows: readonly T[],
  wanted: string,
  textOf: (row: T) => string,
): readonly T[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row).toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
