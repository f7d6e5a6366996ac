import EventEmitter, { on } from "node:events";
import type { RunList } from "../../src/http/index.ts";
import { hasEnded, inThread, type Run, type RunQuestion, runIdOf } from "../../src/jobs/index.ts";

/** Runs that have ended are kept this many; the ones that ended first go first. */
const RUNS_KEPT_MAX = 200;

const perform = inThread(new URL("./runThread.ts", import.meta.url));

/** The thread does them itself, so that none come here. */
const shards = () => Promise.reject(new Error("No shards are done here."));

interface Held {
  run: Run;
  readonly createdAt: string;
  told?: unknown;
  readonly stop: AbortController;
}

/** Runs without a store, for servers of tests: one at a time in a thread of its own, kept in memory. */
export function openThreadRuns(
  now: () => Date,
  complain: (error: unknown) => void,
): RunList & AsyncDisposable {
  const held = new Map<string, Held>();
  const changes = new EventEmitter().setMaxListeners(0);
  const queue: Held[] = [];
  let working: Promise<void> | undefined;

  function change(one: Held, next: Partial<Run>): void {
    one.run = { ...one.run, ...next };
    changes.emit(one.run.id, one.run);
    if (!hasEnded(one.run)) return;
    held.delete(one.run.id);
    held.set(one.run.id, one);
    const ended = [...held.values()].filter(({ run }) => hasEnded(run));
    for (const { run } of ended.slice(0, Math.max(0, ended.length - RUNS_KEPT_MAX)))
      held.delete(run.id);
  }

  async function answer(one: Held): Promise<void> {
    change(one, { status: "running" });
    try {
      const progress = (now: Run["progress"]) =>
        change(one, { progress: { ...one.run.progress, ...now } });
      one.told = await perform(one.run.question, { signal: one.stop.signal, progress, shards });
      change(one, { status: one.stop.signal.aborted ? "cancelled" : "done" });
    } catch (error) {
      if (one.stop.signal.aborted) return change(one, { status: "cancelled" });
      complain(error);
      change(one, { status: "failed", failure: { code: "fault", says: String(error) } });
    }
  }

  async function work(): Promise<void> {
    for (let one = queue.shift(); one; one = queue.shift())
      if (one.run.status === "queued") await answer(one);
    working = undefined;
  }

  return {
    async ask(question: RunQuestion) {
      const id = runIdOf(question);
      const there = held.get(id)?.run;
      if (there && there.status !== "failed" && there.status !== "cancelled") return there;
      const one: Held = {
        run: { id, question, status: "queued", progress: {} },
        createdAt: now().toISOString(),
        stop: new AbortController(),
      };
      held.set(id, one);
      queue.push(one);
      working ??= work();
      return one.run;
    },
    read: async (id) => held.get(id)?.run,
    answer: async (id) => held.get(id)?.told,
    list: async (scope, { limit, after }) => {
      const key = ({ run, createdAt }: Held) => `${createdAt} ${run.id}`;
      const from = after && `${after.at} ${after.id}`;
      return [...held.values()]
        .filter((one) => one.run.question.scope === scope && (!from || key(one) < from))
        .sort((a, b) => (key(a) < key(b) ? 1 : -1))
        .slice(0, limit);
    },
    async cancel(id) {
      const one = held.get(id);
      if (one?.run.status === "queued") change(one, { status: "cancelled" });
      if (one?.run.status === "running") one.stop.abort();
      return one?.run;
    },
    async *watch(id, signal) {
      const later = on(changes, id, { signal });
      try {
        const now = held.get(id)?.run;
        if (!now) return;
        yield now;
        if (hasEnded(now)) return;
        for await (const [run] of later as AsyncIterable<[Run]>) {
          yield run;
          if (hasEnded(run)) return;
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    async [Symbol.asyncDispose]() {
      queue.length = 0;
      for (const { stop } of held.values()) stop.abort();
      await working;
    },
  };
}
