import { Refusal } from "../../../api/problem.ts";
import { Failure } from "../../../parts/Failure.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { logWords } from "./words.ts";

/** Names the first row of a store that does not fit; says so where nobody could look. */
export function Damage({ error }: { readonly error: Error }) {
  const words = useRoomWords(logWords).verify;
  const found = error instanceof Refusal ? error.problem.errors : undefined;
  if (found === undefined) return <Failure error={error} />;
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{words.damaged}</p>
      <ul>
        {found.map(({ where, field, pointer, detail }) => (
          <li key={`${where}${field ?? pointer}`}>
            <code>
              {where} {field ?? pointer}
            </code>{" "}
            {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}
