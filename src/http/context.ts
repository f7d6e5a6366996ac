import type { Context } from "hono";
import type { Actor } from "../authority/index.ts";
import type { Language } from "../operations/index.ts";

/** What is known of a request by the time that it is answered. */
export interface Known {
  readonly Variables: {
    /** Who asks; undefined where nobody is signed in. */
    actor: Actor | undefined;
    language: Language;
    /** Whether the server keeps anything. */
    hasStore: boolean;
  };
}

/** A request under way. */
export type Asked = Context<Known>;
