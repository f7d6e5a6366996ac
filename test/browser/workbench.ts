import { writeTable } from "../../src/cli/present/table.ts";
import {
  createApp,
  type Gate,
  listen,
  openAnswerer,
  readBasis,
  singleUserGate,
} from "../../src/http/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openThreadRuns } from "../http/threadRuns.ts";
import { builtPages } from "./pages.ts";

/** A workbench that answers at an address of this machine. */
export interface Workbench extends AsyncDisposable {
  readonly address: string;
}

/** What a workbench stands on, where it is more than one person's without a store. */
export interface Ground {
  readonly store: Store;
  readonly gate: Gate;
}

/** Starts the workbench as `coercivity start` and `serve` do, on a free port. */
export async function startWorkbench(ground?: Ground): Promise<Workbench> {
  const now = () => new Date();
  const complain = (error: unknown) => {
    throw error;
  };
  const answerer = openAnswerer();
  const runs = openThreadRuns(now, complain);
  const app = createApp({
    ...{ gate: singleUserGate(), answerer, runsOf: () => runs, basis: await readBasis() },
    ...{ writeTable, pages: builtPages(), version: "test", now, complain, ...ground },
  });
  const outcome = await listen(app, { host: "127.0.0.1", port: 0 });
  if (outcome.status !== "listening") throw new Error(outcome.status);
  return {
    address: outcome.listening.address,
    async [Symbol.asyncDispose]() {
      await outcome.listening[Symbol.asyncDispose]();
      await runs[Symbol.asyncDispose]();
      await answerer[Symbol.asyncDispose]();
    },
  };
}
