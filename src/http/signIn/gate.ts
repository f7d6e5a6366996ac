import type { Hono } from "hono";
import type { Actor } from "../../authority/index.ts";
import type { Asked, Known } from "../context.ts";

/** Who is let in, and how. */
export interface Gate {
  readonly mode: "single-user" | "team";
  /** Whether a `Host` header names this server. */
  isOwnHost(host: string | undefined): boolean;
  /** Who asks; undefined where that is not certain. */
  identify(c: Asked): Promise<Actor | undefined>;
  /** Adds the addresses of sign-in. */
  addRoutes(app: Hono<Known>): void;
}
