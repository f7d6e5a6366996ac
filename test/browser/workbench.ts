import { writeTable } from "../../src/cli/present/table.ts";
import {
  createApp,
  listen,
  openAnswerer,
  openThreadRuns,
  readBasis,
  singleUserGate,
} from "../../src/http/index.ts";
import { builtPages } from "./pages.ts";

/** A workbench that answers at an address of this machine. */
export interface Workbench extends AsyncDisposable {
  readonly address: string;
}

/** Starts the workbench as `coercivity start` does, on a free port. */
export async function startWorkbench(): Promise<Workbench> {
  const now = () => new Date();
  const complain = (error: unknown) => {
    throw error;
  };
  const answerer = openAnswerer();
  const runs = openThreadRuns(openAnswerer(), now, complain);
  const app = createApp({
    ...{ gate: singleUserGate(), answerer, runsOf: () => runs, basis: await readBasis() },
    ...{ writeTable, pages: builtPages(), version: "test", now, complain },
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
