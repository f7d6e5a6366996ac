import type { OutputOf } from "../../../../../src/operations/index.ts";

/** How a member signs in, as administrators are told. */
export type WayIn = OutputOf<"members sign-in">[number];

/**
 * Whether a member may sign in: `in`, `out` where they are kept out, `locked` after wrong passwords,
 * `unset` where they have neither password nor a sign-in elsewhere. Without `way` only the first two
 * are known.
 */
export function stateOf(
  { isDisabled }: Pick<OutputOf<"members list">[number], "isDisabled">,
  way: WayIn | undefined,
): "in" | "out" | "locked" | "unset" {
  if (isDisabled) return "out";
  if (way === undefined) return "in";
  if (way.lockedUntil !== null) return "locked";
  return way.passwordAt === null && way.identity === null ? "unset" : "in";
}
