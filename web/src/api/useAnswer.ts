import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { OperationName, OutputOf } from "../../../src/operations/index.ts";
import { useLanguage } from "../words/useWords.ts";
import { ask, type SentInput } from "./ask.ts";
import { type Progress, tellProgress, useProgress } from "./progress.ts";

/** An answer on its way or here, and how far its long work is. */
export type AnswerQuery<T> = UseQueryResult<T> & { readonly progress: Progress | undefined };

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
  return Object.assign(query, { progress: useProgress(question) });
}
