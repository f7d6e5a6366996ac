import type { ProblemDetails } from "../api/problem.ts";
import { useWords } from "../words/useWords.ts";

/** Says that a question was not asked yet by anyone who may, and who can ask it. */
export function NotAsked({
  problem: { title, detail },
  onAgain,
}: {
  readonly problem: ProblemDetails;
  readonly onAgain: () => void;
}) {
  const words = useWords();
  return (
    <div className="empty not-asked">
      <p>
        <b>{title}</b>
      </p>
      <p>{detail}</p>
      <button type="button" onClick={onAgain}>
        {words.state.lookAgain}
      </button>
    </div>
  );
}
