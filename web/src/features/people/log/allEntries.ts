import type { InputOf, OutputOf } from "../../../../../src/operations/index.ts";
import { ask } from "../../../api/ask.ts";
import type { Language } from "../../../words/catalogue.ts";

/** Entries fetched at once: the most that the server gives. */
const AT_ONCE = 500;

/** All entries that a question finds, page after page, the latest first. */
export async function allEntries(
  question: Partial<InputOf<"log list">>,
  language: Language,
): Promise<OutputOf<"log list">["entries"]> {
  const found: OutputOf<"log list">["entries"] = [];
  let cursor: { readonly before?: number } | undefined = {};
  while (cursor !== undefined) {
    const page: OutputOf<"log list"> = await ask(
      "log list",
      { ...question, limit: AT_ONCE, ...cursor },
      { language },
    );
    found.push(...page.entries);
    cursor = page.next === null ? undefined : { before: page.next };
  }
  return found;
}
