import { createHash } from "node:crypto";
import type { Problem } from "../model/index.ts";
import type { InputField } from "./inputFields.ts";

/** Files that a question holds, in place of a path: names and texts. */
export interface Enclosed {
  readonly enclosed: Readonly<Record<string, string>>;
  /** Id of the shipped chain whose rows of the same key they take the place of. */
  readonly over?: string;
}

const FILE_NAME = /^[\w-]{1,60}\.(csv|ya?ml)$/;

const TABLES_MAX = 60;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a value of an input is content that the question holds. */
export const isEnclosed = (value: unknown): value is Enclosed =>
  isRecord(value) && isRecord(value.enclosed);

/** What is wrong with tables that came with a question, in words; undefined where nothing is. */
function faultOf(files: Readonly<Record<string, unknown>>, most: number): string | undefined {
  const names = Object.keys(files);
  if (names.length === 0 || names.length > most)
    return most === 1 ? "Send one table." : `Send 1 to ${most} tables.`;
  const odd = names.find((name) => !FILE_NAME.test(name) || typeof files[name] !== "string");
  if (odd === undefined) return undefined;
  return `Send tables as { "name.csv": "text" }; ${JSON.stringify(odd.slice(0, 60))} is not so.`;
}

/**
 * Reads the content that a program sends where a person names a file: a text as `{ "text": "…" }`, a
 * document as a JSON object, tables as `{ "name.csv": "text" }`. What is sent as a word stays a word.
 */
export function readEnclosed(
  input: Readonly<Record<string, unknown>>,
  fields: readonly InputField[],
  where: string,
): {
  readonly enclosed: Readonly<Record<string, Enclosed>>;
  readonly problems: readonly Problem[];
} {
  const enclosed: Record<string, Enclosed> = {};
  const problems: Problem[] = [];
  for (const { field, opens } of fields) {
    const value = input[field];
    if (opens === undefined || !isRecord(value)) continue;
    if (opens === "text") {
      const { text, ...strange } = value;
      if (typeof text !== "string" || Object.keys(strange).length > 0)
        problems.push({ where, field, value: "", says: 'Send the text as { "text": "…" }.' });
      enclosed[field] = { enclosed: { [`${field}.txt`]: String(text) } };
      continue;
    }
    if (opens === "document") {
      enclosed[field] = { enclosed: { [`${field}.yaml`]: JSON.stringify(value) } };
      continue;
    }
    const fault = faultOf(value, opens === "table" ? 1 : TABLES_MAX);
    if (fault !== undefined) problems.push({ where, field, value: "", says: fault });
    enclosed[field] = { enclosed: value as Enclosed["enclosed"] };
  }
  return { enclosed, problems };
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A question's input as it is told: of the files that it holds, their names and hashes. */
export const tellInput = (
  input: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(input).map(([field, value]) => {
      if (!isEnclosed(value)) return [field, value];
      const { enclosed, over } = value;
      const files = Object.entries(enclosed).map(([name, text]) => [name, hashOf(text)] as const);
      return [field, { sha256: Object.fromEntries(files), ...(over && { over }) }];
    }),
  );
