import type { HttpBindings } from "@hono/node-server";
import type { Asked } from "../context.ts";

/** The network address at the other end of the line; empty where the request comes from this process. */
export const addressOfPeer = (c: Asked): string =>
  (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? "";

/** The address that the proxy before this server was asked from: the last it added itself. */
export const addressBehindProxy = (c: Asked): string =>
  c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? addressOfPeer(c);
