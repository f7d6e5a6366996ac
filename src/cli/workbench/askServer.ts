import { randomUUID } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse as parseYaml } from "yaml";
import { addressOf, type ProblemDetails } from "../../http/index.ts";
import type { Problem } from "../../model/index.ts";
import {
  type Answer,
  badInput,
  done,
  type Effects,
  type Failure,
  type InputField,
  inputFieldsOf,
  type Operation,
  type OperationName,
} from "../../operations/index.ts";

/** A server of this machine, and the key of its owner. */
export interface OwnServer {
  readonly address: string;
  readonly key: string;
}

/** The tables that a path leads to: those of a folder, or one file. */
async function tablesAt(path: string): Promise<readonly string[]> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [path];
  const files = (await readdir(path)).filter((file) => /\.(csv|ya?ml)$/.test(file));
  return files.map((file) => join(path, file));
}

/** What is read at the places that a field names, as a server takes it; the word itself where it is none. */
async function contentOf(
  { opens }: InputField,
  word: string,
  effects: Effects,
): Promise<Answer<unknown>> {
  const isTable = opens === "tables" || opens === "table";
  const paths = isTable ? await tablesAt(word) : [word];
  const texts: [name: string, text: string][] = [];
  for (const path of paths) {
    const text = await effects.readText(path);
    if (!text.ok) return badInput(text.problems);
    texts.push([basename(path), text.value]);
  }
  if (isTable) return done(texts.length > 0 ? Object.fromEntries(texts) : word);
  const [[, text]] = texts as [[string, string]];
  return done(opens === "text" ? { text } : parseYaml(text));
}

/**
 * The input with the content of the files that it names: the server does not open them. What the server
 * has by itself, what ships and what it keeps, stays a word.
 */
async function packInput(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  effects: Effects,
): Promise<Answer<Readonly<Record<string, unknown>>>> {
  const packed: Record<string, unknown> = { ...input };
  for (const field of inputFieldsOf(operation)) {
    const word = input[field.field];
    if (typeof word !== "string" || field.opens === undefined) continue;
    if (field.kept !== undefined && !/[/\\]|^-$|\.ya?ml$/.test(word)) continue;
    const content = await contentOf(field, word, effects);
    if (content.status !== "done") return content;
    packed[field.field] = content.value;
  }
  return done(packed);
}

const problemOf = (error: NonNullable<ProblemDetails["errors"]>[number]): Problem => ({
  where: error.where,
  field: error.field,
  value: error.value,
  says: error.detail,
});

/** What a server's problem is to whoever asked from a command line. */
export function failureOf({ type, title, detail, errors, conflict }: ProblemDetails): Failure {
  switch (type.replace("/problems/", "")) {
    case "bad_input":
      return badInput((errors ?? []).map(problemOf));
    case "not_found":
      return { status: "not_found", kind: "", id: "", says: detail };
    case "infeasible":
      return { status: "infeasible", says: conflict ?? [] };
    case "refused":
      return { status: "refused", says: detail };
    default:
      return { status: "refused", says: `${title}. ${detail}` };
  }
}

/** Asks an operation of the server that has the store open, as the owner of this machine. */
export async function askServer(
  { address, key }: OwnServer,
  name: OperationName,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  effects: Effects,
): Promise<Answer<unknown>> {
  const packed = await packInput(operation, input, effects);
  if (packed.status !== "done") return packed;
  const response = await fetch(`${address}${addressOf(name)}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "accept-language": effects.language,
      "content-type": "application/json",
      "idempotency-key": randomUUID(),
      "if-match": "*",
    },
    body: JSON.stringify(packed.value),
    signal: effects.signal,
  });
  const body: unknown = await response.json();
  return response.ok ? { status: "done", value: body } : failureOf(body as ProblemDetails);
}
