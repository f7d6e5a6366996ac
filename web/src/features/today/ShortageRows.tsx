import { formatColumn } from "../../../../src/units/index.ts";
import { monthName } from "../../parts/months.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { ShareBars } from "../../parts/ShareBars.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { ShortageRow } from "./shortageRows.ts";
import { todayWords } from "./words.ts";

/** Demands that run short as rows: bars by month, tonnes, value. */
export function ShortageRows({
  rows,
  lost,
  moneyUnit,
  months,
  names,
}: {
  readonly rows: readonly ShortageRow[];
  /** Value lost, written, by row. */
  readonly lost: readonly string[];
  readonly moneyUnit: string;
  readonly months: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}) {
  const words = useRoomWords(todayWords).shortage;
  const language = useLanguage();
  const nameOf = (id: string) => names[id] ?? id;
  const tonnes = formatColumn(
    rows.map((row) => row.tonnes),
    language,
  );
  return (
    <ScrollBox label={words.title}>
      <table className="shortages">
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col" className="shortage-months">
              <span>{monthName(months[0]!, language)}</span>
              <span>{monthName(months.at(-1)!, language)}</span>
            </th>
            <th scope="col" data-number>
              {words.tonnes} <span className="unit">t</span>
            </th>
            <th scope="col" data-number>
              {words.lost} <span className="unit">{moneyUnit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th scope="row">
                {nameOf(row.commodity)}
                <small>
                  {nameOf(row.country)} · {nameOf(row.sector)}
                </small>
              </th>
              <td>
                <ShareBars
                  shares={row.shares}
                  label={row.shares.map((share) => `${Math.round(share * 100)}%`).join(", ")}
                />
              </td>
              <td data-number>{tonnes[index]}</td>
              <td data-number>{lost[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
