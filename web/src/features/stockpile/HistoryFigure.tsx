import type { OutputOf } from "../../../../src/operations/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { RecordTable } from "../../parts/RecordTable.tsx";
import { When } from "../../parts/When.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { stockpileWords } from "./words.ts";

/** Acts in their order, the latest first, with what each entered. */
export function HistoryFigure({ history }: { readonly history: OutputOf<"stockpile history"> }) {
  const words = useRoomWords(stockpileWords).history;
  const language = useLanguage();
  return (
    <Figure
      title={words.title}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `history-${history.journal}`,
        header: ["sequence", "at", "kind", "id", "by", "fields", "account", "change [kg]"],
        rows: history.postings.flatMap(({ sequence, at, kind, id, by, fields, entries }) =>
          entries.map(({ account, kilograms }) => [
            ...[sequence, at, kind, id, by, JSON.stringify(fields), account, kilograms],
          ]),
        ),
        edition: `${history.journal}@${history.acts}`,
        sources: history.journal,
      }}
    >
      <RecordTable
        caption={words.title}
        headings={[
          { number: words.number },
          words.when,
          words.kind,
          words.id,
          words.by,
          words.entries,
        ]}
      >
        {history.postings.toReversed().map(({ sequence, at, kind, id, by, entries }) => (
          <tr key={sequence}>
            <td data-number>{sequence}</td>
            <td>
              <When at={at} />
            </td>
            <td>{kind}</td>
            <th scope="row">{id}</th>
            <td>{by}</td>
            <td>
              {entries
                .map(
                  ({ account, kilograms }) =>
                    `${account} ${BigInt(kilograms).toLocaleString(language)} kg`,
                )
                .join("; ")}
            </td>
          </tr>
        ))}
      </RecordTable>
    </Figure>
  );
}
