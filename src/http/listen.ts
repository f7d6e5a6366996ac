import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { Known } from "./context.ts";

/** Where a server listens. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** A server that listens, until it is disposed of. */
export interface Listening extends AsyncDisposable {
  /** Its address for this machine. */
  readonly address: string;
}

/** What comes of trying to listen. */
export type ListenOutcome =
  | { readonly status: "listening"; readonly listening: Listening }
  | { readonly status: "taken" | "forbidden" | "no_such_host" };

/** Requests get this long to arrive, and an idle connection lives this long, ms. */
const REQUEST_WITHIN_MS = 60_000;
const HEADERS_WITHIN_MS = 20_000;
const IDLE_MS = 65_000;

/** Requests under way get this long to end when the server stops, ms. */
const FAREWELL_MS = 5000;

const OUTCOMES: Readonly<Record<string, "taken" | "forbidden" | "no_such_host">> = {
  EADDRINUSE: "taken",
  EACCES: "forbidden",
  EADDRNOTAVAIL: "no_such_host",
  ENOTFOUND: "no_such_host",
};

/** Where this machine reaches a server that listens on all of its addresses. */
const LOOPBACK_OF: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };

function addressOf({ address, family, port }: AddressInfo): string {
  const reached = LOOPBACK_OF[address] ?? address;
  return `http://${family === "IPv6" ? `[${reached}]` : reached}:${port}`;
}

/** Stops a server: no new requests, those under way are finished, and none may last. */
const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Serves an app at a place; port 0 is any that is free. */
export function listen(app: Hono<Known>, { host, port }: Place): Promise<ListenOutcome> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      requestTimeout: REQUEST_WITHIN_MS,
      headersTimeout: HEADERS_WITHIN_MS,
      keepAliveTimeout: IDLE_MS,
    },
  }) as Server;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const status = OUTCOMES[error.code ?? ""];
      if (status) resolve({ status });
      else reject(error);
    });
    server.listen({ host, port }, () => {
      const address = addressOf(server.address() as AddressInfo);
      const listening = { address, [Symbol.asyncDispose]: () => stop(server) };
      resolve({ status: "listening", listening });
    });
  });
}
