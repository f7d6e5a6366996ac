import { useQueries } from "@tanstack/react-query";
import type { OperationName, OutputOf } from "../../../src/operations/index.ts";
import { useLanguage } from "../words/useWords.ts";
import { ask, type SentInput } from "./ask.ts";

/** Answers of one operation to several inputs, as many as are here; in the order of the inputs. */
export function useAnswers<N extends OperationName>(
  name: N,
  inputs: readonly SentInput<N>[],
): { readonly answers: readonly OutputOf<N>[]; readonly error: Error | null } {
  const language = useLanguage();
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input, language],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        ask(name, input, { language, signal }),
    })),
    combine: (queries) => ({
      answers: queries.flatMap(({ data }) => (data === undefined ? [] : [data])),
      error: queries.find(({ error }) => error !== null)?.error ?? null,
    }),
  });
}
