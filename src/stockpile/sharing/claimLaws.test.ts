import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_RULES } from "./claimRules.ts";
import type { Claim, ClaimRule } from "./claims.ts";
import { shareByTiers } from "./priorityTiers.ts";
import { wholeKilograms } from "./wholeKilograms.ts";

const SEED = 20261127;

const claimsOf = (amounts: readonly number[]): readonly Claim[] =>
  amounts.map((amount, k) => ({ claimant: `claimant ${k + 1}`, amount }));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const near = (numbers: readonly number[]) => numbers.map((each) => expect.closeTo(each, 6));

interface Shortage {
  readonly claims: readonly Claim[];
  readonly amount: number;
  /** Numbers to pick by. */
  readonly picks: readonly number[];
}

/** One to seven claims, equal and empty ones among them, and an amount of no more than they come to. */
const shortages: fc.Arbitrary<Shortage> = fc
  .record({
    amounts: fc.array(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0, 100)), {
      minLength: 1,
      maxLength: 7,
    }),
    perMille: fc.nat(1000),
    picks: fc.array(fc.nat(999), { minLength: 7, maxLength: 7 }),
  })
  .map(({ amounts, perMille, picks }) => ({
    claims: claimsOf(amounts),
    amount: (sum(amounts) * perMille) / 1000,
    picks,
  }));
const always = (law: (shortage: Shortage) => void) =>
  fc.assert(fc.property(shortages, law), { seed: SEED, numRuns: 400 });

const equalAwards = CLAIM_RULES["equal-awards"];
const equalLosses = CLAIM_RULES["equal-losses"];
const { talmud, proportional } = CLAIM_RULES;

describe.each(Object.entries(CLAIM_RULES))("%s", (_, rule: ClaimRule) => {
  test("does not look at the order of the claims, nor at names", () => {
    always(({ amount, claims, picks }) => {
      const order = claims.map((__, k) => k).sort((a, b) => picks[a]! - picks[b]!);
      const turned = order.map((k) => ({ claimant: `other ${k}`, amount: claims[k]!.amount }));
      const shares = rule(amount, claims);
      expect(rule(amount, turned)).toEqual(near(order.map((k) => shares[k]!)));
    });
  });

  test("who claims more gets no less, and takes nothing but what the others lose", () => {
    always(({ amount, claims, picks }) => {
      const who = picks[0]! % claims.length;
      const more = claims.map((claim, k) =>
        k === who ? { ...claim, amount: claim.amount + picks[1]! } : claim,
      );
      const [before, after] = [rule(amount, claims), rule(amount, more)];
      expect(after[who]!).toBeGreaterThanOrEqual(before[who]! - 1e-7);
      after.forEach((share, k) => {
        if (k !== who) expect(share).toBeLessThanOrEqual(before[k]! + 1e-7);
      });
    });
  });

  test("one claimant more brings nobody else a gain", () => {
    always(({ amount, claims, picks }) => {
      const before = rule(amount, claims);
      const after = rule(amount, [...claims, { claimant: "newcomer", amount: picks[0]! }]);
      before.forEach((share, k) => {
        expect(after[k]!).toBeLessThanOrEqual(share + 1e-7);
      });
    });
  });

  test("is consistent for any who leave with their shares", () => {
    always(({ amount, claims, picks }) => {
      const shares = rule(amount, claims);
      const staying = claims.map((__, k) => k).filter((k) => picks[k]! % 2 === 0);
      const theirs = staying.map((k) => shares[k]!);
      const again = rule(
        sum(theirs),
        staying.map((k) => claims[k]!),
      );
      expect(again).toEqual(near(theirs));
    });
  });

  test("changes little where claims change little", () => {
    always(({ amount, claims, picks }) => {
      const who = picks[0]! % claims.length;
      const moved = claims.map((claim, k) =>
        k === who ? { ...claim, amount: claim.amount + 1e-6 } : claim,
      );
      const before = rule(amount, claims);
      rule(amount, moved).forEach((share, k) => {
        expect(Math.abs(share - before[k]!)).toBeLessThan(1e-5);
      });
    });
  });

  test("within tiers, a tier gets what is left, and only the one that falls short is divided", () => {
    always(({ amount, claims, picks }) => {
      const tiered = claims.map((claim, k) => ({ ...claim, tier: picks[k]! % 3 }));
      const shares = shareByTiers(amount, tiered, rule);
      expect(sum(shares)).toBeCloseTo(amount, 6);
      const order = [0, 1, 2].map((tier) => {
        const own = tiered.map((claim, k) => ({ claim, share: shares[k]! }));
        const members = own.filter(({ claim }) => claim.tier === tier);
        return {
          claimed: sum(members.map(({ claim }) => claim.amount)),
          given: sum(members.map(({ share }) => share)),
        };
      });
      order.forEach(({ claimed, given }, tier) => {
        const later = sum(order.slice(tier + 1).map((one) => one.given));
        if (given < claimed - 1e-6) expect(later).toBeLessThan(1e-6);
      });
    });
  });

  test("in whole kilograms: exact to the last, nobody above the claim, within one of the share", () => {
    always(({ claims, amount }) => {
      const kilograms = Math.floor(amount);
      const shares = rule(kilograms, claims);
      const whole = wholeKilograms(shares);
      expect(whole.reduce((total, each) => total + each, 0n)).toBe(BigInt(kilograms));
      whole.forEach((each, k) => {
        expect(each >= 0n && each <= BigInt(claims[k]!.amount)).toBe(true);
        expect(Math.abs(Number(each) - shares[k]!)).toBeLessThan(1 + 1e-6);
      });
    });
  });

  test("in whole kilograms at the largest that a claim may be", () => {
    // A billion tonnes to each of two, and a third who claims 7 kg: not a kilogram is lost.
    const claims = claimsOf([1e12, 999_999_999_989, 7]);
    for (const kilograms of [1, 999_999_999_999, 1_234_567_890_123, 1_999_999_999_996]) {
      const whole = wholeKilograms(rule(kilograms, claims));
      expect(whole.reduce((total, each) => total + each, 0n)).toBe(BigInt(kilograms));
      whole.forEach((each, k) => {
        expect(each <= BigInt(claims[k]!.amount)).toBe(true);
      });
    }
  });
});

/** The level at which equal awards come to the amount, by halving: slow, and nothing to sort. */
function plainEqualAwards(amount: number, claims: readonly Claim[]): readonly number[] {
  let [low, high] = [0, 501];
  for (let round = 0; round < 80; round++) {
    const level = (low + high) / 2;
    const given = sum(claims.map((claim) => Math.min(level, claim.amount)));
    if (given < amount) low = level;
    else high = level;
  }
  return claims.map((claim) => Math.min(high, claim.amount));
}

test("equal awards are those found by halving, and equal losses what they leave of the loss", () => {
  always(({ amount, claims }) => {
    expect(equalAwards(amount, claims)).toEqual(near(plainEqualAwards(amount, claims)));
    const missing = sum(claims.map((claim) => claim.amount)) - amount;
    const losses = plainEqualAwards(missing, claims);
    const left = claims.map((claim, k) => claim.amount - losses[k]!);
    expect(equalLosses(amount, claims)).toEqual(near(left));
  });
});

/** The contested garment: each concedes what it does not claim, and the rest is halved. */
function contestedGarment(amount: number, one: number, other: number): readonly [number, number] {
  const conceded = [Math.max(0, amount - other), Math.max(0, amount - one)] as const;
  const contested = (amount - conceded[0] - conceded[1]) / 2;
  return [conceded[0] + contested, conceded[1] + contested];
}

test("the Talmud's rule divides between any two as the contested garment (Aumann and Maschler)", () => {
  // They show that it is the only rule that does; so this is the rule, by another way.
  always(({ amount, claims }) => {
    const shares = talmud(amount, claims);
    for (let i = 0; i < claims.length; i++)
      for (let j = 0; j < i; j++) {
        const pair = contestedGarment(
          shares[i]! + shares[j]!,
          claims[i]!.amount,
          claims[j]!.amount,
        );
        expect([shares[i]!, shares[j]!]).toEqual(near(pair));
      }
  });
});

test("the Talmud's rule gives half the claims where half is there", () => {
  always(({ claims }) => {
    const half = sum(claims.map((claim) => claim.amount)) / 2;
    expect(talmud(half, claims)).toEqual(near(claims.map((claim) => claim.amount / 2)));
  });
});

test.each([
  ["proportional", proportional],
  ["equal awards", equalAwards],
  ["equal losses", equalLosses],
] as const)("%s: what comes in two lots is divided as if it came at once", (_, rule) => {
  always(({ amount, claims, picks }) => {
    const first = (amount * picks[0]!) / 1000;
    const early = rule(first, claims);
    const still = claims.map((claim, k) => ({ ...claim, amount: claim.amount - early[k]! }));
    const late = rule(amount - first, still);
    expect(rule(amount, claims)).toEqual(near(early.map((share, k) => share + late[k]!)));
  });
});

test("the Talmud's rule does not: the half of the claims is a turning point", () => {
  const claims = claimsOf([100, 200]);
  const early = talmud(100, claims);
  const still = claims.map((claim, k) => ({ ...claim, amount: claim.amount - early[k]! }));
  const late = talmud(100, still);
  // First 50 and 50. Of the 50 and 150 still claimed half is there then, 25 and 75: 75 and 125 in all.
  expect(talmud(200, claims)).toEqual(near([50, 150]));
  expect(early.map((share, k) => share + late[k]!)).toEqual(near([75, 125]));
});
