import { describe, expect, test } from "vitest";
import { rankIntervals } from "../rankIntervals.ts";
import { type PriorityFacts, rankableOf } from "./rankable.ts";

const point = (value: number) => ({ value, low: value, high: value });

/** A mineral of which everything is certain. */
const certain: PriorityFacts = {
  id: "gallium",
  stages: [
    {
      stage: "refine",
      mixes: [
        [
          { country: "CN", share: 0.8 },
          { country: "JP", share: 0.2 },
        ],
      ],
      severities: new Map([["CN", 0.5]]),
    },
  ],
  governance: new Map([
    ["CN", -0.5],
    ["JP", 1.5],
  ]),
  members: [
    {
      country: "JP",
      reliance: { low: 0.5, high: 0.5 },
      useTpa: point(100),
      imports: [
        { country: "CN", share: 0.75 },
        { country: "US", share: 0.25 },
      ],
    },
  ],
  pricesUsdPerTonne: [1000],
  lostMultiple: point(10),
  recycling: [0.25],
  substitution: 0.9,
  scale: { lowUsd: 1e4, highUsd: 1e8 },
};

/** The criteria at the first draw of certain inputs. */
function criteriaOf(facts: PriorityFacts) {
  const { inputs, criteria } = rankableOf(facts);
  const draw = Object.entries(inputs).map(([name, sampler]) => [name, sampler(() => 0)] as const);
  return criteria(Object.fromEntries(draw));
}

describe("the criteria of a mineral", () => {
  test("are those that one works by hand", () => {
    const criteria = criteriaOf(certain);
    expect(criteria.concentration).toBeCloseTo(0.64, 12); // 0.8²; Japan's own 0.2 is at home
    expect(criteria.governance).toBeCloseTo(0.384, 12); // 0.64 · (2.5 + 0.5) / 5
    expect(criteria["export-controls"]).toBeCloseTo(0.4, 12); // 0.8 · 0.5
    expect(criteria["import-reliance"]).toBe(0.5);
    // 0.5 · (0.75 · 0.6 + 0.25 · 0.5): nobody scores the US here, so it has the middle.
    expect(criteria["import-risk"]).toBeCloseTo(0.2875, 12);
    expect(criteria.recycling).toBe(0.75);
    expect(criteria.substitution).toBeCloseTo(0.75, 12); // (0.9 − 0.6) / 0.4
    // 100 t · 1,000 USD · 10 = 1e6, halfway from 1e4 to 1e8 in logarithms.
    expect(criteria["value-at-stake"]).toBeCloseTo(0.5, 12);
  });

  test("are left out where nothing is known, never zero", () => {
    const [member] = certain.members;
    const unknown = criteriaOf({
      ...certain,
      stages: [],
      members: [{ ...member!, imports: undefined }],
      pricesUsdPerTonne: [],
      recycling: [],
      substitution: undefined,
    });
    expect(Object.keys(unknown)).toEqual(["import-reliance"]);
  });

  test("are those of the worse stage", () => {
    const [stage] = certain.stages;
    const even = { ...stage!, stage: "mine", mixes: [[{ country: "AU", share: 1 }]] };
    expect(criteriaOf({ ...certain, stages: [stage!, even] }).concentration).toBe(1);
  });

  test("weigh two countries by what they use", () => {
    const [japan] = certain.members;
    const us = { ...japan!, country: "US", reliance: { low: 1, high: 1 }, useTpa: point(300) };
    // (100 · 0.5 + 300 · 1) / 400
    expect(criteriaOf({ ...certain, members: [japan!, us] })["import-reliance"]).toBeCloseTo(0.875);
  });
});

test("sources that disagree move the rank, and are said to", () => {
  const [stage] = certain.stages;
  const open: PriorityFacts = {
    ...certain,
    id: "open",
    stages: [{ ...stage!, mixes: [[{ country: "CN", share: 1 }], [{ country: "JP", share: 1 }]] }],
  };
  const weights = { concentration: 1, "import-reliance": 0.1 };
  const items = [certain, open].map((facts) => {
    const item = rankableOf(facts);
    return {
      ...item,
      criteria: (draw: Readonly<Record<string, number>>) => {
        const all = item.criteria(draw);
        return {
          concentration: all.concentration,
          "import-reliance": all["import-reliance"],
        };
      },
    };
  });
  const ranking = rankIntervals(items, { weights, draws: 400, seed: 3 });
  const uncertain = ranking.items.find(({ id }) => id === "open")!;
  expect(uncertain.rank.low).toBe(1);
  expect(uncertain.rank.high).toBe(2);
  expect(uncertain.movedBy[0]!.input).toBe("source of refine shares");
  expect(uncertain.movedBy[0]!.share).toBeGreaterThan(0.9);
});
