import { createHash } from "node:crypto";
import {
  type ClaimedKey,
  type KeptAnswer,
  Overtaken,
  type ScopedStore,
  Stale,
} from "../store/index.ts";
import type { Asked } from "./context.ts";
import { sendProblem } from "./reply/reply.ts";

/** Headers of an answer that are sent again with it. */
const KEPT_HEADERS = ["content-type", "content-language", "etag", "location"];

const fingerprintOf = (c: Asked, text: string): string =>
  createHash("sha256").update(`${c.req.method} ${c.req.path}\n${text}`).digest("hex");

/** What a repeat of a change is told whose answer held a secret. */
const TOLD_ONCE: KeptAnswer = { status: 0, body: "", headers: {} };

/**
 * Makes a change once for the key that it comes with: a repeat gets the first answer again. The key of a
 * change that was not made, for a fault or a mistake, is given back; that of one whose process ended is
 * taken over, unless the change was made. An answer that holds a secret is not
 * kept.
 */
export async function changeOnce(
  c: Asked,
  text: string,
  isSecret: boolean,
  { answers }: Pick<ScopedStore, "answers">,
  change: (claimed: ClaimedKey) => Promise<Response>,
): Promise<Response> {
  const key = c.req.header("idempotency-key");
  if (key === undefined || !/^[\x21-\x7e]{1,200}$/.test(key)) return sendProblem(c, "no_key");
  // A hash of a secret can be guessed at: what holds one is told apart by its address alone.
  const claim = await answers.claim(key, fingerprintOf(c, isSecret ? "" : text));
  if (claim.status === "of_another") return sendProblem(c, "key_of_another");
  if (claim.status === "running") return sendProblem(c, "key_in_use", {}, { "Retry-After": "1" });
  if (claim.status === "made") return sendProblem(c, "made_before");
  if (claim.status === "finished" && claim.answer.status === TOLD_ONCE.status)
    return sendProblem(c, "told_once");
  if (claim.status === "finished") {
    const { status, body, headers } = claim.answer;
    return c.body(body, status as 200, { ...headers, "Idempotency-Replayed": "true" });
  }
  const { claimed } = claim;
  try {
    const response = await change(claimed);
    if (!response.ok) {
      await answers.free(claimed);
      return response;
    }
    if (isSecret) {
      await answers.keep(claimed, TOLD_ONCE);
      return response;
    }
    const body = await response.clone().text();
    const kept = KEPT_HEADERS.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    await answers.keep(claimed, {
      status: response.status,
      body,
      headers: Object.fromEntries(kept),
    });
    return response;
  } catch (error) {
    await answers.free(claimed);
    if (error instanceof Stale) return sendProblem(c, "stale");
    if (error instanceof Overtaken) return sendProblem(c, "key_in_use", {}, { "Retry-After": "1" });
    throw error;
  }
}
