import { Refusal, Unreachable } from "../api/problem.ts";
import { useWords } from "../words/useWords.ts";

/** Says why there is no answer and what to do about it, field by field. */
export function Failure({
  error,
  onAgain,
}: {
  readonly error: Error;
  readonly onAgain?: (() => void) | undefined;
}) {
  const words = useWords();
  const problem = error instanceof Refusal ? error.problem : undefined;
  const isDown = error instanceof Unreachable;
  return (
    <div className="failure" role="alert">
      <p className="failure-title">
        {isDown ? words.state.unreachable : (problem?.title ?? words.state.failed)}
      </p>
      <p>{isDown ? words.state.unreachableCure : (problem?.detail ?? error.message)}</p>
      {problem?.errors && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ field, pointer, value, detail }) => (
            <li key={`${field ?? pointer}${detail}`}>
              <code>{field ?? pointer}</code>{" "}
              {value !== undefined && value !== "" && <q>{value}</q>} {detail}
            </li>
          ))}
        </ul>
      )}
      {onAgain && (
        <button type="button" onClick={onAgain}>
          {words.state.again}
        </button>
      )}
    </div>
  );
}
