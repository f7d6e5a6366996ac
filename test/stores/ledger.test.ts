import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, LOCAL } from "../../src/authority/index.ts";
import { trust } from "../../src/model/index.ts";
import { type Act, readAct } from "../../src/stockpile/index.ts";
import { scopeOf } from "../../src/store/database/scope.ts";
import { bookStage } from "../plays/bookStage.ts";
import { plainStage } from "../plays/plainLedger.ts";
import { play } from "../plays/play.ts";
import { PLAYS } from "../plays/plays.ts";
import { actFrom, draws, openingActs } from "../plays/randomActs.ts";
import { type Opened, openNew } from "./opened.ts";
import { KINDS } from "./places.ts";
import { storeStage } from "./storeStage.ts";

const SEED = 20260401;

const make = (id: string, fields: object): Act =>
  trust(readAct({ id, at: "2026-04-01T00:00:00Z", by: "keeper", ...fields }, id));
const open = make("o1", { kind: "open", holding: "jp", holds: "days", owner: "state" });
const receive = (id: string, kilograms: string): Act =>
  make(id, {
    ...{ kind: "receive", lot: `lot-${id}`, holding: "jp", commodity: "dy", form: "粉末" },
    ...{ assay: "one", gradePpm: 995_000, location: "kobe", owner: "firm", custodian: "w" },
    ...{ beneficiary: "users", kilograms, from: "supplier" },
  });
const release = (id: string, lot: string, kilograms: string): Act =>
  make(id, { kind: "release", lot, kilograms, to: "users" });

describe.each(KINDS)("a ledger of rows on %s", (kind) => {
  let opened: Opened;
  let ledgers = 0;
  beforeAll(async () => {
    opened = await openNew(kind);
  });
  afterAll(() => opened.close());

  /** Someone at the machine with a ledger of an organisation of their own. */
  async function newLedger(): Promise<Actor> {
    const id = `ledger-${ledgers++}`;
    const organisation = {
      id,
      partyId: "local",
      kind: "agency",
      name: { en: id, ja: id },
    } as const;
    await opened.store.as(LOCAL).organisations.add(organisation);
    return { ...LOCAL, organisationId: id };
  }

  test.each(Object.entries(PLAYS))("%s", async (_, script) => {
    const actor = await newLedger();
    expect(await play(script, storeStage(opened.store, actor))).toEqual([]);
  });

  test("random histories come out as on the plain ledger, act by act and kilogram by kilogram", async () => {
    const seen = new Set<string>();
    const history = fc.array(draws, { minLength: 40, maxLength: 40 });
    const playOut = async (drawn: Parameters<typeof actFrom>[0][]) => {
      const actor = await newLedger();
      const [rows, books, plain] = [storeStage(opened.store, actor), bookStage(), plainStage()];
      const acts = [...openingActs];
      for (const act of acts) books.post(act);
      for (const [index, draw] of drawn.entries()) {
        const act = actFrom(draw, books.books, index);
        books.post(act);
        acts.push(act);
      }
      for (const act of acts) {
        const outcome = await rows.post(act);
        expect([act, outcome]).toEqual([act, plain.post(act)]);
        seen.add(outcome);
      }
      const balances = await opened.database.transact(scopeOf(actor), "read", (sql) =>
        sql
          .selectFrom("ledger_balances")
          .selectAll()
          .where("ledger", "=", actor.organisationId)
          .execute(),
      );
      expect(balances.length).toBeGreaterThan(0);
      for (const { account, kilograms } of balances)
        expect([account, kilograms]).toEqual([account, BigInt(await plain.balance(account))]);
    };
    await fc.assert(fc.asyncProperty(history, playOut), {
      ...{ seed: SEED, numRuns: 6, endOnFailure: true },
    });
    expect(seen.size).toBeGreaterThan(5);
  });

  test("a batch is posted whole or not at all, and reads the same from another process", async () => {
    const actor = await newLedger();
    const ledger = actor.organisationId;
    const mine = opened.store.as(actor).ledgers;
    const bad = await mine.append(ledger, [
      open,
      receive("r1", "100"),
      release("x1", "lot-r1", "101"),
    ]);
    expect(bad.status).toBe("refused");
    expect(await mine.read(ledger, ({ head }) => head.sequence)).toBe(0);
    const good = await mine.append(ledger, [open, receive("r1", "100"), receive("r1", "100")]);
    expect(good).toMatchObject({
      status: "appended",
      answers: [{ status: "created" }, { status: "created" }, { status: "already_exists" }],
    });
    const theirs = opened.other.as(actor).ledgers;
    expect(await theirs.read(ledger, ({ books }) => books.balances.get("stock|lot-r1"))).toBe(100n);
    await theirs.append(ledger, [release("x1", "lot-r1", "60")]);
    expect(await mine.read(ledger, ({ books }) => books.balances.get("stock|lot-r1"))).toBe(40n);
  });

  test("of two clients that race for the last kilogram exactly one gets it, every time", async () => {
    const actor = await newLedger();
    const ledger = actor.organisationId;
    const [one, other] = [opened.store.as(actor).ledgers, opened.other.as(actor).ledgers];
    await one.append(ledger, [open]);
    for (let round = 0; round < 10; round++) {
      await one.append(ledger, [receive(`r${round}`, "1")]);
      const both = await Promise.all([
        one.append(ledger, [release(`a${round}`, `lot-r${round}`, "1")]),
        other.append(ledger, [release(`b${round}`, `lot-r${round}`, "1")]),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(["appended", "refused"]);
    }
    const free = await one.read(ledger, ({ books }) =>
      [...books.balances].filter(([account]) => account.startsWith("stock|")),
    );
    expect(free!.every(([, kilograms]) => kilograms === 0n)).toBe(true);
  });

  test("nobody posts to a ledger that is not theirs, nor in another's name", async () => {
    const stranger: Actor = { ...LOCAL, organisationId: "stranger", via: "session" };
    const { ledgers } = opened.store.as(stranger);
    const own = (await newLedger()).organisationId;
    expect(await ledgers.append(own, [{ ...open, by: "local" }])).toEqual({
      status: "no_such_ledger",
    });
    expect(await ledgers.append("local", [open])).toMatchObject({ status: "by_another" });
    expect(await ledgers.read(own, () => 1)).toBeUndefined();
  });

  describe("the database itself, to whoever writes rows past the rules,", () => {
    let actor: Actor;
    /** Runs statements as the server's role, in the actor's name. */
    const smuggle = (...statements: readonly string[]) =>
      opened.database.transact(scopeOf(actor), "touch", async (transaction) => {
        for (const statement of statements) await sql.raw(statement).execute(transaction);
      });
    beforeAll(async () => {
      actor = await newLedger();
      const posted = [open, receive("r1", "100"), release("x1", "lot-r1", "60")];
      await opened.store.as(actor).ledgers.append(actor.organisationId, posted);
    });

    test.each([
      [
        "refuses a store that falls below zero",
        ["stock|lot-r1", "-41", "released|jp|dy|", "41"],
        "never_negative",
      ],
      [
        "refuses entries that do not add up",
        ["stock|lot-r1", "-5", "released|jp|dy|", "6"],
        "add up to 1",
      ],
      ["refuses an entry of nothing", ["stock|lot-r1", "0", "released|jp|dy|", "0"], "kilograms"],
    ])("%s", async (_, [from, out, to, into], says) => {
      const ledger = actor.organisationId;
      await expect(
        smuggle(
          `insert into ledger_entries values ('${ledger}', 3, 8, '${from}', ${out}), ('${ledger}', 3, 9, '${to}', ${into})`,
        ),
      ).rejects.toThrow(says);
    });

    test.each([
      ["update ledger_entries set kilograms = 1"],
      ["delete from ledger_acts"],
      ["truncate ledger_acts cascade"],
      ["update ledger_balances set kilograms = 1"],
      ["insert into ledger_balances values ('joint', 'stock|x', 1)"],
      ["update heads set sequence = 0"],
      ["delete from log"],
      ["alter table ledger_balances drop constraint never_negative"],
      ["alter table ledger_acts disable trigger all"],
      ["drop policy of_ledger on ledger_acts"],
      ["create table mine (a integer)"],
      ["select secret from keyring"],
    ])("refuses: %s", async (statement) => {
      await expect(smuggle(statement)).rejects.toThrow(/permission denied|must be owner/);
    });

    test("refuses even its owner to change what is only ever added to", async () => {
      const own = (statement: string) =>
        opened.database.own("touch", (transaction) => sql.raw(statement).execute(transaction));
      await expect(own("update ledger_entries set kilograms = 1")).rejects.toThrow(
        "only ever added",
      );
      await expect(own("delete from log")).rejects.toThrow("only ever added to");
      await expect(own("truncate ledger_acts cascade")).rejects.toThrow("only ever added to");
    });

    test.each([
      ["a gap", "5", (line: string) => line],
      ["a line with another hash", "4", (line: string) => line.replace('"60"', '"61"')],
    ])("refuses an act that does not follow: %s", async (_, sequence, change) => {
      const ledger = actor.organisationId;
      const { line, hash } = await opened.database.transact(scopeOf(actor), "read", (sql) =>
        sql
          .selectFrom("ledger_acts")
          .selectAll()
          .where("ledger", "=", ledger)
          .where("sequence", "=", 3n)
          .executeTakeFirstOrThrow(),
      );
      const row = [ledger, sequence, "x1b", "release", "2026-04-01T00:00:00Z", "local"];
      const values = [...row, change(line).replace('"id":"x1"', '"id":"x1b"'), hash];
      await expect(
        smuggle(
          `insert into ledger_acts (ledger, sequence, id, kind, at, member_id, line, hash) values (${values
            .map((value) => `'${value}'`)
            .join(", ")})`,
        ),
      ).rejects.toThrow("does not follow the chain");
    });
  });
});
