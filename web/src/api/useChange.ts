import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { OperationName, OutputOf } from "../../../src/operations/index.ts";
import { useLanguage } from "../words/useWords.ts";
import { pathOf, type SentInput } from "./ask.ts";
import { keptName } from "./keptName.ts";
import { send } from "./send.ts";

/** First words of the operations that tell what is kept: a change makes their answers old. */
const KEPT = new Set(
  "incidents proposals ledger stockpile plans scenario edition log members organisations tokens session".split(
    " ",
  ),
);

/** Whether a change of what is kept makes an answer old: it tells of it, or names its newest version. */
const isOld = (queryKey: readonly unknown[]): boolean =>
  KEPT.has(String(queryKey[0]).split(" ")[0]!) ||
  JSON.stringify(queryKey).includes(`"${keptName("")}`);

/**
 * A change of what is kept. The same change sent again, after a line that was cut, carries the same key
 * and happens once. `seen` is the tag of the state that it writes over, where it writes over one.
 */
export function useChange<N extends OperationName>(name: N, seen?: string) {
  const language = useLanguage();
  const client = useQueryClient();
  const sent = useRef({ text: "", key: "" });
  return useMutation({
    mutationFn: async (input: SentInput<N>): Promise<OutputOf<N>> => {
      const text = JSON.stringify(input);
      if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };
      const idempotencyKey = sent.current.key;
      const sending = { body: input, language, idempotencyKey, ifMatch: seen };
      const response = await send(pathOf(name), { method: "POST", ...sending });
      return response.json() as Promise<OutputOf<N>>;
    },
    onSuccess: () => {
      sent.current = { text: "", key: "" };
      return client.invalidateQueries({
        predicate: ({ queryKey }) => isOld(queryKey),
      });
    },
  });
}
