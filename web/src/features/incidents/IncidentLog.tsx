import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { RecordTable } from "../../parts/RecordTable.tsx";
import { Section } from "../../parts/Section.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** Digits of a hash that are shown; all are in the file. */
const DIGITS = 12;

/** What was done to an incident, each entry chained to the one before. */
export function IncidentLog({ id }: { readonly id: string }) {
  const words = useRoomWords(incidentWords).log;
  const file = useAnswer("incidents export", { id, layout: "html" });
  return (
    <Section title={words.title} about={words.about}>
      <Answer of={file}>
        {({ log }) => (
          <RecordTable
            caption={words.title}
            headings={[{ number: words.number }, words.when, words.who, words.what, words.hash]}
          >
            {log.map(({ sequence, at, member, action, hash }) => (
              <tr key={sequence}>
                <td data-number>{sequence}</td>
                <td>
                  <When at={at} />
                </td>
                <td>{member}</td>
                <td>{words.actions[action] ?? action}</td>
                <td>
                  <code title={hash}>{hash.slice(0, DIGITS)}</code>
                </td>
              </tr>
            ))}
          </RecordTable>
        )}
      </Answer>
    </Section>
  );
}
