import {
  type Answer,
  type Language,
  listIn,
  type Operation,
  type OperationName,
  REGISTRY,
} from "../../operations/index.ts";
import type { Asked } from "../context.ts";
import type { Told } from "../threads/told.ts";
import { type Format, formatOf } from "./format.ts";
import { asksForPage, linkNext, pageIn, readPage } from "./page.ts";
import { sendBody, sendFailure, sendProblem } from "./reply.ts";

/** Writes an operation's answer as CSV, units in the header row. */
export type TableWriter = (
  name: OperationName,
  value: unknown,
  language: Language,
) => Promise<string>;

/** An answer as text, and as what it says. */
interface Written {
  readonly json: () => string;
  readonly value: () => unknown;
  /** Where it is the page that was asked for already: cursor of the page after, null on the last. */
  readonly next?: string | null | undefined;
}

/** Sends an answer, or the page of it that is asked for where it is a list. */
async function send(
  c: Asked,
  operation: OperationName,
  answer: Written,
  tag: string | undefined,
  writeTable: TableWriter,
): Promise<Response> {
  if (answer.next !== undefined) {
    linkNext(c, answer.next);
    return sendAs(c, operation, answer, undefined, writeTable);
  }
  const place = asksForPage(c) && listIn((await REGISTRY[operation].load()) as Operation);
  if (place) {
    const asked = readPage(c);
    if (asked.status !== "done") return sendFailure(c, asked);
    const { some, next } = pageIn(answer.value(), place, asked.value);
    linkNext(c, next);
    const written = { json: () => JSON.stringify(some), value: () => some };
    return sendAs(c, operation, written, undefined, writeTable);
  }
  return sendAs(c, operation, answer, tag, writeTable);
}

async function sendAs(
  c: Asked,
  operation: OperationName,
  answer: Written,
  tag: string | undefined,
  writeTable: TableWriter,
): Promise<Response> {
  const tagAs = (format: Format) => (tag === undefined ? {} : { tag: `${tag}.${format}` });
  const format = formatOf(c.req.header("accept"), ["json", "csv"]);
  if (format === undefined) return sendProblem(c, "not_acceptable");
  if (format === "json")
    return sendBody(c, { text: answer.json(), type: "application/json", ...tagAs("json") });
  const text = await writeTable(operation, answer.value(), c.var.language);
  return sendBody(c, { text, type: "text/csv; header=present", ...tagAs("csv") });
}

/** Sends an answer that came as JSON, or as CSV made of it; `tag` names the answer among all. */
export async function sendTold(
  c: Asked,
  operation: OperationName,
  told: Told,
  tag: string,
  writeTable: TableWriter,
): Promise<Response> {
  if (told.status !== "done") return sendFailure(c, told);
  const { json } = told;
  const value = () => JSON.parse(json) as unknown;
  const answer = { json: () => json, value };
  return send(c, operation, answer, tag, writeTable);
}

/** Sends an answer as JSON or CSV; without a tag it is named by what it says. */
export async function sendAnswer(
  c: Asked,
  operation: OperationName,
  answer: Answer<unknown>,
  tag: string | undefined,
  writeTable: TableWriter,
): Promise<Response> {
  if (answer.status !== "done") return sendFailure(c, answer);
  const { value, next } = answer;
  const both = { next, json: () => JSON.stringify(value), value: () => value };
  return send(c, operation, both, tag, writeTable);
}
