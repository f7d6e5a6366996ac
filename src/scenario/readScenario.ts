import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import type { Problem, Reading } from "../model/index.ts";
import { problemsOf } from "./problemsOf.ts";
import { type Scenario, scenarioSchema } from "./scenario.ts";

/** Longest text of a scenario, characters. */
const TEXT_MAX = 1_000_000;

/** Most aliases that a text may expand, so that a small text stays a small value. */
const ALIASES_MAX = 100;

const refuse = (where: string, says: string): Reading<never> => ({
  ok: false,
  problems: [{ where, field: "", value: "", says }],
});

/**
 * Reads a scenario written in YAML; every problem names the line it stands on.
 *
 * @example
 * readScenario("id: [", "mine.yaml").ok // => false
 */
export function readScenario(text: string, where: string): Reading<Scenario> {
  if (text.length > TEXT_MAX)
    return refuse(where, `A scenario has at most ${TEXT_MAX} characters; this has ${text.length}.`);
  if (text.includes("\uFFFD")) return refuse(where, "This is not UTF-8 text. Save it as UTF-8.");
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => `${where}:${lines.linePos(offset).line}`;
  const faults: Problem[] = [...document.errors, ...document.warnings].map((fault) => ({
    where: lineAt(fault.pos[0]),
    field: "",
    value: "",
    says:
      fault.code === "MULTIPLE_DOCS"
        ? "A file holds one scenario. Put the next in a file of its own."
        : `Not YAML that can be read: ${fault.message}.`,
  }));
  if (faults.length > 0) return { ok: false, problems: faults };

  const input = expand(document, where);
  if (!input.ok) return input;
  const parsed = scenarioSchema.safeParse(input.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const whereIs = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  return { ok: false, problems: problemsOf(parsed.error, input.value, whereIs) };
}

/** The plain value of a document, unless its aliases are too many or point nowhere. */
function expand(document: ReturnType<typeof parseDocument>, where: string): Reading<unknown> {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: ALIASES_MAX }) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refuse(where, `Its aliases cannot be expanded. Write the values out. ${error.message}.`);
  }
}

/** Where a path is written: the key it names, or the nearest node above that exists. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const found = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
      : node.items[Number(key)];
    if (found === undefined) break;
    offset = startOf(isPair(found) ? found.key : found) ?? offset;
    node = isPair(found) ? found.value : found;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  isCollection(node) || isScalar(node) ? node.range?.[0] : undefined;
