import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "../words/useWords.ts";
import { LongRow } from "./LongRow.tsx";
import { directionOf, nextSort, type SortKey } from "./sorting.ts";
import { SPARE_ROWS, visibleRows } from "./visibleRows.ts";

/** A column of a long table, with its width. */
export interface LongColumn<T> {
  readonly key: string;
  readonly heading: string;
  readonly isNumber?: boolean;
  /** Pixels. */
  readonly width: number;
  readonly cell: (row: T) => ReactNode;
}

/** Height of a row, pixels; all rows are as high, so that any can be reached at once. */
const ROW = 30;

/** Height of the box, pixels. */
const BOX = 560;

/** Rows are drawn in this many places, which are used again as rows come and go. */
const POOL = Math.ceil(BOX / ROW) + 1 + 2 * SPARE_ROWS;

/** A table of any length: only the rows on screen are drawn, between two rows that stand for the others. */
export function VirtualTable<T>({
  caption,
  columns,
  rows,
  sort,
  onSort,
}: {
  readonly caption: string;
  readonly columns: readonly LongColumn<T>[];
  readonly rows: readonly T[];
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
}) {
  const words = useWords();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const { first, last } = visibleRows(top, BOX, ROW, rows.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [rows.length, sort, language]);
  const spacer = (count: number) =>
    count > 0 && (
      <tr className="spacer">
        <td colSpan={columns.length} style={{ height: count * ROW }} />
      </tr>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={box}
      className="long-table table-scroll"
      role="group"
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      style={{ height: Math.min(BOX, (rows.length + 1) * ROW + 20) }}
    >
      <table
        aria-rowcount={rows.length + 1}
        style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}
      >
        <caption className="unseen">{caption}</caption>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, heading, isNumber = false }) => (
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
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spacer(first)}
          {rows.slice(first, last).map((row, index) => (
            <LongRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a key is a place to draw at, not a row
              key={(first + index) % POOL}
              row={row}
              rowIndex={first + index + 2}
              columns={columns}
            />
          ))}
          {spacer(rows.length - last)}
        </tbody>
      </table>
    </div>
  );
}
