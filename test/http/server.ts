import { writeTable } from "../../src/cli/present/table.ts";
import { createApp, openAnswerer, type Parts, singleUserGate } from "../../src/http/index.ts";
import { openThreadRuns } from "./threadRuns.ts";

/** A server in this process, asked without a network, until it is disposed of. */
export interface TestServer extends AsyncDisposable {
  /** Faults of the program that were complained of. */
  readonly faults: unknown[];
  ask(path: string, init?: RequestInit): Promise<Response>;
}

/** The place that questions of tests go to. */
export const PLACE = "http://127.0.0.1:8790";

/** Opens a server for one person, with parts of it replaced where a test asks. */
export function openTestServer(changes: Partial<Parts> = {}): TestServer {
  const faults: unknown[] = [];
  const complain = (error: unknown) => void faults.push(error);
  const answerer = openAnswerer();
  const now = () => new Date();
  const runs = openThreadRuns(now, complain);
  const app = createApp({
    ...{
      gate: singleUserGate(),
      answerer,
      runsOf: () => runs,
      writeTable,
      pages: undefined,
      complain,
      now,
    },
    basis: { code: "test", edition: "test" },
    version: "0.0.0",
    ...changes,
  });
  return {
    faults,
    ask: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has("host")) headers.set("host", new URL(PLACE).host);
      return app.fetch(new Request(`${PLACE}${path}`, { ...init, headers }));
    },
    async [Symbol.asyncDispose]() {
      await runs[Symbol.asyncDispose]();
      await answerer[Symbol.asyncDispose]();
    },
  };
}

/** A POST of a JSON body. */
export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});
