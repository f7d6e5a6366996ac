import type { Actor } from "../../authority/index.ts";

/** An actor is asked for again after this, ms: so long a revoked token or session may still work. */
export const ACTOR_KEPT_MS = 2000;

const ACTORS_MAX = 1000;

/** Remembers for a moment who comes with a secret, so that a page's many requests ask the store once. */
export function rememberActors(now: () => number) {
  const kept = new Map<
    string,
    { readonly actor: Promise<Actor | undefined>; readonly atMs: number }
  >();
  return {
    find(secret: string, ask: () => Promise<Actor | undefined>): Promise<Actor | undefined> {
      const there = kept.get(secret);
      if (there && now() - there.atMs < ACTOR_KEPT_MS) return there.actor;
      const actor = ask();
      kept.delete(secret);
      kept.set(secret, { actor, atMs: now() });
      if (kept.size > ACTORS_MAX) kept.delete(kept.keys().next().value!);
      actor.catch(() => kept.delete(secret));
      return actor;
    },
    /** Forgets all: something changed that may concern who may do what. */
    forget: () => kept.clear(),
  };
}
