import { formatNumber } from "../../../src/units/index.ts";
import { useLanguage, useWords } from "../words/useWords.ts";
import type { FigureData } from "./csv.ts";
import { ScrollBox } from "./ScrollBox.tsx";

/** Rows shown; a table of thousands is for a file. */
const SHOWN = 200;

const decimalsOf = (value: number): number =>
  Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 4 : 1;

/** The numbers behind a figure as a table, for those who read numbers rather than pictures. */
export function FigureTable({
  title,
  data: { header, rows },
}: {
  readonly title: string;
  readonly data: FigureData;
}) {
  const words = useWords();
  const language = useLanguage();
  const write = (cell: string | number | null) =>
    typeof cell === "number" ? formatNumber(cell, decimalsOf(cell), language) : (cell ?? "–");
  return (
    <div className="figure-table">
      <ScrollBox label={words.figure.tableOf(title)}>
        <table>
          <caption className="unseen">{words.figure.tableOf(title)}</caption>
          <thead>
            <tr>
              {header.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure have no name of their own
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={header[column]} data-number={typeof cell === "number" || undefined}>
                    {write(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length > SHOWN && <p>{words.figure.tableRest(rows.length - SHOWN)}</p>}
    </div>
  );
}
