import { openQueue, openRuns, type RunQuestion, work } from "../../src/jobs/index.ts";
import { connect } from "./databases.ts";
import { openRecords } from "./records.ts";
import { sum } from "./sum.ts";

// A worker as a process of its own, for tests that kill it: asks for a run, works on whatever there is,
// says the answer and ends.
//   node worker.ts <address or folder> <question as JSON>
const [, , place, asked] = process.argv;
const connection = await connect(place!);
const complain = (error: Error) => console.error(error);
const queue = await openQueue(connection.database, "one", complain);
const records = await openRecords(connection.database);
const runs = openRuns(queue, records);
const { id } = await runs.ask(JSON.parse(asked!) as RunQuestion);
const stop = new AbortController();
const kinds = new URL("./kinds.ts", import.meta.url).href;
const force = { queue, records, perform: sum, threads: 2, kinds, complain };
const working = work(force, stop.signal);
for await (const _ of runs.watch(id, stop.signal)) {
}
process.stdout.write(JSON.stringify(await runs.answer(id)));
stop.abort();
await working;
await queue[Symbol.asyncDispose]();
await connection[Symbol.asyncDispose]();
