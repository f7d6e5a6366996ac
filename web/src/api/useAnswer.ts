import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { OperationName, OutputOf } from "../../../src/operations/index.ts";
import { useLanguage } from "../words/useWords.ts";
import { ask, type SentInput } from "./ask.ts";
import { type Progress, tellProgress, useProgress } from "./progress.ts";
import { send } from "./send.ts";

/** An answer on its way or here, and how far its long work is. */
export type AnswerQuery<T> = UseQueryResult<T> & {
  readonly progress: Progress | undefined;
  /** The answer that was here before, for where the next one was stopped. */
  readonly former: T | undefined;
  /** Stops the run that works on the answer, for all who wait for it; undefined where there is none. */
  readonly stop: (() => Promise<unknown>) | undefined;
};

/**
 * The answer of an operation. While a changed question is worked on, the former answer stays; `input`
 * undefined asks nothing.
 */
export function useAnswer<N extends OperationName>(
  name: N,
  input: SentInput<N> | undefined,
): AnswerQuery<OutputOf<N>> {
  const language = useLanguage();
  const queryKey = [name, input, language];
  const question = JSON.stringify(queryKey);
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      ask(name, input!, {
        language,
        signal,
        onProgress: (progress) => tellProgress(question, progress),
      }).finally(() => tellProgress(question, undefined)),
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  });
  const former = useRef<OutputOf<N>>(undefined);
  useEffect(() => {
    if (query.data !== undefined) former.current = query.data;
  });
  const progress = useProgress(question);
  const run = progress?.run;
  const stop = run === undefined ? undefined : () => send(run, { method: "DELETE", language });
  return Object.assign(query, { progress, stop, former: former.current });
}
