import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { restoreStore, type Store } from "../../src/store/index.ts";
import { fill, proposeList } from "./fill.ts";
import { actorOf, addPeople, type Opened, openNew } from "./opened.ts";
import { KINDS, newSpot, openAt, type Spot } from "./places.ts";

let folder: string;
let path: string;
const spots: Spot[] = [];
const effects = { now: () => new Date("2026-05-01T00:00:00Z") };

async function emptySpot(kind: Store["kind"]): Promise<Spot> {
  const spot = await newSpot(kind);
  spots.push(spot);
  return spot;
}
const nameOf = ({ place }: Spot) =>
  "url" in place ? new URL(place.url).pathname.slice(1) : basename(place.dataFolder);

async function fillNew(kind: Store["kind"]): Promise<Opened> {
  const opened = await openNew(kind);
  await addPeople(opened.store);
  for (const name of ["mori", "jones"] as const) await fill(opened.store, name);
  await proposeList(opened.store);
  return opened;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coercivity-backup-"));
  path = join(folder, "store.backup");
});
afterAll(async () => {
  await Promise.all(spots.map((spot) => spot.remove()));
  await rm(folder, { recursive: true });
});

describe.each(KINDS)("keeping a store on %s", (kind) => {
  let opened: Opened;
  let untouched: Spot | undefined;
  const keeping = () => opened.store.as(LOCAL).keeping;
  beforeAll(async () => {
    opened = await fillNew(kind);
  });
  afterAll(() => opened.close());

  test("a backup is one file, for its owner alone, and only whoever sits at the machine makes it", async () => {
    expect(await opened.store.as(actorOf("abe")).keeping.backUp(path)).toMatchObject({
      refusal: "not_at_the_machine",
    });
    expect(await keeping().backUp(path)).toMatchObject({ status: "done" });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const verdict = await keeping().verify();
    expect(verdict).toMatchObject({ status: "sound", proposals: 1 });
    expect("ledgers" in verdict && verdict.ledgers.map(({ ledger }) => ledger)).toEqual([
      ...["JP", "US", "dla", "joint", "magnet-co"],
    ]);
  });

  test.each(KINDS)("it is restored into %s, row for row, and verified", async (other) => {
    const spot = await emptySpot(other);
    const restored = await restoreStore(spot.place, path, effects);
    expect(restored).toMatchObject({ status: "restored", kept: undefined });
    await using store = await openAt(spot.place);
    const again = join(folder, "again.backup");
    await store.as(LOCAL).keeping.backUp(again);
    const linesOf = async (file: string) =>
      gunzipSync(await readFile(file))
        .toString()
        .split("\n")
        .slice(1, -2);
    expect(await linesOf(again)).toEqual(await linesOf(path));
    const verdict = await store.as(LOCAL).keeping.verify();
    expect(verdict).toEqual(await keeping().verify());
    // It goes on where it ended.
    await store.as(actorOf("mori")).scenarios.save({
      ...{ id: "next", title: { ja: "題" }, text: "next", visibility: "party" },
    });
    expect((await store.as(LOCAL).keeping.verify()).status).toBe("sound");
  });

  test("what is there is replaced only by its name, and kept beside", async () => {
    const spot = await emptySpot(kind);
    const first = await openAt(spot.place);
    await addPeople(first);
    await first.close();
    const refused = await restoreStore(spot.place, path, effects);
    expect(refused).toEqual({ status: "not_empty", name: nameOf(spot) });
    expect(await restoreStore(spot.place, path, effects, "other")).toMatchObject({
      status: "not_empty",
    });
    const done = await restoreStore(spot.place, path, effects, nameOf(spot));
    expect(done).toMatchObject({ status: "restored", kept: "coercivity_before_20260501000000" });
    await (await openAt(spot.place)).close();
  });

  test.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), "cannot be read"],
    [
      "without its end",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().split("\n").slice(0, -2).join("\n")),
      "ends in the middle",
    ],
    [
      "changed",
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace("of mori", "of ueda")),
      "was changed",
    ],
    ["of another kind", () => gzipSync("country,tonnes\nCN,5\n"), "no backup of a store"],
    ["not compressed", () => Buffer.from("hello"), "cannot be read"],
  ])("a file that is %s is refused, and changes nothing", async (_, change, says) => {
    const broken = join(folder, "broken.backup");
    await writeFile(broken, change(await readFile(path)));
    untouched ??= await emptySpot(kind);
    const restored = await restoreStore(untouched.place, broken, effects);
    expect(restored).toMatchObject({
      status: "no_backup",
      says: { en: expect.stringContaining(says), ja: expect.stringMatching(/[ぁ-ん]/) },
    });
  });

  /** Each by whoever owns the tables and takes the guards off first. */
  test.each([
    [
      "ledger_balances",
      "update ledger_balances set kilograms = 6 where ledger = 'JP' and account = 'stock|lot'",
      "the entries add up to 5 kg",
    ],
    [
      "ledger_entries",
      "update ledger_entries set kilograms = -kilograms where ledger = 'US'",
      "not what the act enters",
    ],
    [
      "ledger_acts",
      "update ledger_acts set line = replace(line, '\"5\"', '\"9\"') where ledger = 'magnet-co'",
      "not the one that follows",
    ],
    [
      "ledger_acts",
      "update ledger_acts set kind = 'lend' where ledger = 'dla' and sequence = 2",
      "columns do not say",
    ],
    ["ledger_lots", "delete from ledger_lots where ledger = 'JP'", "not the lots"],
    ["log", "update log set action = 'members forget' where sequence = 3", "column action"],
    ["log", "delete from log where sequence = 4", "lines are missing"],
    ["log", "delete from log where sequence = (select max(sequence) from log)", "is missing"],
    ["proposals", "update proposals set state = 'approved'", "lacks the approval of US"],
    [
      "proposals",
      "update proposals set content = '{}', content_hash = encode(sha256('{}'), 'hex')",
      "cannot count",
    ],
  ])("verify names the first row of %s that does not fit: %s", async (table, statement, says) => {
    const verdict = await opened.database
      .own("touch", async (transaction) => {
        for (const each of ["log", "proposals", "ledger_acts", "ledger_entries", "ledger_lots"])
          await sql.raw(`alter table ${each} disable trigger user`).execute(transaction);
        await sql
          .raw("alter table ledger_acts drop constraint ledger_acts_check")
          .execute(transaction);
        await sql.raw(statement).execute(transaction);
        const { verifyIn } = await import("../../src/store/keeping/verify.ts");
        throw new Found(await verifyIn(transaction));
      })
      .catch((error: unknown) => {
        if (error instanceof Found) return error.verdict;
        throw error;
      });
    expect(verdict).toMatchObject({ status: "damaged", table });
    expect((verdict as { says: string }).says).toContain(says);
  });
});

/** Ends a transaction with what was found in it, so that nothing of it stays. */
class Found extends Error {
  readonly verdict: unknown;
  constructor(verdict: unknown) {
    super("found");
    this.verdict = verdict;
  }
}
