import type { ReactNode } from "react";
import { useLanguage, useWords } from "../words/useWords.ts";
import { ScrollBox } from "./ScrollBox.tsx";
import { directionOf, nextSort, type SortKey, sortRows } from "./sorting.ts";

/** A column: heading with its unit, what it shows, and by what it sorts. */
export interface Column<T> {
  readonly key: string;
  readonly heading: string;
  readonly unit?: string;
  readonly isNumber?: boolean;
  readonly value: (row: T) => number | string | null;
  /** What to show; without it, the value. */
  readonly cell?: (row: T) => ReactNode;
}

/** A table to read, sorted by any column; the sorting stands in the address of the room. */
export function DataTable<T>({
  caption,
  columns,
  rows,
  keyOf,
  sort,
  onSort,
  isMarked,
}: {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
  readonly isMarked?: (row: T) => boolean;
}) {
  const words = useWords();
  const language = useLanguage();
  const valueIn = (row: T, key: string) =>
    columns.find((one) => one.key === key)?.value(row) ?? null;
  return (
    <ScrollBox label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, heading, unit, isNumber = false }) => (
              <th
                key={key}
                scope="col"
                data-number={isNumber || undefined}
                aria-sort={directionOf(key, sort)}
              >
                <button
                  type="button"
                  title={words.table.sortBy(heading)}
                  onClick={() => onSort(nextSort(key, sort, isNumber))}
                >
                  {heading}
                  {unit && <span className="unit">{unit}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(rows, sort, valueIn, language).map((row) => (
            <tr key={keyOf(row)} data-marked={isMarked?.(row) || undefined}>
              {columns.map(({ key, isNumber, value, cell }, index) => {
                const shown = cell ? cell(row) : value(row);
                return index === 0 ? (
                  <th key={key} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={key} data-number={isNumber || undefined}>
                    {shown ?? <span title={words.unknown}>–</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
