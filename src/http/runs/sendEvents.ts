import { streamSSE } from "hono/streaming";
import { hasEnded } from "../../jobs/index.ts";
import type { Asked } from "../context.ts";
import type { RunList } from "./runList.ts";
import { tellRun } from "./tellRun.ts";

/** A line without content goes out this often, so that proxies keep the connection, ms. */
const HEARTBEAT_MS = 15_000;

/** Sends how a run stands now and each change of it, the last one as `end`: server-sent events. */
export const sendEvents = (c: Asked, id: string, runs: RunList): Response =>
  streamSSE(c, async (stream) => {
    const left = new AbortController();
    stream.onAbort(() => left.abort());
    const beat = setInterval(() => stream.write(":\n\n"), HEARTBEAT_MS);
    try {
      for await (const run of runs.watch(id, left.signal))
        await stream.writeSSE({
          event: hasEnded(run) ? "end" : "progress",
          data: JSON.stringify(tellRun(run, c.var.language)),
        });
    } finally {
      clearInterval(beat);
    }
  });
