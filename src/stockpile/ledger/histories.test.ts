import fc from "fast-check";
import { expect, test } from "vitest";
import { bookStage } from "../../../test/plays/bookStage.ts";
import { plainStage } from "../../../test/plays/plainLedger.ts";
import { actFrom, type Draw, draws, openingActs } from "../../../test/plays/randomActs.ts";
import { lotOfAccount, mayBeNegative } from "./account.ts";
import { ACT_KINDS } from "./act.ts";
import type { Books } from "./books.ts";
import { booksAt } from "./history.ts";
import { heldIn } from "./holds.ts";
import { REFUSAL_NAMES } from "./refusals.ts";

const SEED = 20260401;
const HISTORIES = 1500;
const ACTS_A_HISTORY = 70;

const history = fc.array(draws, { minLength: ACTS_A_HISTORY, maxLength: ACTS_A_HISTORY });

/** Every kilogram that came in lies in store, is with a member of a pool, or is written down as gone. */
function expectNothingLost(books: Books): void {
  const sums = { all: 0n, inStore: 0n, outside: 0n };
  for (const [name, kilograms] of books.balances) {
    if (!mayBeNegative(name)) expect(kilograms >= 0n, name).toBe(true);
    sums.all += kilograms;
    if (lotOfAccount(name) !== undefined) sums.inStore += kilograms;
    else if (!/^(?:due|owing)\|/.test(name)) sums.outside += kilograms;
  }
  expect(sums.all).toBe(0n);
  expect(sums.inStore).toBe(-sums.outside);
  expect(heldIn(books).reduce((sum, { kilograms }) => sum + kilograms, 0n)).toBe(sums.inStore);
  expect([...books.owned.values()].reduce((sum, each) => sum + each, 0n)).toBe(sums.inStore);
}

test(`${HISTORIES} random histories never lose a kilogram and equal the plain ledger`, () => {
  const seen = new Map<string, number>();
  let acts = 0;
  const playOut = (drawn: readonly Draw[]) => {
    const [fast, plain] = [bookStage(), plainStage()];
    for (const act of openingActs)
      expect([fast.post(act), plain.post(act)]).not.toContain("refused");
    drawn.forEach((draw, index) => {
      const act = actFrom(draw, fast.books, index);
      const outcome = fast.post(act);
      const plainly = plain.post(act);
      if (outcome !== plainly) expect([act, outcome]).toEqual([act, plainly]);
      const counted = outcome === "created" ? act.kind : outcome;
      seen.set(counted, (seen.get(counted) ?? 0) + 1);
      acts += 1;
    });
    expectNothingLost(fast.books);
    const balances = [...fast.books.balances];
    expect(balances.map(([name]) => [name, plain.balance(name)])).toEqual(balances);
  };
  fc.assert(fc.property(history, playOut), { seed: SEED, numRuns: HISTORIES });
  expect(acts).toBeGreaterThanOrEqual(100_000);
  // The histories are worth their while only if they reach every act and every refusal.
  const unseen = [...ACT_KINDS, ...REFUSAL_NAMES, "already_exists"].filter(
    (name) => !seen.has(name),
  );
  expect(unseen).toEqual([]);
}, 300_000);

test("the books at a past moment are those that stood then", () => {
  const playOut = (drawn: readonly Draw[], cut: number) => {
    const [whole, part] = [bookStage(), bookStage()];
    for (const act of openingActs) {
      whole.post(act);
      part.post(act);
    }
    drawn.forEach((draw, index) => {
      const act = actFrom(draw, whole.books, index);
      whole.post(act);
      if (index < cut) part.post(act);
    });
    const before = [...whole.books.postings.values()].filter(
      ({ act }) => act.at <= part.books.lastAt,
    );
    if (before.length > part.books.postings.size) return; // more came at the very moment
    const then = booksAt(whole.books.postings.values(), part.books.lastAt);
    expect(then).toEqual(part.books);
  };
  const run = fc.property(fc.array(draws, { minLength: 40, maxLength: 40 }), fc.nat(40), playOut);
  fc.assert(run, { seed: SEED, numRuns: 100 });
});
