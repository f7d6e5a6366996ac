import fc from "fast-check";
import { expect, test } from "vitest";
import { tinyChain } from "../../test/chains/tiny.ts";
import { twoHolders } from "../../test/sizing/tinySizing.ts";
import { sayProblem, trust } from "../model/index.ts";
import { defineScenario, type Scenario } from "../scenario/index.ts";
import { monthsFrom, parseMonth } from "../units/index.ts";
import { drawCrises, type Hit, scenariosOf } from "./index.ts";

const chain = tinyChain(twoHolders);
const months = monthsFrom(parseMonth("2026-12")!, 12);
const text = { en: "Test", ja: "試験" };

/** Part of a lane's goods withheld, from a month that is not that of the run. */
const stop = (to: string, low = 0.5, high = 1): Scenario =>
  defineScenario({
    id: `stop-${to.toLowerCase()}`,
    chain: "tiny",
    title: text,
    asks: text,
    assumes: [],
    starts: "2025-03",
    months: 12,
    shocks: [
      {
        kind: "export-ban",
        by: ["CN"],
        to: [to],
        from: "2025-03",
        withheld: { value: (low + high) / 2, low, high },
        sources: ["test"],
      },
    ],
  });

const hit = (id: string, probability: number, scenarios: Scenario[], months = [2, 4, 9]): Hit => ({
  id,
  name: text,
  probability: { value: probability, low: 0, high: 1 },
  scenarios,
  duration: { low: months[0]!, value: months[1]!, high: months[2]! },
});
const hits = [hit("none", 0.6, []), hit("jp", 0.3, [stop("JP")]), hit("us", 0.1, [stop("US")])];

test("crises have the probabilities of their hits, together 1, and lie in their ranges", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer(), (count, seed) => {
      const crises = drawCrises(hits, count, seed);
      const of = (index: number) =>
        crises.reduce((sum, one) => (one.hit === index ? sum + one.probability : sum), 0);
      expect(of(0)).toBeCloseTo(0.6, 9);
      expect(of(1)).toBeCloseTo(0.3, 9);
      expect(of(2)).toBeCloseTo(0.1, 9);
      expect(crises.length - 1).toBeGreaterThanOrEqual(count);
      for (const { hit: index, months: length, severity } of crises) {
        if (index === 0) continue;
        expect(length).toBeGreaterThanOrEqual(2);
        expect(length).toBeLessThanOrEqual(10);
        expect(severity).toBeGreaterThanOrEqual(0);
        expect(severity).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50 },
  );
});

test("a draw is stratified: each tenth of the range of severity has its share", () => {
  const severities = drawCrises(hits, 80, 7)
    .filter((one) => one.hit === 1)
    .map(({ severity }) => severity)
    .sort((a, b) => a - b);
  // The triangular distribution on 0 to 1 has half its weight below 1/2, and u² · 2 below u.
  severities.forEach((severity, k) => {
    const below = severity <= 0.5 ? 2 * severity ** 2 : 1 - 2 * (1 - severity) ** 2;
    expect(below).toBeGreaterThanOrEqual(k / severities.length - 1e-9);
    expect(below).toBeLessThanOrEqual((k + 1) / severities.length + 1e-9);
  });
});

test("the same seed draws the same, another another", () => {
  expect(drawCrises(hits, 20, 3)).toEqual(drawCrises(hits, 20, 3));
  expect(drawCrises(hits, 20, 3)).not.toEqual(drawCrises(hits, 20, 4));
});

test("the order of hits does not matter, and equal crises are one with their weights together", () => {
  const listed = (all: readonly Hit[]) => {
    const scenarios = trust(scenariosOf(all, drawCrises(all, 20, 5), chain, months));
    return scenarios.all.map(({ hit: index, probability, mix }) => ({
      id: all[index]!.id,
      ...{ probability, mix },
    }));
  };
  expect(listed(hits.toReversed())).toEqual(listed(hits));
  // A hit without ranges has one crisis, however often it is drawn.
  const plain = [hit("none", 0.5, []), hit("jp", 0.5, [stop("JP", 1, 1)], [3, 3, 3])];
  const { all, points } = trust(scenariosOf(plain, drawCrises(plain, 20, 5), chain, months));
  expect(all.map(({ probability }) => Number(probability.toFixed(9)))).toEqual([0.5, 0.5]);
  expect(points.length).toBe(2);
});

test("a crisis begins with the run and lasts its months, at the ends of its scenario's ranges", () => {
  const one = [hit("none", 0.5, []), hit("jp", 0.5, [stop("JP")], [3, 3, 3])];
  const crises = [
    { hit: 0, months: 0, severity: 0, probability: 0.5 },
    { hit: 1, months: 3, severity: 0.25, probability: 0.5 },
  ];
  const { points, all } = trust(scenariosOf(one, crises, chain, months));
  const shares = points.map(({ routeShare }) =>
    [...(routeShare.get("oxide:CN>JP") ?? [])].slice(0, 4),
  );
  // A quarter of the way from the favourable to the adverse end: half between favourable and central.
  const [{ mix }] = all.filter((each) => each.hit === 1) as [(typeof all)[number]];
  expect(mix.weight).toBeCloseTo(0.5, 9);
  expect(shares[mix.a]).toEqual([0.5, 0.5, 0.5, 1]);
  expect(shares[mix.b]).toEqual([0.25, 0.25, 0.25, 1]);
});

test("a scenario with a quota is refused, with what to write instead", () => {
  const { shocks, ...rest } = stop("JP");
  const [ban] = shocks;
  const { from, sources } = ban!;
  const quota = { kind: "quota" as const, by: ["CN"], limitTpa: 5, from, sources };
  const limited = [hit("none", 0.5, []), hit("cap", 0.5, [{ ...rest, shocks: [quota] }])];
  const read = scenariosOf(limited, drawCrises(limited, 4, 1), chain, months);
  expect(read.ok ? "" : sayProblem(read.problems[0]!)).toMatch(
    /hit cap: kind "quota": .*write a ban/,
  );
});
