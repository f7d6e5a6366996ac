import { readFileSync } from "node:fs";
import { LOCAL } from "../../src/authority/index.ts";
import { trust } from "../../src/model/index.ts";
import { readAct } from "../../src/stockpile/index.ts";
import { LOST_SECONDS, openStore, type Place } from "../../src/store/index.ts";

/**
 * Opens a store that a writer before it left as it was killed, holds it against what that one and all before
 * acknowledged, and says "sound" and how many acts it has. Then posts until it is killed itself: receipts of
 * lots of their own and releases of a part of them, each posting under a key. Says the id of each act, a line
 * each, once acknowledged. Whatever moment the writer before it was killed at, a key of it says whether its
 * posting was made.
 */
const [place, round, list, last] = process.argv.slice(2) as [string, string, string, string];
// Each round lies so far after the last that keys of a writer that was killed are known to be lost.
const roundMs = 2 * LOST_SECONDS * 1000;
const now = () => new Date(Date.now() + Number(round) * roundMs);
const opening = await openStore(JSON.parse(place) as Place, { now });
if (opening.status !== "open") throw new Error(opening.says.en);
const { store } = opening;
const { ledgers, keeping, answers } = store.as(LOCAL);
const say = (line: string) => process.stdout.write(`${line}\n`);

const acknowledged = readFileSync(list, "utf8").split("\n").filter(Boolean);
const there = (await ledgers.read("local", ({ books }) => new Set(books.postings.keys())))!;
const lost = acknowledged.filter((id) => !there.has(id));
if (lost.length > 0) throw new Error(`Lost: ${lost.join(", ")}`);
const verdict = await keeping.verify();
if (verdict.status !== "sound") throw new Error(`${verdict.table} ${verdict.row}: ${verdict.says}`);
const FINGERPRINT = "a posting";
const before = Number(round) - 1;
for (let k = 0, isThere = true; isThere; k++) {
  const key = `r${before}-${k}`;
  isThere = there.has(key);
  const { status } = await answers.claim(key, FINGERPRINT);
  if ((status === "fresh") === isThere) throw new Error(`The key of ${key} says it is ${status}`);
}
say(`sound ${there.size}`);

const at = new Date().toISOString().replace(/\.\d+Z$/, "Z");
const make = (fields: object) => trust(readAct({ at, by: "local", ...fields }, "act"));

/** An act as it is written. */
interface Written extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

async function post(...acts: readonly Written[]): Promise<void> {
  const claim = await answers.claim(acts[0]!.id, FINGERPRINT);
  if (claim.status !== "fresh") throw new Error(`${acts[0]!.id}: ${claim.status}`);
  const change = store.as(LOCAL, claim.claimed);
  const appending = await change.ledgers.append("local", acts.map(make));
  if (appending.status !== "appended") throw new Error(JSON.stringify(appending.status));
  await answers.keep(claim.claimed, { status: 200, body: "", headers: {} });
  for (const { id } of acts) say(id);
}

if (last === "last") await store.close();
else {
  await post({
    kind: "open",
    id: `o${round}`,
    holding: `h${round}`,
    holds: "days",
    owner: "state",
  });
  for (let k = 0; ; k++) {
    const id = `${round}-${k}`;
    const lot = { lot: `lot-${id}`, holding: `h${round}`, commodity: "dy", form: "powder" };
    const who = {
      location: "kobe",
      owner: "firm",
      custodian: "w",
      beneficiary: "users",
      from: "s",
    };
    const out = { kind: "release", id: `x${id}`, lot: lot.lot, kilograms: "4", to: "users" };
    const what = { assay: "a", gradePpm: 1, kilograms: "10" };
    const receipt = { kind: "receive", id: `r${id}`, ...what, ...lot, ...who };
    // One at a time, then two in one: both ways of being acknowledged are cut off.
    if (k % 2 === 0) {
      await post(receipt);
      await post(out);
    } else await post(receipt, out);
  }
}
