import { availableParallelism } from "node:os";
import type { Actor } from "../../authority/index.ts";
import {
  createApp,
  type Gate,
  keptRuns,
  listen,
  openAnswerer,
  type RunList,
  readBasis,
} from "../../http/index.ts";
import { type Basis, STATUSES } from "../../operations/index.ts";
import type { Place, Store } from "../../store/index.ts";
import { writeTable } from "../present/table.ts";
import { version } from "../version.ts";
import { openServerStore } from "./openServerStore.ts";
import { openWork } from "./openWork.ts";
import { makePages } from "./pages.ts";
import type { Stage } from "./program.ts";
import { takeStep } from "./steps.ts";
import { untilStopped } from "./untilStopped.ts";

/** What a server that listens stands on. */
export interface Served {
  readonly store: Store;
  runsOf(actor: Actor): RunList;
  readonly basis: Omit<Basis, "scope">;
}

/** How a server is to be run. */
export interface Serving {
  readonly place: Place;
  readonly host: string;
  readonly port: number;
  /** Address at which browsers reach the server, where that is not the one it listens at. */
  readonly outside?: URL | undefined;
  /** Threads of this process that work on runs; undefined is one for each core. */
  readonly threads?: number | undefined;
  gateOn(store: Store): Promise<Gate>;
  /** What is done once the server listens at an address, until it is stopped. */
  listening(address: string, served: Served, stopped: AbortSignal): Promise<void>;
}

const READING = { en: "Reading the reference edition", ja: "参照データを読む" };

/**
 * Serves until it is stopped: a line for each step, then the address. What is under way when it stops is
 * finished or given back, then everything is closed.
 */
export async function serveUntilStopped(serving: Serving, stage: Stage): Promise<number> {
  const { terminal, page, effects } = stage;
  const { programs } = page.words;
  const say = (text: string) => terminal.say(`${text}\n`);
  const complain = (error: unknown, instance = "") =>
    say(`${instance} ${error instanceof Error ? error.stack : String(error)}`.trim());
  const stopped = terminal.interruption();
  const pages = await makePages(stage);
  await using opened = await openServerStore(serving.place, stage);
  if (opened === undefined) return STATUSES.refused.exit;
  const { store, localKey } = opened;
  const basis = await takeStep(stage, READING, readBasis);
  const { threads = availableParallelism() } = serving;
  await using workplace = await openWork(store, basis, threads, complain);
  await using answerer = openAnswerer();
  const runsOf = (actor: Actor) => keptRuns(store, workplace.queue, actor);
  const app = createApp({
    ...{ gate: await serving.gateOn(store), answerer, runsOf, store, basis, writeTable, pages },
    ...{ complain, now: effects.now, version: version() },
    ...(localKey && { localKey: localKey.key }),
  });
  const outcome = await listen(app, serving);
  if (outcome.status !== "listening") {
    say(programs.cannotListen[outcome.status](`${serving.host}:${serving.port}`));
    return STATUSES.refused.exit;
  }
  await using listening = outcome.listening;
  await store.answerAt(listening.address);
  const address = serving.outside?.origin ?? listening.address;
  terminal.write(`${programs.address(address)}\n`);
  if (serving.outside) say(programs.behindProxy(listening.address));
  await serving.listening(address, { store, runsOf, basis }, stopped);
  await untilStopped(stopped);
  say(programs.stopping);
  return STATUSES.done.exit;
}
