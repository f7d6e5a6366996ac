import type { OutputOf } from "../../../../src/operations/index.ts";
import { Empty } from "../../parts/Empty.tsx";
import { QualityMark } from "../../parts/QualityMark.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { dataWords } from "./words.ts";

type Row = OutputOf<"reference show">["rows"][number];

/** Cells that other columns show, or that are names in the other language. */
const SHOWN_ELSEWHERE = new Set(["value", "low", "high", "unit", "basis", "quality", "period"]);

/** Rows of tables as they are written, each with its number, its evidence and its source. */
export function EvidenceRows({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
}) {
  const words = useRoomWords(dataWords);
  const language = useLanguage();
  const number = (value: number | null) =>
    value === null ? "" : value.toLocaleString(language, { maximumSignificantDigits: 6 });
  if (rows.length === 0) return <Empty>{words.thing.nothing}</Empty>;
  return (
    <ScrollBox label={title}>
      <table className="evidence">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.thing.row}</th>
            <th scope="col">{words.thing.cells}</th>
            <th scope="col" data-number>
              {words.numbers.value}
            </th>
            <th scope="col">{words.numbers.quality}</th>
            <th scope="col">{words.numbers.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.table}${row.where}`}>
              <th scope="row">
                {words.tables[row.table] ?? row.table}
                <small>{row.where}</small>
              </th>
              <td>
                {Object.entries(row.cells)
                  .filter(([column]) => !SHOWN_ELSEWHERE.has(column))
                  .map(([column, cell]) => (
                    <span key={column} className="cell">
                      <small>{column}</small> {cell === "*" ? words.any : cell}
                    </span>
                  ))}
                {row.note && (
                  <small className="cell-note" lang="en">
                    {row.note}
                  </small>
                )}
              </td>
              <td data-number>
                {number(row.value)} {row.unit} {row.basis}
                {row.low !== row.high && (
                  <small>
                    {number(row.low)} – {number(row.high)}
                  </small>
                )}
              </td>
              <td>
                <QualityMark quality={row.quality} />
                <small>{row.period}</small>
              </td>
              <td>
                <span lang="en">{row.source?.title}</span>
                <small>
                  {row.source?.date} {row.source?.kind} {row.source?.url}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
