import { isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import type { Problem, Reading } from "../../model/index.ts";
import { type Act, readAct, WHOLE_NUMBER_FIELDS } from "./act.ts";

/** An act as it was sent, with the line that it begins on. */
export interface SentAct {
  readonly act: Act;
  /** `acts.yaml:3`. */
  readonly where: string;
}

/** Most aliases that a text may expand, so that a small text stays a small value. */
const ALIASES_MAX = 100;

/** A thing that may be an act, and the line that it begins on. */
interface Written {
  readonly input: unknown;
  readonly line: number;
}

const problemAt = (where: string, says: string): Problem => ({ where, field: "", value: "", says });

/** One act a line; blank lines are passed over. */
function readJsonLines(text: string, where: string): Reading<readonly Written[]> {
  const problems: Problem[] = [];
  const written: Written[] = [];
  text.split("\n").forEach((content, index) => {
    if (content.trim() === "") return;
    try {
      written.push({ input: JSON.parse(content), line: index + 1 });
    } catch {
      problems.push(
        problemAt(`${where}:${index + 1}`, "Not JSON. Write one act a line, {…}, or all as YAML."),
      );
    }
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: written };
}

/** The numbers of fields that hold whole numbers; every other scalar of the text is text. */
function withNumbers(input: unknown): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  const fields = Object.entries(input).map(([field, value]: [string, unknown]) => {
    const isNumber = WHOLE_NUMBER_FIELDS.has(field) && /^-?\d+$/.test(String(value));
    return [field, isNumber ? Number(value) : value];
  });
  return Object.fromEntries(fields);
}

/** A list of acts, or one act. Scalars stay text, so that a lot named 007 keeps its name. */
function readYaml(text: string, where: string): Reading<readonly Written[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...{ lineCounter: lines, schema: "failsafe", uniqueKeys: true, prettyErrors: false },
  });
  const lineOf = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return {
      ok: false,
      problems: faults.map((fault) =>
        problemAt(
          `${where}:${lineOf(fault.pos[0])}`,
          fault.code === "MULTIPLE_DOCS"
            ? "A file holds one list of acts. Join the documents into one."
            : `Not YAML that can be read: ${fault.message}.`,
        ),
      ),
    };
  const { contents } = document;
  const nodes = isSeq(contents) ? contents.items : isMap(contents) ? [contents] : [];
  try {
    const plain: unknown = document.toJS({ maxAliasCount: ALIASES_MAX });
    const inputs: readonly unknown[] = Array.isArray(plain) ? plain : [plain];
    const value = nodes.map((node, index) => {
      const offset = isNode(node) ? node.range?.[0] : undefined;
      return { input: withNumbers(inputs[index]), line: lineOf(offset) };
    });
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const says = `Its aliases cannot be expanded. Write the values out. ${error.message}.`;
    return { ok: false, problems: [problemAt(where, says)] };
  }
}

/**
 * Reads acts as people and programs write them: JSON, one act a line, where the text begins with a
 * brace; otherwise a YAML list. An act that does not say when is of the moment `now`. Every problem
 * names the line that its act begins on, and the field.
 *
 * @example
 * readActs("- kind: recieve", "acts.yaml", "2026-01-31T09:00:00Z").ok // => false
 */
export function readActs(text: string, where: string, now: string): Reading<readonly SentAct[]> {
  const isJson = text.trimStart().startsWith("{");
  const written = isJson ? readJsonLines(text, where) : readYaml(text, where);
  if (!written.ok) return written;
  if (written.value.length === 0) {
    const says = "No acts are in it. Write a list of acts, each beginning “- kind: …”.";
    return { ok: false, problems: [problemAt(where, says)] };
  }
  const problems: Problem[] = [];
  const acts: SentAct[] = [];
  for (const { input, line } of written.value) {
    const place = `${where}:${line}`;
    const dated = typeof input === "object" && input !== null ? { at: now, ...input } : input;
    const act = readAct(dated, place);
    if (!act.ok) problems.push(...act.problems);
    else if (act.value.at > now) problems.push(inTheFuture(act.value, place, now));
    else acts.push({ act: act.value, where: place });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: acts };
}

/** An act of the future would bar the ledger to every other until then. */
const inTheFuture = ({ at }: Act, where: string, now: string): Problem => ({
  where,
  field: "at",
  value: at,
  says: `This moment is still to come: it is ${now}. Leave at out, and the act is of now.`,
});
