import fc from "fast-check";
import { expect, test } from "vitest";
import { bookStage } from "../../../test/plays/bookStage.ts";
import { play } from "../../../test/plays/play.ts";
import { actFrom, draws, openingActs } from "../../../test/plays/randomActs.ts";
import type { Act } from "./act.ts";
import type { Fault } from "./fault.ts";
import { LIMITS, type Limit } from "./limits.ts";
import { judge, post, postAll } from "./post.ts";
import { RULES } from "./rules.ts";

/** Plays a script and says what each refusal was about: `field value`, and the most that could go. */
async function faultsOf(script: string): Promise<readonly string[]> {
  const { books, balance } = bookStage();
  const said: string[] = [];
  const stage = {
    balance,
    post(act: Act) {
      const posted = post(books, act);
      if (posted.status !== "refused") return posted.status;
      const { field, value, mostKilograms }: Fault = posted.fault;
      said.push(`${field} ${value}${mostKilograms === undefined ? "" : ` of ${mostKilograms}`}`);
      return posted.refusal;
    },
  };
  expect(await play(script, stage)).toEqual([]);
  return said;
}

test("a refusal names the field, what stands there, and the most that could go", async () => {
  const script = `
    open o1 nds strategic us-dla              created
    open o2 pool-a pool agency                created
    open o3 jp days state                     created
    plan p0 nds dy 2026-01-01 2027-01-01 5 -1 kilograms_not_positive
    plan p1 nds dy 2026-01-01 2027-01-01 500 100   created
    plan p2 nds tb 2028-02-29 2029-03-02 1 1  period_over_a_year
    plan p2 nds tb 2028-02-29 2029-03-01 1 1  created
    oblige d1 jp dy firm 18 3650              created
    entitle e1 pool-a dy us 300 90            created
    receive r1 nds n1 dy 501                  over_yearly_plan
    receive r1 nds n1 dy 300                  created
    receive r2 nds n2 dy 201                  over_yearly_plan
    receive r3 pool-a a1 dy 400               created
    receive r4 jp j1 dy 150 owner=firm        created
    release x1 a1 200 us                      created
    release x2 a1 101 us                      over_entitlement
    release x3 n1 301 users                   not_enough_free_stock
    release x4 j1 1 users                     below_private_duty
    reserve v1 a1 20 us                       created
    release x5 a1 21 us reservation=v1        more_than_reserved
    transfer t1 n1 5 q owner=firm             order_missing
    swap s1 n1 gone 1 q q2                    lot_not_found
    swap s1 n1 j1 1 q a1                      lot_id_taken
    swap s1 n1 j1 1 q q                       lots_are_the_same`;
  // The firm must keep 180 kg and has 150: not a kilogram may go.
  expect(await faultsOf(script)).toEqual([
    "dispose -1",
    "until 2029-03-02",
    "kilograms 501 of 500",
    "kilograms 201 of 200",
    "kilograms 101 of 100",
    "kilograms 301 of 300",
    "kilograms 1 of 0",
    "kilograms 21 of 20",
    "order ",
    "other gone",
    "otherInto a1",
    "otherInto q",
  ]);
});

test("the most that could go is the very most: it passes that rule, a kilogram more does not", () => {
  const seen = new Set<string>();
  const run = fc.property(fc.array(draws, { minLength: 60, maxLength: 60 }), (drawn) => {
    const { books } = bookStage();
    postAll(books, openingActs);
    drawn.forEach((draw, index) => {
      const act = actFrom(draw, books, index);
      const judged = judge(books, act);
      if (judged.status === "refused" && judged.refusal in LIMITS && "kilograms" in act) {
        const most = judged.fault.mostKilograms!;
        seen.add(judged.refusal);
        const breaks = (kilograms: bigint) =>
          RULES[judged.refusal as Limit](books, { ...act, kilograms });
        if (most > 0n) expect([act.id, breaks(most)]).toEqual([act.id, false]);
        expect([act.id, breaks(most + 1n)]).toEqual([act.id, true]);
      } else if (judged.status === "refused") expect(judged.fault.field).not.toBe("");
      post(books, act);
    });
  });
  fc.assert(run, { seed: 20261126, numRuns: 400 });
  expect([...seen].sort()).toEqual(Object.keys(LIMITS).sort());
});

test("all or none: a batch with a refused act leaves the books as they were", () => {
  const ends = new Set<boolean>();
  const history = fc.array(draws, { minLength: 30, maxLength: 30 });
  const run = fc.property(history, fc.boolean(), (all, sendsRefused) => {
    const [together, singly] = [bookStage().books, bookStage().books];
    for (const books of [together, singly]) postAll(books, openingActs);
    const sent = all
      .map((draw, index) => {
        const act = actFrom(draw, singly, index);
        return { act, answer: post(singly, act) };
      })
      .filter(({ answer }) => sendsRefused || answer.status !== "refused");
    const before = structuredClone(together);
    const answers = postAll(
      together,
      sent.map(({ act }) => act),
    );
    expect(answers).toEqual(sent.map(({ answer }) => answer));
    const isRefused = answers.some(({ status }) => status === "refused");
    ends.add(isRefused);
    expect(together).toEqual(isRefused ? before : singly);
  });
  fc.assert(run, { seed: 20261126, numRuns: 60 });
  expect(ends.size).toBe(2);
});
