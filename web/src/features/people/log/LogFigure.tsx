import type { OutputOf } from "../../../../../src/operations/index.ts";
import { Figure } from "../../../parts/Figure.tsx";
import { ScrollBox } from "../../../parts/ScrollBox.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { DIGITS, LogRow } from "./LogRow.tsx";
import { logWords } from "./words.ts";

type Entry = OutputOf<"log list">["entries"][number];

/** Entries of the log, the latest first, each with its hash and its sealed line. */
export function LogFigure({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useRoomWords(logWords);
  const latest = entries[0]!;
  return (
    <Figure
      title={words.title}
      isWide
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `log-${latest.sequence}`,
        header: [
          ...["sequence", "at", "member", "party", "organisation", "action", "subject"],
          ...["hash", "line"],
        ],
        rows: entries.map((one) => [
          ...[one.sequence, one.at, one.member, one.party, one.organisation, one.action],
          ...[one.subject, one.hash, one.line],
        ]),
        edition: `${latest.sequence} · ${latest.hash.slice(0, DIGITS)}`,
        sources: words.source,
      }}
    >
      <ScrollBox label={words.title}>
        <table className="log-table">
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col" data-number>
                {words.number}
              </th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.about}</th>
              <th scope="col">{words.hash}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <LogRow key={entry.sequence} entry={entry} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  );
}
