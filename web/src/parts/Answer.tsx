import type { ReactNode } from "react";
import type { AnswerQuery } from "../api/useAnswer.ts";
import { useWords } from "../words/useWords.ts";
import { Failure } from "./Failure.tsx";
import { Working } from "./Working.tsx";

/** Shows an answer: the former one dimmed while the next is worked on, a failure with its cure. */
export function Answer<T>({
  of: query,
  children,
}: {
  readonly of: AnswerQuery<T>;
  readonly children: (value: T) => ReactNode;
}) {
  const words = useWords();
  if (query.error) return <Failure error={query.error} onAgain={() => query.refetch()} />;
  if (query.data === undefined) return <Working progress={query.progress} />;
  const isStale = query.isPlaceholderData;
  return (
    <div className="answer" data-stale={isStale || undefined} aria-busy={isStale}>
      {isStale && (
        <p className="answer-stale" role="status">
          {words.state.stale}
          {query.progress?.step && ` · ${query.progress.step}`}
        </p>
      )}
      {children(query.data)}
    </div>
  );
}
