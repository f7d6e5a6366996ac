import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { stockpileWords } from "./words.ts";

/** A row of cover, written. */
export interface CoverRow {
  readonly key: string;
  /** What is covered, a cell each. */
  readonly words: readonly string[];
  /** In store and taken a year, kg. */
  readonly numbers: readonly [string, string];
  readonly days: string;
}

/** Days of cover as rows: what is covered, how much there is of it, how much is taken, how long it lasts. */
export function CoverTable({
  caption,
  headings,
  amount,
  rows,
}: {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Heading of what is in store. */
  readonly amount: string;
  readonly rows: readonly CoverRow[];
}) {
  const words = useRoomWords(stockpileWords).cover;
  const units = [
    [amount, "kg"],
    [words.taken, "kg/a"],
    [words.days, words.daysUnit],
  ] as const;
  return (
    <>
      <h3>{caption}</h3>
      <ScrollBox label={caption}>
        <table className="cover">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              {units.map(([heading, unit]) => (
                <th key={heading} scope="col" data-number>
                  {heading} <span className="unit">{unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.words[0]}</th>
                {row.words.slice(1).map((word, index) => (
                  <td key={headings[index + 1]}>{word}</td>
                ))}
                {[...row.numbers, row.days].map((number, index) => (
                  <td key={units[index]![0]} data-number>
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
