import type { OutputOf } from "../../../../../src/operations/index.ts";
import { Figure } from "../../../parts/Figure.tsx";
import { RecordTable } from "../../../parts/RecordTable.tsx";
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
      <RecordTable
        caption={words.title}
        headings={[
          { number: words.number },
          words.when,
          words.who,
          words.what,
          words.about,
          words.hash,
        ]}
        className="log-table"
      >
        {entries.map((entry) => (
          <LogRow key={entry.sequence} entry={entry} />
        ))}
      </RecordTable>
    </Figure>
  );
}
