import { type Problem, suggest } from "../../model/index.ts";
import { type InputField, readWord } from "../../operations/index.ts";

/** Query parameters of an address beside its own: every one takes a language, a list the page of it. */
const commonTo = (isList: boolean): readonly string[] =>
  isList ? ["language", "limit", "cursor"] : ["language"];

const SWITCH_WORDS: Readonly<Record<string, boolean>> = { true: true, "": true, false: false };

function wordsValue(field: InputField, words: readonly string[]): unknown {
  const [word] = words as [string];
  if (field.kind === "switch") return SWITCH_WORDS[word] ?? word;
  return readWord(field, field.kind === "list" ? words.join(",") : word);
}

/**
 * The input that query parameters stand for: a parameter a field, lists with commas or repeated. What is
 * no field, or is given twice, comes as a problem.
 */
export function readQuery(
  query: URLSearchParams,
  fields: readonly InputField[],
  where: string,
  isList: boolean,
): { readonly input: Readonly<Record<string, unknown>>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const input: Record<string, unknown> = {};
  const names = fields.map(({ field }) => field);
  for (const name of new Set(query.keys())) {
    const words = query.getAll(name);
    const field = fields.find((one) => one.field === name);
    if (!field && commonTo(isList).includes(name)) continue;
    const complain = (says: string) =>
      problems.push({ where, field: name, value: words.join(","), says });
    if (!field) complain(`No such parameter. ${suggest(name, names)}`);
    else if (words.length > 1 && field.kind !== "list") complain("Given twice. Keep one.");
    else input[name] = wordsValue(field, words);
  }
  return { input, problems };
}
