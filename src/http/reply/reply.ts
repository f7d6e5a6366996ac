import { createHash } from "node:crypto";
import type { Failure } from "../../operations/index.ts";
import type { Asked } from "../context.ts";
import { failureDetails, type ProblemDetails, problemDetails } from "../problem/problem.ts";
import type { ProblemName } from "../problem/types.ts";

/** What is sent with an answer. */
export interface Body {
  readonly text: string;
  readonly type: string;
  /** Names the answer: the same tag is the same answer to the last byte. Default: a hash of the text. */
  readonly tag?: string;
  readonly status?: 200 | 201 | 202;
}

/** A strong entity tag of a text. */
export const tagOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 27);

/** Whether an `If-None-Match` names a tag; weak tags compare as strong ones (RFC 9110, 13.1.2). */
export const namesTag = (header: string | undefined, tag: string): boolean =>
  (header ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === "*" || one === `"${tag}"`);

/** Sends an answer; to a GET whose asker holds it already, only that it is the same. */
export function sendBody(c: Asked, body: Body): Response {
  const { text, type, tag = tagOf(text), status = 200 } = body;
  const isRead = c.req.method === "GET" || c.req.method === "HEAD";
  const headers: Record<string, string> = {
    ETag: `"${tag}"`,
    "Cache-Control": "private, no-cache",
    "Content-Language": c.var.language,
    Vary: "Accept, Accept-Language, Authorization, Cookie",
  };
  if (isRead && status === 200 && namesTag(c.req.header("if-none-match"), tag))
    return c.body(null, 304, headers);
  return c.body(text, status, { ...headers, "Content-Type": `${type}; charset=utf-8` });
}

/** Sends a value as JSON. */
export const sendJson = (c: Asked, value: unknown, more: Partial<Body> = {}): Response =>
  sendBody(c, { text: JSON.stringify(value), type: "application/json", ...more });

/** Sends problem details. */
export const sendDetails = (
  c: Asked,
  details: ProblemDetails,
  headers: Record<string, string> = {},
): Response =>
  c.body(JSON.stringify(details), details.status as 400, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Content-Language": c.var.language,
    "Cache-Control": "no-store",
    ...headers,
  });

/** Sends a problem by the name of its kind. */
export const sendProblem = (
  c: Asked,
  name: ProblemName,
  more: Parameters<typeof problemDetails>[2] = {},
  headers: Record<string, string> = {},
): Response => sendDetails(c, problemDetails(name, c.var.language, more), headers);

/** Sends what stood in an operation's way. */
export const sendFailure = (c: Asked, failure: Failure): Response =>
  sendDetails(c, failureDetails(failure, c.var.language));
