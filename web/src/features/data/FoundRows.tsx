import { type ReactNode, useCallback } from "react";
import { formatNumber } from "../../../../src/units/index.ts";
import { Empty } from "../../parts/Empty.tsx";
import { FindBox } from "../../parts/FindBox.tsx";
import { type LongColumn, VirtualTable } from "../../parts/VirtualTable.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

/** A long table with a field for words to look for, a choice beside it, and how many rows were found. */
export function FoundRows<T>({
  caption,
  columns,
  rows,
  count,
  sort,
  children,
}: {
  readonly caption: string;
  readonly columns: readonly LongColumn<T>[];
  /** The rows that were found, in order. */
  readonly rows: readonly T[];
  /** How many there are in all. */
  readonly count: number;
  readonly sort: string;
  /** What else narrows the rows. */
  readonly children: ReactNode;
}) {
  const words = useRoomWords(dataWords);
  const language = useLanguage();
  const [{ find = "" }, set] = useDataAddress();
  const onFind = useCallback((next: string) => set({ find: next || undefined }, true), [set]);
  return (
    <>
      <div className="controls">
        <FindBox label={words.find} value={find} onFind={onFind} />
        {children}
        <span className="figure-unit" role="status">
          {words.shown(formatNumber(rows.length, 0, language), formatNumber(count, 0, language))}
        </span>
      </div>
      {rows.length === 0 ? (
        <Empty>{words.noRows}</Empty>
      ) : (
        <VirtualTable
          caption={caption}
          columns={columns}
          rows={rows}
          sort={sort}
          onSort={(next) => set({ sort: next })}
        />
      )}
    </>
  );
}
