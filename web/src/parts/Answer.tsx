import type { ReactNode } from "react";
import { isNotAsked, Stopped } from "../api/problem.ts";
import type { AnswerQuery } from "../api/useAnswer.ts";
import { useWords } from "../words/useWords.ts";
import { Failure } from "./Failure.tsx";
import { NotAsked } from "./NotAsked.tsx";
import { StoppedWork } from "./StoppedWork.tsx";
import { Working } from "./Working.tsx";

/**
 * Shows an answer: the former one dimmed while the next is worked on and after that was stopped, a
 * failure with its cure.
 */
export function Answer<T>({
  of: query,
  children,
}: {
  readonly of: AnswerQuery<T>;
  readonly children: (value: T) => ReactNode;
}) {
  const words = useWords();
  const { error, data, former, progress, stop, isPlaceholderData } = query;
  const again = () => query.refetch();
  const isStopped = error instanceof Stopped;
  if (isNotAsked(error)) return <NotAsked problem={error.problem} onAgain={again} />;
  if (error && !isStopped) return <Failure error={error} onAgain={again} />;
  const shown = isStopped ? former : data;
  const isWorking = !isStopped && (data === undefined || isPlaceholderData);
  return (
    <>
      {isStopped && <StoppedWork hasFormer={shown !== undefined} onAgain={again} />}
      {isWorking && (
        <Working
          progress={progress}
          about={shown === undefined ? undefined : words.state.stale}
          stop={stop}
        />
      )}
      {shown !== undefined && (
        <div
          className="answer"
          data-stale={isStopped || isWorking || undefined}
          aria-busy={isWorking}
        >
          {children(shown)}
        </div>
      )}
    </>
  );
}
