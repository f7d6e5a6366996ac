import { useMutation } from "@tanstack/react-query";
import type { InputOf } from "../../../../../src/operations/index.ts";
import { download } from "../../../parts/download.ts";
import { Failure } from "../../../parts/Failure.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { allEntries } from "./allEntries.ts";
import { logWords } from "./words.ts";

/** Saves all entries that a question finds as JSON, with their sealed lines. */
export function SaveEntries({ question }: { readonly question: Partial<InputOf<"log list">> }) {
  const words = useRoomWords(logWords);
  const language = useLanguage();
  const save = useMutation({
    mutationFn: async () => {
      const entries = await allEntries(question, language);
      const file = `log-${entries[0]?.sequence ?? 0}.json`;
      download(file, JSON.stringify({ question, entries }, null, 2), "application/json");
      return words.saved(entries.length, file);
    },
  });
  return (
    <>
      <button
        type="button"
        title={words.jsonTitle}
        disabled={save.isPending}
        onClick={() => save.mutate()}
      >
        {words.json}
      </button>
      <span role="status">{save.data}</span>
      {save.error && <Failure error={save.error} />}
    </>
  );
}
