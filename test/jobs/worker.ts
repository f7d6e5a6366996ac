import { openQueue, openRuns, type RunQuestion, work } from "../../src/jobs/index.ts";
import type { Place } from "../../src/store/index.ts";
import { begin, ONE_ASKER } from "./oneAsker.ts";
import { openSite } from "./places.ts";
import { sum } from "./sum.ts";

// A worker as a process of its own, for tests that kill it: asks for a run, works on whatever there is,
// says the answer and ends.
//   node worker.ts <place as JSON> <question as JSON>
const [, , place, asked] = process.argv;
const site = await openSite(JSON.parse(place!) as Place);
const complain = (error: Error) => console.error(error);
const queue = await openQueue(site.database, "one", complain);
const { records } = site;
const runs = openRuns(queue, records, ONE_ASKER);
const { id } = await begin(runs, JSON.parse(asked!) as RunQuestion);
const stop = new AbortController();
const kinds = new URL("./kinds.ts", import.meta.url).href;
const atOnce = { quick: 1, long: 1 };
const force = { queue, records, perform: sum, atOnce, threads: 2, kinds, complain };
const working = work(force, stop.signal);
for await (const _ of runs.watch(id, stop.signal)) {
}
process.stdout.write(JSON.stringify(await runs.answer(id)));
stop.abort();
await working;
await queue[Symbol.asyncDispose]();
await site[Symbol.asyncDispose]();
