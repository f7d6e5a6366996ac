import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_RULES } from "./claimRules.ts";
import type { Claim, ClaimRule } from "./claims.ts";
import { shareByTiers } from "./priorityTiers.ts";
import { wholeKilograms } from "./wholeKilograms.ts";

const claimsOf = (...amounts: readonly number[]): readonly Claim[] =>
  amounts.map((amount, k) => ({ claimant: `claimant ${k + 1}`, amount }));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const near = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 7));

/** A shortage: one to six claims, and an amount of no more than they come to. */
const shortages = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 }), fc.nat(1000))
  .map(([amounts, perMille]) => ({
    claims: claimsOf(...amounts),
    amount: (sum(amounts) * perMille) / 1000,
  }));
const always = (law: (shortage: { claims: readonly Claim[]; amount: number }) => void) =>
  fc.assert(fc.property(shortages, law), { seed: 20260402, numRuns: 500 });

const { talmud } = CLAIM_RULES;
const equalAwards = CLAIM_RULES["equal-awards"];
const equalLosses = CLAIM_RULES["equal-losses"];

test("the table of Ketubot 93a, as Aumann and Maschler (1985) print it", () => {
  const widows = claimsOf(100, 200, 300);
  expect(talmud(100, widows)).toEqual(near([100 / 3, 100 / 3, 100 / 3]));
  expect(talmud(200, widows)).toEqual(near([50, 75, 75]));
  expect(talmud(300, widows)).toEqual(near([50, 100, 150]));
});

test("the contested garment: one claims all, one claims half (Bava Metzia 2a)", () => {
  // The half that only the first claims is the first's; the other half is shared: 3/4 and 1/4.
  expect(talmud(1, claimsOf(1, 0.5))).toEqual(near([0.75, 0.25]));
});

test("60 tonnes for claims of 10, 40 and 50, worked by hand", () => {
  const claims = claimsOf(10, 40, 50);
  // 60 of 100: six tenths of each.
  expect(CLAIM_RULES.proportional(60, claims)).toEqual(near([6, 24, 30]));
  // 10 in full, then 50 for two: 25 each.
  expect(equalAwards(60, claims)).toEqual(near([10, 25, 25]));
  // 40 short: 10 from the first, who has no more, then 15 from each other.
  expect(equalLosses(60, claims)).toEqual(near([0, 25, 35]));
  // Halves 5, 20, 25 come to 50; 10 more, by equal losses of the halves: 40 short of 50, so
  // 5 from the first, 17.5 from each other: 0, 2.5, 7.5.
  expect(talmud(60, claims)).toEqual(near([5, 22.5, 32.5]));
});

describe.each(Object.entries(CLAIM_RULES))("%s", (_, rule: ClaimRule) => {
  test("gives out all there is, nobody less than nothing or more than the claim", () => {
    always(({ amount, claims }) => {
      const shares = rule(amount, claims);
      expect(sum(shares)).toBeCloseTo(amount, 7);
      shares.forEach((share, k) => {
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(claims[k]!.amount + 1e-9);
      });
    });
  });

  test("gives everyone the claim where there is enough", () => {
    expect(rule(200, claimsOf(10, 40, 50))).toEqual(near([10, 40, 50]));
    expect(rule(0, [])).toEqual([]);
    expect(rule(5, claimsOf(0, 0))).toEqual([0, 0]);
  });

  test("keeps the order: who claims more gets no less and loses no less", () => {
    always(({ amount, claims }) => {
      const shares = rule(amount, claims);
      for (const [i, one] of claims.entries())
        for (const [j, other] of claims.entries()) {
          if (one.amount > other.amount) continue;
          expect(shares[i]!).toBeLessThanOrEqual(shares[j]! + 1e-7);
          expect(one.amount - shares[i]!).toBeLessThanOrEqual(other.amount - shares[j]! + 1e-7);
        }
    });
  });

  test("more to divide takes nothing from anyone", () => {
    always(({ amount, claims }) => {
      const before = rule(amount, claims);
      rule(amount * 1.1 + 1, claims).forEach((share, k) => {
        expect(share).toBeGreaterThanOrEqual(before[k]! - 1e-7);
      });
    });
  });
});

/** A rule seen from the loss: what it leaves of the claims when it divides what is missing. */
const dualOf =
  (rule: ClaimRule): ClaimRule =>
  (amount, claims) => {
    const missing = sum(claims.map((claim) => claim.amount)) - amount;
    const losses = rule(missing, claims);
    return claims.map((claim, k) => claim.amount - losses[k]!);
  };

test("equal awards and equal losses are duals; proportional and Talmud are their own", () => {
  always(({ amount, claims }) => {
    expect(dualOf(equalAwards)(amount, claims)).toEqual(near(equalLosses(amount, claims)));
    for (const rule of [talmud, CLAIM_RULES.proportional])
      expect(dualOf(rule)(amount, claims)).toEqual(near(rule(amount, claims)));
  });
  const claims = claimsOf(10, 40);
  expect(dualOf(equalAwards)(20, claims)).not.toEqual(equalAwards(20, claims));
});

test("tiers: defence in full, hospitals in part, cars nothing; within a tier any rule", () => {
  const claims = [
    { claimant: "cars", amount: 100, tier: 3 },
    { claimant: "scanners", amount: 30, tier: 2 },
    { claimant: "pumps", amount: 10, tier: 2 },
    { claimant: "defence", amount: 20, tier: 1 },
  ];
  // 20 to defence leave 20 for claims of 30 and 10.
  expect(shareByTiers(40, claims, CLAIM_RULES.proportional)).toEqual(near([0, 15, 5, 20]));
  expect(shareByTiers(40, claims, equalAwards)).toEqual(near([0, 10, 10, 20]));
  expect(shareByTiers(15, claims, talmud)).toEqual(near([0, 0, 0, 15]));
  expect(shareByTiers(900, claims, talmud)).toEqual(near([100, 30, 10, 20]));
});

test("in whole kilograms nothing is lost and nobody is off by a kilogram", () => {
  // 61 kg: 10, 20 and 30 are sure, and the last goes where most was cut off.
  expect(wholeKilograms([10.2, 20.7, 30.1])).toEqual([10n, 21n, 30n]);
  always(({ amount, claims }) => {
    const shares = talmud(amount, claims);
    const whole = wholeKilograms(shares);
    expect(whole.reduce((total, each) => total + each, 0n)).toBe(BigInt(Math.floor(amount + 1e-6)));
    whole.forEach((each, k) => {
      expect(Math.abs(Number(each) - shares[k]!)).toBeLessThan(1 + 1e-6);
    });
  });
});
