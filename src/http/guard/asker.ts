import type { HttpBindings } from "@hono/node-server";
import type { Asked } from "../context.ts";

/** The network address that a request comes from; empty where it comes from this process. */
export const addressOfAsker = (c: Asked): string =>
  (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? "";
