import type { OutputOf } from "../../../../../src/operations/index.ts";

/** A token as it is listed. */
export type Token = OutputOf<"tokens list">[number];

/**
 * Whether a token works at a moment (RFC 3339, UTC): a revoked one is so even after its end.
 *
 * @example
 * tokenState({ expiresAt: "2026-05-01T00:00:00Z", revokedAt: null }, "2026-04-01T00:00:00Z") // => "valid"
 */
export function tokenState(
  { expiresAt, revokedAt }: Pick<Token, "expiresAt" | "revokedAt">,
  at: string,
): "valid" | "ended" | "revoked" {
  if (revokedAt !== null) return "revoked";
  return Date.parse(expiresAt) <= Date.parse(at) ? "ended" : "valid";
}
