import type { LinearModel } from "./model.ts";
import type { Limits, Outcome } from "./outcome.ts";
import { openSession } from "./session.ts";
import { stoppedByMemory } from "./settle.ts";

/**
 * Solves a model once, from nothing, and leaves nothing behind.
 *
 * @example
 * const sources = smallModel("sources", { near: { cost: 1, upper: 3 }, far: { cost: 4 } }, {
 *   need: { lower: 10, of: { near: 1, far: 1 } },
 * })
 * const answer = await solve(sources)
 * answer.objective // => 31
 * Array.from(answer.dual) // => [4]
 */
export async function solve(model: LinearModel, limits?: Limits): Promise<Outcome> {
  try {
    using session = await openSession(model);
    return session.solve(limits);
  } catch (error) {
    return stoppedByMemory(error);
  }
}
