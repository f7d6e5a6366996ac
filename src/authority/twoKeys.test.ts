import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Actor,
  type Attempt,
  decide,
  judgeProposal,
  OPEN_MAX,
  type Proposal,
  type Role,
  stateAt,
  withdraw,
} from "./index.ts";

const HASH = "a".repeat(64);
const OTHER_HASH = "b".repeat(64);
const DEADLINE = "2026-04-03T00:00:00Z";
const BEFORE = "2026-04-02T09:00:00Z";

const member = (memberId: string, partyId: string, ...roles: readonly Role[]): Actor => ({
  ...{ memberId, partyId, organisationId: `${partyId}-agency`, via: "session" },
  roles,
});
const sato = member("sato", "JP", "approver");
const ito = member("ito", "JP", "approver", "analyst");
const smith = member("smith", "US", "approver");
const jones = member("jones", "US", "custodian");
const keller = member("keller", "DE", "approver");
const members = [sato, ito, smith, jones, keller];

const made: Proposal = {
  id: "p1",
  kind: "release",
  parties: ["US", "JP"],
  contentHash: HASH,
  proposer: { memberId: "ito", partyId: "JP" },
  madeAt: "2026-04-01T00:00:00Z",
  deadline: DEADLINE,
  state: "open",
  decisions: [],
};

const approval: Attempt = { verdict: "approve", contentHash: HASH, at: BEFORE };
const refusal: Attempt = { ...approval, verdict: "refuse", reason: "not now" };

const outcome = (judged: ReturnType<typeof decide>): string =>
  judged.status === "allowed" ? judged.proposal.state : judged.refusal;

/** Decides in turn; what is refused leaves the proposal as it was. */
function after(attempts: readonly (readonly [Actor, Attempt])[], from = made): Proposal {
  let proposal = from;
  for (const [actor, attempt] of attempts) {
    const judged = decide(proposal, actor, attempt);
    if (judged.status === "allowed") proposal = judged.proposal;
  }
  return proposal;
}

test("one approval from each side carries it", () => {
  expect(outcome(decide(made, sato, approval))).toBe("open");
  expect(outcome(decide(after([[sato, approval]]), smith, approval))).toBe("approved");
});

// What breaks several rules is refused for the first: each line breaks its own rule and later ones.
test.each<[string, Proposal, Actor, Attempt]>([
  ["party_not_concerned", { ...made, state: "refused" }, keller, { ...approval, at: DEADLINE }],
  ["expired", made, jones, { ...approval, at: DEADLINE, contentHash: OTHER_HASH }],
  ["not_open", { ...made, state: "withdrawn" }, jones, { ...approval, contentHash: OTHER_HASH }],
  ["content_differs", made, jones, { ...approval, contentHash: OTHER_HASH }],
  ["approver_role_missing", made, { ...ito, roles: ["analyst"] }, approval],
  ["own_proposal", made, ito, { ...refusal, reason: " " }],
  ["reason_missing", made, sato, { ...refusal, reason: " " }],
  ["party_has_approved", after([[sato, approval]]), { ...sato, memberId: "abe" }, approval],
  ["refused", after([[sato, approval]]), sato, refusal],
])("%s", (expected, proposal, actor, attempt) => {
  expect(outcome(decide(proposal, actor, attempt))).toBe(expected);
});

test.each<[string, Partial<Proposal>]>([
  ["parties_too_few", { parties: ["JP"], deadline: "2020-01-01T00:00:00Z" }],
  ["parties_too_few", { parties: ["JP", "JP"] }],
  ["party_not_concerned", { parties: ["US", "DE"], deadline: "2020-01-01T00:00:00Z" }],
  ["party_unknown", { parties: ["JP", "FR"], deadline: "2020-01-01T00:00:00Z" }],
  ["party_missing", { parties: ["US", "JP"], deadline: "2020-01-01T00:00:00Z" }],
  ["party_missing", { parties: ["JP", "DE"], kind: "ledger_rule" }],
  ["open", { parties: ["US", "JP"], kind: "plan" }],
  ["deadline_out_of_range", { deadline: "2026-04-01T00:04:59Z" }],
  ["deadline_out_of_range", { deadline: "2026-07-01T00:00:00Z" }],
  ["deadline_out_of_range", { deadline: "soon" }],
  ["open", { deadline: "2026-06-30T00:00:00Z" }],
])("a proposal is made or not: %s", (expected, fields) => {
  const proposal: Proposal = { ...made, parties: ["US", "JP", "DE"], ...fields };
  expect(outcome(judgeProposal(proposal, ["US", "JP", "DE"], 0))).toBe(expected);
});

test("a member keeps so many proposals open, and no more", () => {
  const judge = (open: number) => outcome(judgeProposal(made, ["US", "JP"], open));
  expect([judge(OPEN_MAX - 1), judge(OPEN_MAX)]).toEqual(["open", "too_many_open"]);
});

test("only the proposer withdraws, and only while it is open", () => {
  expect(outcome(withdraw(made, sato, BEFORE))).toBe("not_the_proposer");
  expect(outcome(withdraw(made, keller, BEFORE))).toBe("party_not_concerned");
  expect(outcome(withdraw(made, ito, DEADLINE))).toBe("expired");
  expect(outcome(withdraw(made, ito, BEFORE))).toBe("withdrawn");
  expect(outcome(withdraw({ ...made, state: "approved" }, ito, BEFORE))).toBe("not_open");
});

test("an open proposal is expired from its deadline on, and no other is", () => {
  expect(stateAt(made, BEFORE)).toBe("open");
  expect(stateAt(made, DEADLINE)).toBe("expired");
  expect(stateAt({ ...made, state: "approved" }, "2030-01-01T00:00:00Z")).toBe("approved");
});

const attempts = fc.array(
  fc.tuple(
    fc.constantFrom(...members),
    fc.record({
      verdict: fc.constantFrom("approve" as const, "refuse" as const),
      contentHash: fc.constantFrom(HASH, HASH, HASH, OTHER_HASH),
      at: fc.constantFrom(BEFORE, BEFORE, BEFORE, DEADLINE),
      reason: fc.constantFrom("no", ""),
    }),
  ),
  { maxLength: 12 },
);

/** The same by reading the list of attempts through: slow, and believed at sight. */
function plainly(list: readonly (readonly [Actor, Attempt])[]): string {
  const parties = new Set<string>();
  for (const [actor, { verdict, contentHash, at, reason }] of list) {
    const counts =
      ["sato", "smith"].includes(actor.memberId) && contentHash === HASH && at === BEFORE;
    if (!counts) continue;
    if (verdict === "approve") parties.add(actor.partyId);
    else if (reason === "no") return "refused";
    if (parties.has("US") && parties.has("JP")) return "approved";
  }
  return "open";
}

test("any sequence of attempts ends as the plain reading of it", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(attempts, (list) => {
      const { state } = after(list);
      seen.add(state);
      expect(state).toBe(plainly(list));
    }),
    { seed: 7, numRuns: 2000 },
  );
  expect([...seen].sort()).toEqual(["approved", "open", "refused"]);
});

test("no sequence of one side's attempts ever carries", () => {
  const oneSide = attempts.map((list) => list.filter(([{ partyId }]) => partyId !== "US"));
  fc.assert(fc.property(oneSide, (list) => after(list).state !== "approved"));
});

test("the proposer never counts as an approver, whichever roles they have", () => {
  const proposers = attempts.map((list) =>
    list.filter(([{ partyId, memberId }]) => partyId !== "JP" || memberId === "ito"),
  );
  fc.assert(fc.property(proposers, (list) => after(list).state !== "approved"));
});

test("what has expired is never carried", () => {
  const late = attempts.map((list) =>
    list.map(([actor, attempt]) => [actor, { ...attempt, at: DEADLINE }] as const),
  );
  fc.assert(fc.property(late, (list) => after(list).decisions.length === 0));
});

test("the order of approvals does not matter", () => {
  const approvals = fc
    .shuffledSubarray(members)
    .chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
  fc.assert(
    fc.property(approvals, ([one, other]) => {
      const stateAfter = (list: readonly Actor[]) =>
        after(list.map((actor) => [actor, approval] as const)).state;
      expect(stateAfter(one)).toBe(stateAfter(other));
    }),
  );
});
