import type { RunQuestion } from "./runs.ts";
import { contentId, packSorted } from "./wire.ts";

/**
 * The id of a run: SHA-256 of its question. The same question has the same id on every machine.
 *
 * @example
 * const asked = { operation: "stress", input: { months: 12 }, edition: "e", code: "c", scope: "" }
 * runIdOf(asked) === runIdOf({ ...asked }) // => true
 * runIdOf(asked) === runIdOf({ ...asked, code: "d" }) // => false
 */
export const runIdOf = (question: RunQuestion): string => contentId(packSorted(question));
