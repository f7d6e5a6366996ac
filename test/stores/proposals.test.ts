import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Json, LOCAL } from "../../src/authority/index.ts";
import { trust } from "../../src/model/index.ts";
import { type Act, judge, readAct } from "../../src/stockpile/index.ts";
import { scopeOf } from "../../src/store/database/scope.ts";
import { insertPosting } from "../../src/store/ledger/insertPosting.ts";
import type { NewProposal, ProposalOutcome } from "../../src/store/proposals/proposals.ts";
import { actorOf, addPeople, type Opened, openNew, PEOPLE } from "./opened.ts";
import { KINDS } from "./places.ts";

const done = (outcome: ProposalOutcome) => {
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const says = (outcome: ProposalOutcome): string =>
  outcome.status === "refused" ? outcome.refusal : outcome.status;

const make = (id: string, fields: object, by = "ito"): Act =>
  trust(readAct({ id, at: "2026-04-01T00:00:00Z", by, ...fields }, id));
const receive = (id: string, kilograms: string) =>
  make(id, {
    ...{ kind: "receive", lot: `lot-${id}`, holding: "pool", commodity: "dy", form: "powder" },
    ...{ assay: "one", gradePpm: 995_000, location: "kobe", owner: "agency", custodian: "w" },
    ...{ beneficiary: "users", kilograms, from: "supplier" },
  });

describe.each(KINDS)("two keys on %s", (kind) => {
  let opened: Opened;
  const as = (name: keyof typeof PEOPLE, store = opened.store) => store.as(actorOf(name));
  const rules: Json = {
    ledger: "joint",
    acts: [
      { kind: "open", id: "o1", holding: "pool", holds: "pool", owner: "agency" },
      {
        ...{ kind: "entitle", id: "e1", holding: "pool", commodity: "dy", member: "us" },
        ...{ kilograms: "300", replenishDays: 90 },
      },
    ],
  };
  const releaseOf = (id: string, lot: string, kilograms: string): Json => ({
    ledger: "joint",
    acts: [{ kind: "release", id, lot, kilograms, to: "us" }],
  });
  const proposalOf = (content: Json, fields: Partial<NewProposal> = {}): NewProposal => ({
    ...{ kind: "release", title: "Dysprosium for the US", parties: ["US", "JP"], content },
    deadline: new Date(opened.clock.now().getTime() + 86_400_000).toISOString(),
    ...fields,
  });
  const stockOf = (lot: string) =>
    as("smith").ledgers.read("joint", ({ books }) => books.balances.get(`stock|${lot}`));

  beforeAll(async () => {
    opened = await openNew(kind);
    await addPeople(opened.store);
    const made = done(
      await as("ito").proposals.make(proposalOf(rules, { kind: "ledger_rule", title: "A pool" })),
    );
    done(await as("sato").proposals.approve(made.id, made.contentHash));
    const second = done(await as("smith").proposals.approve(made.id, made.contentHash));
    expect(second).toMatchObject({
      state: "carried_out",
      deciders: ["sato of meti", "smith of dla"],
    });
    const received = await as("ito").ledgers.append("joint", [receive("r1", "100")]);
    expect(received.status).toBe("appended");
  });
  afterAll(() => opened.close());

  test("the second approval posts the release, in the same transaction", async () => {
    const made = done(await as("ito").proposals.make(proposalOf(releaseOf("x1", "lot-r1", "30"))));
    expect(made.state).toBe("open");
    done(await as("smith").proposals.approve(made.id, made.contentHash));
    expect(await stockOf("lot-r1")).toBe(100n);
    expect(done(await as("sato").proposals.approve(made.id, made.contentHash)).state).toBe(
      "carried_out",
    );
    expect(await stockOf("lot-r1")).toBe(70n);
  });

  test("a release that the ledger refuses leaves the proposal open, and nothing recorded", async () => {
    const made = done(await as("ito").proposals.make(proposalOf(releaseOf("x2", "lot-r1", "90"))));
    done(await as("smith").proposals.approve(made.id, made.contentHash));
    const last = await as("sato").proposals.approve(made.id, made.contentHash);
    expect(last).toMatchObject({
      status: "ledger_refuses",
      answers: [{ refusal: "not_enough_free_stock" }],
    });
    const found = (await as("sato").proposals.find(made.id))!;
    expect([found.state, found.decisions.length]).toEqual(["open", 1]);
    const withdrawn = await as("ito").proposals.withdraw(made.id);
    expect(done(withdrawn).state).toBe("withdrawn");
  });

  test("nobody posts past the two keys, not even whoever sits at the machine", async () => {
    const out = { kind: "release", lot: "lot-r1", kilograms: "1", to: "us" };
    for (const [who, by] of [
      [actorOf("ito"), "ito"],
      [LOCAL, "local"],
    ] as const) {
      const answer = await opened.store.as(who).ledgers.append("joint", [make("x9", out, by)]);
      expect(answer.status).toBe("needs_two_keys");
    }
    // The database says the same to a statement that goes past the program.
    const head = await as("ito").ledgers.read("joint", ({ head }) => head);
    await expect(
      opened.database.transact(scopeOf(actorOf("ito")), "touch", (transaction) =>
        sql`insert into ledger_acts (ledger, sequence, id, kind, at, member_id, line, hash)
          values ('joint', ${head!.sequence + 1}, 'x9', 'release', now(), 'ito', '', '')`.execute(
          transaction,
        ),
      ),
    ).rejects.toThrow(/needs an approved proposal|does not follow the chain/);
  });

  test("a refusal ends it, says why, and is seen by both sides and no third", async () => {
    const made = done(await as("ito").proposals.make(proposalOf(releaseOf("x3", "lot-r1", "1"))));
    expect(says(await as("smith").proposals.refuse(made.id, made.contentHash, " "))).toBe(
      "reason_missing",
    );
    const refused = done(
      await as("smith").proposals.refuse(made.id, made.contentHash, "too early"),
    );
    expect(refused).toMatchObject({ state: "refused", decisions: [{ reason: "too early" }] });
    expect(says(await as("sato").proposals.approve(made.id, made.contentHash))).toBe("not_open");
    expect((await as("mori").proposals.find(made.id))?.state).toBe("refused");
    const third = opened.store.as({ ...actorOf("smith"), partyId: "DE", memberId: "keller" });
    expect(await third.proposals.find(made.id)).toBeUndefined();
    expect(says(await third.proposals.approve(made.id, made.contentHash))).toBe("not_found");
  });

  test("expiry is recorded by whoever looks first, and a clock that jumps back does not undo it", async () => {
    const made = done(await as("ito").proposals.make(proposalOf(releaseOf("x4", "lot-r1", "1"))));
    done(await as("smith").proposals.approve(made.id, made.contentHash));
    const before = opened.clock.now().toISOString();
    opened.clock.set("2026-04-03T00:00:00Z");
    expect((await as("smith").proposals.find(made.id))?.state).toBe("expired");
    expect(says(await as("sato").proposals.approve(made.id, made.contentHash))).toBe("expired");
    opened.clock.set(before);
    expect((await as("sato").proposals.find(made.id))?.state).toBe("expired");
    // What is written after the jump is dated no earlier than what was written before it.
    const next = done(
      await as("ito").proposals.make(
        proposalOf(releaseOf("x5", "lot-r1", "1"), { deadline: "2026-04-05T00:00:00Z" }),
      ),
    );
    expect(next.madeAt).toBe("2026-04-03T00:00:00.000Z");
  });

  test("who approves must be another approver of the party, on exactly this content", async () => {
    const made = done(
      await as("ito").proposals.make(
        proposalOf(releaseOf("x6", "lot-r1", "1"), { deadline: "2026-04-05T00:00:00Z" }),
      ),
    );
    const { proposals } = as("ito");
    expect(says(await proposals.approve(made.id, made.contentHash))).toBe("own_proposal");
    expect(says(await as("jones").proposals.approve(made.id, made.contentHash))).toBe(
      "approver_role_missing",
    );
    expect(says(await as("sato").proposals.approve(made.id, "0".repeat(64)))).toBe(
      "content_differs",
    );
    done(await as("sato").proposals.approve(made.id, made.contentHash));
    expect(says(await as("sato").proposals.approve(made.id, made.contentHash))).toBe(
      "party_has_approved",
    );
  });

  test("two last approvals at once carry it out once", async () => {
    const made = done(
      await as("ito").proposals.make(
        proposalOf(releaseOf("x7", "lot-r1", "10"), { deadline: "2026-04-05T00:00:00Z" }),
      ),
    );
    const before = await stockOf("lot-r1");
    done(await as("sato").proposals.approve(made.id, made.contentHash));
    const both = await Promise.all([
      as("smith").proposals.approve(made.id, made.contentHash),
      as("smith", opened.other).proposals.approve(made.id, made.contentHash),
    ]);
    expect(both.map(says).sort()).toEqual(["done", "not_open"]);
    expect(await stockOf("lot-r1")).toBe(before! - 10n);
  });

  test.each<[string, Partial<NewProposal>]>([
    ["parties_too_few", { parties: ["JP"] }],
    ["party_not_concerned", { parties: ["US", "DE"] }],
    ["party_unknown", { parties: ["JP", "DE"] }],
    ["party_unknown", { parties: ["JP", "US", "local"] }],
    ["deadline_out_of_range", { deadline: "2020-01-01T00:00:00Z" }],
    ["bad_content", { content: { ledger: "JP", acts: [] } }],
    ["bad_content", { content: { ledger: "joint", acts: [{ kind: "release", id: "y" }] } }],
  ])("a proposal is refused: %s", async (refusal, fields) => {
    const good = proposalOf(releaseOf("y1", "lot-r1", "1"), { deadline: "2026-04-05T00:00:00Z" });
    expect(says(await as("ito").proposals.make({ ...good, ...fields }))).toBe(refusal);
  });

  test.each([
    ["a decision of one's own proposal", "ito", "ito"],
    ["a decision in another's name", "ito", "smith"],
    ["a decision by someone who is no approver", "jones", "jones"],
  ] as const)("the database refuses %s", async (_, who, memberId) => {
    const { id, contentHash } = done(
      await as("ito").proposals.make(
        proposalOf(releaseOf("x8", "lot-r1", "1"), { deadline: "2026-04-05T00:00:00Z" }),
      ),
    );
    await expect(
      opened.database.transact(scopeOf(actorOf(who)), "touch", (transaction) =>
        sql`insert into decisions values (${id}, 0, 'approve', ${memberId}, 'x', ${
          PEOPLE[memberId][0]
        }, 'x', ${contentHash}, '2026-04-03T00:00:00Z', null)`.execute(transaction),
      ),
    ).rejects.toThrow(/cannot be decided like this|is no approver/);
    await expect(
      opened.database.transact(scopeOf(actorOf(who)), "touch", (transaction) =>
        sql`update proposals set state = 'approved' where id = ${id}`.execute(transaction),
      ),
    ).rejects.toThrow("lacks an approval");
  });

  test("an approved act is posted as it was approved, and as no other", async () => {
    const { id, contentHash } = done(
      await as("ito").proposals.make(
        proposalOf(releaseOf("x9", "lot-r1", "1"), { deadline: "2026-04-05T00:00:00Z" }),
      ),
    );
    done(await as("sato").proposals.approve(id, contentHash));
    const { books, head } = (await as("smith").ledgers.read("joint", (reading) => reading))!;
    /** The last approval, and then a release of so much, past the program. */
    const posting = (kilograms: string) =>
      opened.database.transact(scopeOf(actorOf("smith")), "write", async (transaction) => {
        await sql`insert into decisions values (${id}, 1, 'approve', 'smith', 'x', 'US', 'dla',
          ${contentHash}, '2026-04-03T00:00:00Z', null)`.execute(transaction);
        await sql`update proposals set state = 'approved' where id = ${id}`.execute(transaction);
        const at = "2026-04-03T00:00:00Z";
        const judged = judge(
          books,
          make("x9", { kind: "release", lot: "lot-r1", kilograms, to: "us", at }),
        );
        if (judged.status !== "created") throw new Error(judged.status);
        const posted = { memberId: "smith", proposalId: id };
        await insertPosting(transaction, "joint", head, judged.posting, posted);
        throw new Error("the database let it pass");
      });
    await expect(posting("2")).rejects.toThrow("needs an approved proposal");
    await expect(posting("1")).rejects.toThrow("the database let it pass");
  });

  test("once there is a third party, nothing is given out of joint stock without it", async () => {
    await opened.database.own("write", (transaction) =>
      sql`insert into parties values ('DE', 'Germany', 'ドイツ')`.execute(transaction),
    );
    const deadline = "2026-04-05T00:00:00Z";
    const without = proposalOf(releaseOf("z1", "lot-r1", "1"), { deadline });
    expect(says(await as("ito").proposals.make(without))).toBe("party_missing");
    await expect(
      opened.database.transact(scopeOf(actorOf("ito")), "touch", (transaction) =>
        sql`insert into proposals values ('z1', 'release', 't', array['JP', 'US'], '{}',
          encode(sha256('{}'), 'hex'), 'ito', 'JP', 'meti', '2026-04-03T00:00:00Z', ${deadline})`.execute(
          transaction,
        ),
      ),
    ).rejects.toThrow("leaves a party out");
    const with3 = await as("ito").proposals.make({ ...without, parties: ["JP", "US", "DE"] });
    expect(says(with3)).toBe("done");
  });

  test.each(["US", "joint"])("no organisation takes the ledger of others: %s", async (id) => {
    const organisations = as("abe").organisations;
    const asked = { id, partyId: "JP", kind: "agency", name: { en: "x", ja: "x" } } as const;
    expect(await organisations.add(asked)).toMatchObject({ refusal: "id_taken" });
    await expect(
      opened.database.transact(scopeOf(actorOf("abe")), "touch", (transaction) =>
        sql`insert into organisations values (${id}, 'JP', 'agency', 'x', 'x')`.execute(
          transaction,
        ),
      ),
    ).rejects.toThrow("names a ledger of others");
  });

  test("each proposal expires at its deadline, and none before its own", async () => {
    const start = Date.parse("2026-05-01T00:00:00Z");
    const later = (seconds: number) => new Date(start + seconds * 1000).toISOString();
    opened.clock.set(later(0));
    const of = { kind: "ledger_rule", parties: ["US", "JP", "DE"] } as const;
    const ids: string[] = [];
    for (const seconds of [3600, 7200])
      ids.push(
        done(await as("ito").proposals.make(proposalOf(rules, { ...of, deadline: later(seconds) })))
          .id,
      );
    const states = async () => {
      const all = await as("smith").proposals.list();
      return ids.map((id) => all.find((each) => each.id === id)!.state);
    };
    opened.clock.set(later(3599));
    expect(await states()).toEqual(["open", "open"]);
    opened.clock.set(later(3600));
    expect(await states()).toEqual(["expired", "open"]);
    opened.clock.set(later(7201));
    expect(await states()).toEqual(["expired", "expired"]);
  });
});
