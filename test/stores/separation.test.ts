import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, LOCAL } from "../../src/authority/index.ts";
import { type Scope, scopeOf } from "../../src/store/database/scope.ts";
import { fill, proposeList } from "./fill.ts";
import { actorOf, addPeople, type Opened, openNew } from "./opened.ts";
import { KINDS } from "./places.ts";

/** Tables in which nothing is anybody's; all others must have row-level security, forced. */
const NOBODYS = {
  turn: "one empty row, for writers to queue at",
  keyring: "the key of the seals: the server's role cannot read it",
  migrations: "steps of the tables: the server's role cannot read it",
  heads: "numbers and hashes of chains, which say nothing of what is in them",
};

/** Tables of which everyone may know every row, and why. */
const KNOWN_TO_ALL = {
  parties: "who there is to agree with",
  organisations: "who belongs to whom",
};

type Row = Readonly<Record<string, unknown>>;

/** Whether an actor may see a row of a table, said once more without the database. */
function mayBeSeen(
  table: string,
  row: Row,
  actor: Actor,
  rows: ReadonlyMap<string, Row[]>,
): boolean {
  const parent = (of: string, id: unknown) => rows.get(of)!.find((each) => each.id === id)!;
  const see = (of: string, id: unknown) => mayBeSeen(of, parent(of, id), actor, rows);
  const isOwnParty = row.party_id === actor.partyId;
  const isOwnOrganisation = row.organisation_id === actor.organisationId;
  const isShown = () =>
    row.visibility === "all" || (row.visibility === "party" && isOwnParty) || isOwnOrganisation;
  if (table in KNOWN_TO_ALL) return true;
  switch (table) {
    case "members":
      return isOwnParty;
    case "passwords":
    case "sessions":
    case "sign_in_tries":
      return false;
    case "tokens":
      return (
        row.member_id === actor.memberId ||
        (actor.roles.includes("administrator") &&
          parent("members", row.member_id).party_id === actor.partyId)
      );
    case "kept_answers":
      return row.member_id === actor.memberId;
    case "proposals":
      return (row.parties as string[]).includes(actor.partyId);
    case "decisions":
      return see("proposals", row.proposal_id);
    case "ledgers":
      return (
        row.id === "joint" || isOwnOrganisation || (row.organisation_id === null && isOwnParty)
      );
    case "ledger_acts":
    case "ledger_lots":
    case "ledger_entries":
    case "ledger_balances":
      return see("ledgers", row.ledger);
    case "runs":
      return isOwnOrganisation || (row.question as { scope: string }).scope === "";
    case "scenario_versions":
      return see("scenarios", row.scenario_id);
    case "edition_tables":
      return see("editions", row.edition_id);
    case "incident_tasks":
    case "incident_decisions":
    case "incident_notes":
      return see("incidents", row.incident_id);
    case "log":
      // What was done to a member, whoever did it, is for the member's own side to read.
      if (String(row.action).startsWith("members ") && see("members", row.subject)) return true;
      return isShown();
    default:
      // A new table comes here: rows of an organisation that say how far they can be seen.
      if (!("visibility" in row)) throw new Error(`Say who may see the rows of ${table}.`);
      return isShown();
  }
}

describe.each(KINDS)("parties and companies on %s", (kind) => {
  let opened: Opened;
  let tables: string[];
  let rows: Map<string, Row[]>;

  const asServer = <T>(scope: Scope, statement: string): Promise<T[]> =>
    opened.database.transact(scope, "touch", async (transaction) => {
      const result = await sql.raw<T>(statement).execute(transaction);
      return result.rows;
    });

  beforeAll(async () => {
    opened = await openNew(kind);
    await addPeople(opened.store);
    for (const name of ["mori", "ueda", "sato", "smith", "jones"] as const) {
      await opened.store.as(LOCAL).members.setPassword(name, `the words that ${name} knows`);
      await fill(opened.store, name);
      await opened.store.gate.openSession(name);
    }
    await opened.store.gate.tryFrom("192.0.2.1");
    await proposeList(opened.store);
    await opened.database.transact(scopeOf(actorOf("mori")), "touch", (transaction) =>
      sql`insert into kept_answers values ('mori', 'JP', 'magnet-co', 'k', 'f', '{}', now())`.execute(
        transaction,
      ),
    );
    [tables, rows] = await opened.database.own("read", async (transaction) => {
      const { rows: found } = await sql<{ name: string }>`
        select tablename::text as name from pg_tables where schemaname = 'coercivity'
        order by tablename`.execute(transaction);
      const names = found.map(({ name }) => name).filter((name) => !(name in NOBODYS));
      const all = new Map<string, Row[]>();
      for (const name of names) {
        const { rows: each } = await sql
          .raw<{ row: Row }>(`select to_jsonb(t) as row from ${name} t`)
          .execute(transaction);
        all.set(
          name,
          each.map(({ row }) => row),
        );
      }
      return [names, all];
    });
  });
  afterAll(() => opened.close());

  test("every table has row-level security, forced, and a row to try it on", async () => {
    const { rows: open } = await opened.database.own("read", (transaction) =>
      sql<{ name: string }>`
        select relname::text as name from pg_class
        where relnamespace = 'coercivity'::regnamespace and relkind in ('r', 'p')
          and not (relrowsecurity and relforcerowsecurity)`.execute(transaction),
    );
    expect(open.map(({ name }) => name).sort()).toEqual(Object.keys(NOBODYS).sort());
    for (const table of tables) expect(rows.get(table)!.length, table).toBeGreaterThan(0);
  });

  test.each(["mori", "ueda", "sato", "abe", "smith", "adams"] as const)(
    "%s sees of every table what is theirs to see, and nothing else",
    async (name) => {
      const actor = actorOf(name);
      for (const table of tables) {
        const seen = await asServer<{ row: Row }>(
          scopeOf(actor),
          `select to_jsonb(t) as row from ${table} t`,
        );
        const texts = (list: readonly Row[]) => list.map((row) => JSON.stringify(row)).sort();
        const expected = rows.get(table)!.filter((row) => mayBeSeen(table, row, actor, rows));
        expect([table, texts(seen.map(({ row }) => row))]).toEqual([table, texts(expected)]);
      }
    },
  );

  test("what one changes or deletes is never what one may not see", async () => {
    const actor = actorOf("smith");
    const { rows: columns } = await opened.database.own("read", (transaction) =>
      sql<{ table: string; column: string }>`
        select table_name::text as table, column_name::text as column
        from information_schema.columns where table_schema = 'coercivity'`.execute(transaction),
    );
    let changed = 0;
    for (const table of tables) {
      const own = columns.filter((each) => each.table === table).map(({ column }) => column);
      const statements = [
        ...own.map((column) => `update ${table} t set ${column} = ${column}`),
        `delete from ${table} t`,
      ];
      for (const statement of statements) {
        const touched = await asServer<{ row: Row }>(
          scopeOf(actor),
          `${statement} returning to_jsonb(t) as row`,
        ).catch((error: Error) => {
          expect(error.message).toMatch(/permission denied|only ever added to|has ended|column/);
          return [];
        });
        changed += touched.length;
        for (const { row } of touched)
          expect([table, mayBeSeen(table, row, actor, rows)]).toEqual([table, true]);
        if (touched.length > 0 && statement.startsWith("delete"))
          expect(["sessions", "kept_answers"]).toContain(table);
      }
    }
    expect(changed).toBeGreaterThan(0);
  });

  test("an incident begins with no words that its opener may not see, nor with others than they were", async () => {
    const [own] = await opened.store.as(actorOf("mori")).scenarios.versions("magnet-co.party");
    const { id, version, contentHash } = own!;
    const begin = (name: "mori" | "sato" | "smith", hash: string) => {
      const scenario = { contentHash: hash, kept: { id, version }, text: undefined };
      const seen = { title: "t", origin: "scenario", seen: "s", visibility: "all" } as const;
      return opened.store.as(actorOf(name)).incidents.open({ ...seen, scenario });
    };
    expect((await begin("sato", contentHash)).scenario?.text).toBe(own!.text);
    await expect(begin("smith", contentHash)).rejects.toThrow(/row-level security/);
    await expect(begin("mori", "0".repeat(64))).rejects.toThrow(/row-level security/);
  });

  test("nobody writes a row in another's name", async () => {
    const strangers = (rows.get("scenarios") ?? []).filter(({ party_id }) => party_id === "JP");
    expect(strangers.length).toBeGreaterThan(0);
    for (const table of tables) {
      const foreign = rows
        .get(table)!
        .filter((row) => !mayBeSeen(table, row, actorOf("smith"), rows));
      for (const row of foreign.slice(0, 3)) {
        const copy = JSON.stringify(row).replaceAll("'", "''");
        await expect(
          asServer(
            scopeOf(actorOf("smith")),
            `insert into ${table} select (jsonb_populate_record(null::${table}, '${copy}')).*`,
          ),
          table,
        ).rejects.toThrow(
          /row-level security|permission denied|does not follow the chain|cannot be decided/,
        );
      }
    }
  });

  /** What is seen by a connection with these settings, without the program. */
  const smuggled = (settings: string) =>
    opened.database.transact(scopeOf(actorOf("mori")), "touch", async (transaction) => {
      if (settings !== "") await sql.raw(settings).execute(transaction);
      let seen = 0;
      for (const table of tables) {
        const { rows: found } = await sql
          .raw<{ count: bigint }>(`select count(*) as count from ${table}`)
          .execute(transaction);
        seen += Number(found[0]!.count);
      }
      return seen;
    });

  test.each([
    ["no name", "set local coercivity.actor = ''"],
    ["another's name under one's own seal", "set local coercivity.actor = 'member|sato|JP|meti|'"],
    ["more power under one's own seal", "set local coercivity.actor = 'keeper||||'"],
    ["a seal that was made up", "set local coercivity.seal = 'ff'"],
  ])("smuggled SQL with %s sees nothing at all", async (_, settings) => {
    expect(await smuggled("")).toBeGreaterThan(0);
    expect(await smuggled(settings)).toBe(0);
  });

  test("no expression in a statement leads back to the owner", async () => {
    const tries = [
      "select set_config('role', 'none', true)",
      "select set_config('session_authorization', 'postgres', true)",
      "select query_to_xml('reset role', true, true, '')",
      "select pg_read_file('/etc/passwd')",
      "select lo_import('/etc/passwd')",
      "copy members to program 'cat'",
      "create temporary table mine (a integer)",
      "do $$ begin execute 'alter table coercivity.log disable trigger all'; end $$",
    ];
    const reached: string[] = [];
    for (const statement of tries)
      await opened.database
        .transact(scopeOf(actorOf("mori")), "touch", async (transaction) => {
          await sql.raw(statement).execute(transaction);
          const { rows: who } = await sql<{ name: string; mighty: boolean }>`
            select current_user::text as name, rolsuper as mighty from pg_roles
            where rolname = current_user`.execute(transaction);
          if (who[0]!.mighty || !who[0]!.name.endsWith("_server")) reached.push(statement);
        })
        .catch(() => {});
    expect(reached).toEqual([]);
  });
});
