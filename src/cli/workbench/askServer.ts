import { randomUUID } from "node:crypto";
import { parse as parseYaml } from "yaml";
import { addressOf, type ProblemDetails } from "../../http/index.ts";
import type { Problem } from "../../model/index.ts";
import {
  type Answer,
  badInput,
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

/** What a file holds, as a server takes it. */
function contentOf(opens: InputField["opens"], text: string): unknown {
  return opens === "text" ? { text } : parseYaml(text);
}

/** The input with the content of the files that it names: the server does not open them. */
async function packInput(
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  effects: Effects,
): Promise<Answer<Readonly<Record<string, unknown>>>> {
  const packed: Record<string, unknown> = { ...input };
  for (const { field, opens } of inputFieldsOf(operation)) {
    const path = input[field];
    if (typeof path !== "string" || (opens !== "text" && opens !== "document")) continue;
    const text = await effects.readText(path);
    if (!text.ok) return badInput(text.problems);
    packed[field] = contentOf(opens, text.value);
  }
  return { status: "done", value: packed };
}

const problemOf = (error: NonNullable<ProblemDetails["errors"]>[number]): Problem => ({
  where: error.where,
  field: error.field,
  value: error.value,
  says: error.detail,
});

/** What a server's problem is to whoever asked from a command line. */
function failureOf({ type, title, detail, errors, conflict }: ProblemDetails): Failure {
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
