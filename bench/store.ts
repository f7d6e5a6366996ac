import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { LOCAL } from "../src/authority/index.ts";
import { trust } from "../src/model/index.ts";
import { NO_RECORD, openBooks, post, readAct, seal } from "../src/stockpile/index.ts";
import type { Link } from "../src/store/database/database.ts";
import { openStore, type Place } from "../src/store/index.ts";
import { linkFolder, linkUrl } from "../src/store/linkPlace.ts";
import { startThrowaway } from "../test/proof/throwaway.ts";
import type { Bench } from "./bench.ts";
import { measure } from "./measure.ts";

/** Postings in a run. */
const POSTINGS = 400;

/** Acts in a batch, where they are posted together. */
const BATCH = 50;

const at = "2026-04-01T00:00:00Z";
const make = (fields: object) => trust(readAct({ at, by: "local", ...fields }, "act"));

/** A holding and receipts into it. */
const actsOf = (run: string) => [
  make({ kind: "open", id: `o${run}`, holding: run, holds: "days", owner: "state" }),
  ...Array.from({ length: POSTINGS }, (_, k) =>
    make({
      ...{
        kind: "receive",
        id: `${run}-${k}`,
        lot: `lot-${run}-${k}`,
        holding: run,
        commodity: "dy",
      },
      ...{ form: "powder", assay: "a", gradePpm: 995_000, location: "kobe", owner: "state" },
      ...{ custodian: "w", beneficiary: "users", kilograms: "100", from: "supplier" },
    }),
  ),
];

/** The same rows as a posting leaves, of plain tables: no rule, no chain, no policy, no trigger. */
async function insertRaw(link: Link): Promise<number> {
  const script = `
    create schema raw;
    create table raw.acts (ledger text, sequence bigint, id text, kind text, at timestamptz,
      member_id text, line text, hash text, primary key (ledger, sequence));
    create table raw.lots (ledger text, id text, sequence bigint, holding text, commodity text,
      owner text, primary key (ledger, id));
    create table raw.entries (ledger text, sequence bigint, place integer, account text,
      kilograms bigint, primary key (ledger, sequence, place));
    create table raw.balances (ledger text, account text, kilograms bigint,
      primary key (ledger, account));
    create table raw.log (sequence bigint primary key, at timestamptz, member_id text, party_id text,
      organisation_id text, visibility text, action text, subject text, line text, hash text);
  `;
  await link.executeSql(script);
  const books = openBooks();
  let head = NO_RECORD;
  const rows = actsOf("raw").map((act) => {
    const posted = post(books, act);
    if (posted.status !== "created") throw new Error(act.id);
    const sealed = seal(head, posted.posting);
    head = sealed;
    return { ...posted.posting, sealed };
  });
  const { wallMs } = await measure(async () => {
    for (const { act, lots, entries, sealed } of rows)
      await link.owner.transaction().execute(async (transaction) => {
        const { sequence, line, hash } = sealed;
        await sql`insert into raw.acts values ('l', ${sequence}, ${act.id}, ${act.kind}, ${act.at},
          'local', ${line}, ${hash})`.execute(transaction);
        for (const { id, holding, commodity, owner } of lots)
          await sql`insert into raw.lots values ('l', ${id}, ${sequence}, ${holding}, ${commodity},
            ${owner})`.execute(transaction);
        if (entries.length > 0)
          await sql`insert into raw.entries values ${sql.join(
            entries.map(
              ([account, kilograms], place) =>
                sql`('l', ${sequence}, ${place}, ${account}, ${kilograms})`,
            ),
          )}`.execute(transaction);
        for (const [account, kilograms] of entries)
          await sql`insert into raw.balances values ('l', ${account}, ${kilograms})
            on conflict (ledger, account)
            do update set kilograms = raw.balances.kilograms + excluded.kilograms`.execute(
            transaction,
          );
        await sql`insert into raw.log values (${sequence}, ${act.at}, 'local', 'local', 'local',
          'party', 'stockpile post', 'l', ${line}, ${hash})`.execute(transaction);
      });
  });
  return rows.length / (wallMs / 1000);
}

/** Postings a second through the store, so many acts at once. */
async function postAll(place: Place, run: string, atOnce: number): Promise<number> {
  const opening = await openStore(place, { now: () => new Date() });
  if (opening.status !== "open") throw new Error(opening.says.en);
  await using store = opening.store;
  const { ledgers } = store.as(LOCAL);
  const [open, ...acts] = actsOf(run);
  await ledgers.append("local", [open!]);
  const { wallMs } = await measure(async () => {
    for (let from = 0; from < acts.length; from += atOnce) {
      const appending = await ledgers.append("local", acts.slice(from, from + atOnce));
      if (appending.status !== "appended") throw new Error(appending.status);
    }
  });
  return acts.length / (wallMs / 1000);
}

async function benchPlace(place: Place, what: string, print: (line: string) => void) {
  const single = await postAll(place, "single", 1);
  const batched = await postAll(place, "batch", BATCH);
  const linked = "url" in place ? linkUrl(place.url) : await linkFolder(place.dataFolder);
  if (!("link" in linked)) throw new Error(linked.says.en);
  const raw = await insertRaw(linked.link).finally(linked.close);
  const say = (name: string, perSecond: number) =>
    print(
      `${`${what}: ${name}`.padEnd(52)}${perSecond.toFixed(0).padStart(7)} a second  ${(perSecond / raw).toFixed(2)} of raw`,
    );
  say("raw inserts of the same rows, one act a commit", raw);
  say("postings, one act a commit", single);
  say(`postings, ${BATCH} acts a commit`, batched);
}

/** Postings a second on both kinds of database, against plain inserts of the same rows. */
export const store: Bench = {
  name: "store",
  about: `ledger postings a second, ${POSTINGS} receipts, each commit on the disk before it is answered`,
  async run(print) {
    const dataFolder = mkdtempSync(join(tmpdir(), "coercivity-bench-"));
    await benchPlace({ dataFolder }, "PGlite", print);
    rmSync(dataFolder, { recursive: true });
    const postgres = startThrowaway();
    await benchPlace({ url: postgres.url }, "PostgreSQL", print).finally(postgres.stop);
  },
};
