import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeBase } from "../../../test/chains/runs.ts";
import { disturbance, tinyChain } from "../../../test/chains/tiny.ts";
import { layeredChain, richSizes, sizes } from "../../../test/laws/layeredChain.ts";
import { type Chain, undisturbed } from "../../model/index.ts";
import { assembleMarket, solveMarket, USD_PER_COST_UNIT } from "../../network/index.ts";
import { CLOSENESS, lowerFrom, together, upperFrom } from "./bounds.ts";
import { checkSample } from "./checkSample.ts";
import { screenLosses } from "./contingencies.ts";
import {
  disturbanceOf,
  ELEMENT_KINDS,
  type ElementKind,
  listElements,
  lossesIn,
} from "./element.ts";
import { screenOf } from "./screen.ts";
import { seenFrom } from "./seenFrom.ts";
import { solveCase, solveCasesHere } from "./solveCase.ts";

const seed = 20_260_105;
const JP = new Set(["JP"]);
const { months } = disturbance(3);

async function prepare(chain: Chain, kinds: readonly ElementKind[] = ELEMENT_KINDS) {
  const baseline = await closeBase(chain);
  const seen = seenFrom(chain, JP, 6);
  const runUnder = (what = undisturbed(months)) =>
    ({ chain: seen, baseline, disturbance: what, corner: "central" }) as const;
  const screen = screenOf(assembleMarket(runUnder()), JP);
  const elements = listElements(chain, baseline, kinds);
  return { screen, elements, losses: lossesIn(screen, elements), runUnder };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

const screenAll = ({ screen, losses }: Prepared, lose: number, top = 5, signal?: AbortSignal) =>
  screenLosses({
    screen,
    losses,
    lose,
    top,
    solvesMax: 10_000,
    solveCases: solveCasesHere(screen, signal),
    report: () => {},
  });

/** The damage of every separate set of a size, each solved from nothing: slow and plain. */
async function everySet({ screen, losses }: Prepared, size: number) {
  const base = (await solveCase(screen, { lost: new Int32Array(0), basis: undefined })).objective;
  const found: { readonly elements: number[]; readonly damage: number }[] = [];
  const visit = async (elements: number[]): Promise<void> => {
    if (elements.length === size) {
      const partsOf = (of: number[]) => together(...of.map((index) => losses[index]!));
      const isSeparate = elements.every((one) => {
        const others = new Set(partsOf(elements.filter((other) => other !== one)));
        return losses[one]!.some((part) => !others.has(part));
      });
      if (!isSeparate) return;
      const solved = await solveCase(screen, { lost: partsOf(elements), basis: undefined });
      found.push({ elements, damage: Math.max(0, solved.objective - base) });
      return;
    }
    for (let next = (elements.at(-1) ?? -1) + 1; next < losses.length; next++)
      await visit([...elements, next]);
  };
  await visit([]);
  return found.sort((a, b) => b.damage - a.damage);
}

/** Two plants make all that Japan needs, each with room for the other's half; one lane feeds both. */
const twins = tinyChain({
  commodities: { ore: { Nd: 1 }, metal: { Nd: 1 } },
  processes: { dig: { out: { ore: 1 } }, melt: { in: { ore: 1 }, out: { metal: 1 } } },
  facilities: {
    mine: { at: "AU", runs: { dig: 1200 }, capacity: { "2025-01": 1200 } },
    east: { at: "JP", runs: { melt: 600 }, capacity: { "2025-01": 1200 } },
    west: { at: "JP", runs: { melt: 600 }, capacity: { "2025-01": 1200 } },
  },
  routes: { "ore:AU>JP": { base: 1200 } },
  demands: { "metal@JP/motors": { base: 1200, lost: 10_000 } },
});

describe("two plants that stand in for each other", () => {
  test("are harmless alone and severe together", async () => {
    const ready = await prepare(twins, ["facility"]);
    const found = (await screenAll(ready, 2))!;
    const ids = (elements: readonly number[]) => elements.map((one) => ready.elements[one]!.id);
    const pair = found.superAdditive.find(({ elements }) =>
      ids(elements).every((id) => id !== "facility:mine"),
    )!;
    expect(ids(pair.elements)).toEqual(["facility:east", "facility:west"]);
    // 100 t a month for 3 months at 10,000 USD/t are lost: 3 m USD, a little less for the discount.
    expect(pair.valueLostUsd).toBeCloseTo(3_000_000, 0);
    const damageUsd = pair.damage.low * USD_PER_COST_UNIT;
    expect(damageUsd).toBeGreaterThan(2_980_000);
    expect(damageUsd).toBeLessThan(3_100_000);
    // Alone a plant costs only its idle hands: 50 t a month at 100 USD/t, 15,000 USD at most.
    for (const one of pair.alone) expect(one * USD_PER_COST_UNIT).toBeLessThan(15_001);
  });

  test("an element that holds another is no second loss", async () => {
    const ready = await prepare(twins);
    const country = ready.elements.findIndex(({ id }) => id === "country:JP");
    const plant = ready.elements.findIndex(({ id }) => id === "facility:east");
    const found = (await screenAll(ready, 2))!;
    const holds = (elements: readonly number[]) =>
      elements.includes(country) && elements.includes(plant);
    expect(found.all.some(({ elements }) => holds(elements))).toBe(false);
  });
});

test("the loss of an element is what a scenario that stops it says", async () => {
  const { screen, elements, losses, runUnder } = await prepare(layeredChain(richSizes));
  for (const [index, element] of elements.entries()) {
    const { objective } = await solveCase(screen, { lost: losses[index]!, basis: undefined });
    const { optimal } = await solveMarket(runUnder(disturbanceOf([element], months)));
    expect(objective, element.id).toBeCloseTo(optimal.objective, 4);
  }
});

test("elements with which the same goes are one", async () => {
  const { elements } = await prepare(twins);
  const mine = elements.find(({ id }) => id === "facility:mine")!;
  expect(mine.also).toContain("control:AU");
  const keys = elements.map(({ facilities, routes }) => [...facilities, ...routes].sort().join());
  expect(new Set(keys).size).toBe(keys.length);
});

test("prices bound every loss from below, and plans from above", async () => {
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.array(fc.nat(30), { minLength: 2, maxLength: 4 }),
      async (of, at) => {
        const { screen, losses } = await prepare(layeredChain(of));
        const [first, ...more] = at.map((index) => losses[index % losses.length]!);
        const inner = await solveCase(screen, { lost: first!, basis: undefined });
        const other = await solveCase(screen, { lost: together(...more), basis: undefined });
        const outer = await solveCase(screen, {
          lost: together(first!, ...more),
          basis: undefined,
        });
        const slack = CLOSENESS * (1 + Math.abs(outer.objective));
        for (const one of [inner, other]) {
          expect(lowerFrom(one, outer.lost)).toBeLessThanOrEqual(outer.objective + slack);
          expect(upperFrom(one, outer.lost)).toBeGreaterThanOrEqual(outer.objective - slack);
        }
        expect(lowerFrom(outer, inner.lost)).toBeLessThanOrEqual(inner.objective + slack);
      },
    ),
    { seed, numRuns: 25 },
  );
});

describe("against the loss of every set, one by one", () => {
  test.each([1, 2, 3])(
    "the worst %i at once are the worst, and every interval holds",
    async (lose) => {
      const ready = await prepare(layeredChain(richSizes), ["facility", "country"]);
      const truth = await everySet(ready, lose);
      const found = (await screenAll(ready, lose))!;
      expect(found.isExact).toBe(true);
      found.worst.forEach(({ damage }, place) => {
        expect(damage.low).toBeCloseTo(truth[place]!.damage, 3);
      });
      const damageOf = new Map(truth.map(({ elements, damage }) => [elements.join(" "), damage]));
      for (const { elements, damage } of [...found.all, ...found.superAdditive]) {
        const real = damageOf.get(elements.join(" "))!;
        expect(damage.low).toBeLessThanOrEqual(real + 1e-3);
        expect(damage.high).toBeGreaterThanOrEqual(real - 1e-3);
      }
      if (lose < 3) expect(found.all.length).toBe(truth.length);
      expect(truth[5]!.damage).toBeLessThanOrEqual(found.othersAtMost + 1e-3);
    },
  );

  test("on random chains too", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (of) => {
        const ready = await prepare(layeredChain(of), ["facility"]);
        const truth = await everySet(ready, 2);
        const found = (await screenAll(ready, 2, 3))!;
        found.worst.forEach(({ damage }, place) => {
          expect(damage.high).toBeCloseTo(truth[place]!.damage, 3);
        });
      }),
      { seed, numRuns: 5 },
    );
  });
});

test("stopped work keeps what is certain and says that it proves no list", async () => {
  const ready = await prepare(layeredChain(richSizes), ["facility"]);
  const truth = await everySet(ready, 2);
  const stop = new AbortController();
  let left = ready.losses.length + 4;
  const here = solveCasesHere(ready.screen, stop.signal);
  const found = (await screenLosses({
    screen: ready.screen,
    losses: ready.losses,
    lose: 2,
    top: 3,
    solvesMax: 100,
    solveCases: (tasks, report) =>
      here(tasks, (done, all) => {
        report?.(done, all);
        if (--left === 0) stop.abort();
      }),
    report: () => {},
  }))!;
  expect(found.isExact).toBe(false);
  expect(found.all.length).toBe(truth.length);
  const damageOf = new Map(truth.map(({ elements, damage }) => [elements.join(" "), damage]));
  for (const { elements, damage } of found.all) {
    const real = damageOf.get(elements.join(" "))!;
    expect(damage.low).toBeLessThanOrEqual(real + 1e-3);
    expect(damage.high).toBeGreaterThanOrEqual(real - 1e-3);
  }
});

test("nobody doing anything is a plan whatever is lost, and the dearest", async () => {
  const { screen, losses } = await prepare(layeredChain(richSizes));
  const everything = await solveCase(screen, { lost: together(...losses), basis: undefined });
  expect(everything.objective).toBeLessThanOrEqual(screen.idleCost + 1e-6);
  const { screen: bare, losses: all } = await prepare(twins);
  const { objective } = await solveCase(bare, { lost: together(...all), basis: undefined });
  // Nothing is under way or in store: 100 t a month go unmet either way.
  expect(objective).toBeCloseTo(bare.idleCost, 6);
});

test("stopped before the single losses are solved, nothing can be told", async () => {
  const ready = await prepare(twins, ["facility"]);
  expect(await screenAll(ready, 2, 3, AbortSignal.abort())).toBeUndefined();
});

test("a sample solved again agrees, and an interval that lies is found out", async () => {
  const ready = await prepare(layeredChain(richSizes), ["facility"]);
  const { all } = (await screenAll(ready, 2))!;
  const check = (findings: typeof all) =>
    checkSample(findings, ready.losses, 0.5, 7, solveCasesHere(ready.screen), () => {});
  expect(await check(all)).toMatchObject({
    checked: Math.ceil(all.length / 2),
    violations: 0,
  });
  const lies = all.map((one) => ({ ...one, damage: { low: 1e9, high: 2e9 } }));
  expect((await check(lies))!.violations).toBe(Math.ceil(all.length / 2));
});

test("seen from elsewhere, a demand is worth what it can be bid away for, at most", () => {
  const chain = tinyChain({
    commodities: { metal: { Nd: 1 } },
    demands: {
      "metal@JP/motors": { base: 12, lost: 10_000 },
      "metal@EU/motors": { base: 12, lost: 10_000 },
      "metal@US/toys": { base: 12, lost: 300 },
    },
    prices: { metal: 100 },
  });
  const { demands } = seenFrom(chain, JP, 6);
  const lost = (id: string) => demands.get(id)!.lostValue.value;
  expect(lost("metal@JP/motors")).toBe(10_000);
  // 6 times 100 USD/t; who loses less than that gives way sooner.
  expect(lost("metal@EU/motors")).toBe(600);
  expect(lost("metal@US/toys")).toBe(300);
});
