import type { Hono } from "hono";
import type { Actor } from "../../authority/index.ts";
import type { Asked, Known } from "../context.ts";

/** Who is let in, and how. */
export interface Gate {
  readonly mode: "single-user" | "team";
  /** Whether a `Host` header names this server. */
  isOwnHost(host: string | undefined): boolean;
  /** Whether the outside reaches this server by TLS alone. */
  readonly isSecure: boolean;
  /** The network address that a request comes from. */
  addressOf(c: Asked): string;
  /** Who asks; undefined where that is not certain. */
  identify(c: Asked): Promise<Actor | undefined>;
  /** Forgets who was identified: what they may do may have changed. */
  forget(): void;
  /** Adds the addresses of sign-in. */
  addRoutes(app: Hono<Known>): void;
}
