import type { LinearModel } from "./model.ts";
import type { Limits, Outcome } from "./outcome.ts";
import { openSession } from "./session.ts";
import { stoppedByMemory } from "./settle.ts";

/** Solves a model once, from nothing, and leaves nothing behind. */
export async function solve(model: LinearModel, limits?: Limits): Promise<Outcome> {
  try {
    using session = await openSession(model);
    return session.solve(limits);
  } catch (error) {
    return stoppedByMemory(error);
  }
}
