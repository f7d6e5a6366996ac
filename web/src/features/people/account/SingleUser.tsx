import { Section } from "../../../parts/Section.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { accountWords } from "./words.ts";

/** The command that serves a team. */
const SERVE = "npm run -s coercivity -- serve";

/** Says what it means to be alone at this machine, and how a team begins. */
export function SingleUser() {
  const words = useRoomWords(accountWords).single;
  const [first, ...rest] = words.steps;
  return (
    <Section title={words.title}>
      {words.about.map((line) => (
        <p key={line} className="paragraph">
          {line}
        </p>
      ))}
      <h3>{words.begin}</h3>
      <ol className="steps">
        <li>
          {first}
          <pre>
            <code>{SERVE}</code>
          </pre>
        </li>
        {rest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </Section>
  );
}
