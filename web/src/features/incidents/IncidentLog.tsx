import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
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
          <ScrollBox label={words.title}>
            <table>
              <caption className="unseen">{words.title}</caption>
              <thead>
                <tr>
                  <th scope="col" data-number>
                    {words.number}
                  </th>
                  <th scope="col">{words.when}</th>
                  <th scope="col">{words.who}</th>
                  <th scope="col">{words.what}</th>
                  <th scope="col">{words.hash}</th>
                </tr>
              </thead>
              <tbody>
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
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Answer>
    </Section>
  );
}
