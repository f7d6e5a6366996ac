import type { Language } from "../words/catalogue.ts";
import { problemOf, Unreachable } from "./problem.ts";

/** A question to the server on the page's own origin. */
export interface Sending {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly language: Language;
  readonly signal?: AbortSignal | undefined;
  /** Makes a repeat harmless: the same key gets the first answer again. */
  readonly idempotencyKey?: string;
  /** Tag of the state that a change writes over, as it was seen. */
  readonly ifMatch?: string | undefined;
}

/** Sends a question; gives the response where it is a success, and throws a refusal where it is not. */
export async function send(path: string, sending: Sending): Promise<Response> {
  const { method = "GET", body, language, signal, idempotencyKey, ifMatch } = sending;
  const headers: Record<string, string> = {
    accept: "application/json",
    "accept-language": language,
  };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (idempotencyKey !== undefined) headers["idempotency-key"] = idempotencyKey;
  if (ifMatch !== undefined) headers["if-match"] = ifMatch;
  const request: RequestInit = { method, headers, credentials: "same-origin" };
  if (body !== undefined) request.body = JSON.stringify(body);
  if (signal) request.signal = signal;
  const response = await fetch(path, request).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}
