import type { OutputOf } from "../../../../src/operations/index.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { dataWords } from "./words.ts";

/** Differences shown; all are in the data. */
const SHOWN = 200;

/** What an edition says otherwise than the reference or another edition, cell by cell. */
export function DifferencesFigure({
  differences,
  edition,
  against,
  editions,
}: {
  readonly differences: OutputOf<"edition compare">;
  readonly edition: string;
  readonly against: string | undefined;
  readonly editions: OutputOf<"edition list">;
}) {
  const words = useRoomWords(dataWords).saved;
  const nameOf = (id: string) => editions.find((one) => one.id === id)?.name ?? id;
  const other = against === undefined ? words.reference : nameOf(against);
  const title = words.differences(nameOf(edition), other);
  const say = (cell: string | null, column: string) =>
    cell === null ? words.noRow : column === "" ? words.hasRow : cell;
  return (
    <Figure
      title={title}
      unit={words.count(Math.min(differences.length, SHOWN), differences.length)}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `edition-${edition}`,
        header: ["table", "row", "column", "before", "after"],
        rows: differences.map(({ table, row, column, before, after }) => [
          ...[table, row, column, before, after],
        ]),
        edition,
        sources: other,
      }}
    >
      {differences.length === 0 ? (
        <Empty>{words.same}</Empty>
      ) : (
        <ScrollBox label={title}>
          <table>
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.row}</th>
                <th scope="col">{words.column}</th>
                <th scope="col">{other}</th>
                <th scope="col">{nameOf(edition)}</th>
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, SHOWN).map(({ table, row, column, before, after }) => (
                <tr key={`${table}|${row}|${column}`}>
                  <th scope="row">
                    {row} <small>{table}</small>
                  </th>
                  <td>{column}</td>
                  <td>{say(before, column)}</td>
                  <td>{say(after, column)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Figure>
  );
}
