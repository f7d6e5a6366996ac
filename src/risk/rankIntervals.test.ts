import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rankable, rankIntervals } from "./rankIntervals.ts";
import { between, certain, oneOf, type Sampler } from "./sampler.ts";

const mineral = (id: string, reliance: Sampler, concentration: Sampler): Rankable => ({
  id,
  inputs: { reliance, concentration },
  criteria: ({ reliance, concentration }) =>
    ({ reliance, concentration }) as Record<string, number>,
});
const settings = { weights: { reliance: 1, concentration: 1 }, draws: 2000, seed: 42 };

describe("ranking under uncertainty", () => {
  test("two editions that disagree spread the rank of the one they concern", () => {
    // gallium 1.0; dysprosium 0.9; yttrium 0.2 or 0.95: third or second of three.
    const items = [
      mineral("gallium", certain(1), certain(1)),
      mineral("dysprosium", certain(0.9), certain(0.9)),
      mineral("yttrium", oneOf([0.2, 0.95]), oneOf([0.2, 0.95])),
    ];
    const ranking = rankIntervals(items, settings);
    const of = (id: string) => ranking.items.find((item) => item.id === id)!;
    expect(of("gallium").rank).toEqual({ median: 1, low: 1, high: 1 });
    // Second only where both draw the higher edition: a quarter of the draws.
    expect(of("yttrium").rank).toEqual({ median: 3, low: 2, high: 3 });
    expect(of("dysprosium").rank).toEqual({ median: 2, low: 2, high: 3 });
    expect(of("gallium").movedBy.every(({ share }) => share === 0)).toBe(true);
  });

  test("names what moves a rank most", () => {
    const items = [
      mineral("steady", certain(0.5), certain(0.5)),
      mineral("loose", between(0, 1), between(0.49, 0.51)),
    ];
    const loose = rankIntervals(items, settings).items.find(({ id }) => id === "loose")!;
    expect(loose.movedBy[0]!.input).toBe("reliance");
    expect(loose.movedBy[0]!.share).toBeGreaterThan(0.7);
    expect(loose.movedBy[1]!.share).toBeLessThan(0.05);
  });

  test("shows where the criteria disagree", () => {
    const items = [
      mineral("a", certain(0.9), certain(0.1)),
      mineral("b", certain(0.1), certain(0.8)),
    ];
    const [first, second] = rankIntervals(items, settings).items;
    expect(first).toMatchObject({ id: "a", rankBy: { reliance: 1, concentration: 2 } });
    expect(second).toMatchObject({ id: "b", rankBy: { reliance: 2, concentration: 1 } });
  });

  test("another table of weights gives another order, and stands in the answer", () => {
    const items = [
      mineral("a", certain(0.9), certain(0.1)),
      mineral("b", certain(0.1), certain(0.8)),
    ];
    const weights = { reliance: 1, concentration: 3 };
    const ranking = rankIntervals(items, { ...settings, weights });
    expect(ranking.items[0]!.id).toBe("b");
    // b: (0.1 + 3 · 0.8) / 4
    expect(ranking.items[0]!.score.median).toBeCloseTo(0.625, 12);
    expect(ranking).toMatchObject({ weights, draws: 2000, seed: 42 });
  });

  test("a criterion without data passes its weight on, with a warning; it is not zero", () => {
    const items: Rankable[] = [
      mineral("known", certain(0.6), certain(0.6)),
      { id: "partly", inputs: {}, criteria: () => ({ reliance: 0.8, concentration: undefined }) },
    ];
    const ranking = rankIntervals(items, settings);
    expect(ranking.items[0]).toMatchObject({
      id: "partly",
      score: { median: 0.8 },
      rankBy: { reliance: 1 },
      warnings: [{ kind: "criterion-missing", criterion: "concentration", rule: "left-out" }],
    });
  });

  test("is the same for the same seed and any order of items, and differs for another seed", () => {
    const items = ["a", "b", "c"].map((id) => mineral(id, between(0, 1), between(0, 1)));
    const first = rankIntervals(items, settings);
    expect(rankIntervals([...items].reverse(), settings)).toEqual(first);
    expect(rankIntervals(items, { ...settings, seed: 43 })).not.toEqual(first);
  });

  test("two minerals with inputs of one name draw them apart", () => {
    const items = ["a", "b"].map((id) => mineral(id, between(0, 1), between(0, 1)));
    for (const { rank } of rankIntervals(items, settings).items)
      expect(rank).toMatchObject({ low: 1, high: 2 });
  });

  test("an item more leaves the scores of the others as they were", () => {
    const items = ["a", "b"].map((id) => mineral(id, between(0, 1), between(0, 1)));
    const scoreOf = (list: Rankable[]) =>
      rankIntervals(list, settings).items.find(({ id }) => id === "a")!.score;
    expect(scoreOf([...items, mineral("c", certain(1), certain(1))])).toEqual(scoreOf(items));
  });
});

describe("laws of ranking", () => {
  const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  });

  test("ranks of certain items are their order, and add up", () => {
    fc.assert(
      fc.property(values, (list) => {
        const items = list.map((value, i) => mineral(`m${i}`, certain(value), certain(value)));
        const ranking = rankIntervals(items, { ...settings, draws: 20 });
        const sum = ranking.items.reduce((total, { rank }) => total + rank.median, 0);
        expect(sum).toBeCloseTo((list.length * (list.length + 1)) / 2, 9);
        const scores = ranking.items.map(({ score }) => score.median);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { seed: 20_260_106 },
    );
  });

  test("the scale of the weights does not matter", () => {
    const items = ["a", "b", "c"].map((id) => mineral(id, between(0, 1), between(0.2, 0.4)));
    const weights = { reliance: 20, concentration: 20 };
    const scaled = rankIntervals(items, { ...settings, weights });
    const plain = rankIntervals(items, settings);
    expect(scaled.items.map(({ rank }) => rank)).toEqual(plain.items.map(({ rank }) => rank));
  });
});

describe("bad input", () => {
  const item = mineral("a", certain(0.5), certain(0.5));
  test.each([
    [
      "a criterion without weight",
      [item],
      { weights: { relience: 1 } },
      /reliance.*Did you mean relience/,
    ],
    [
      "a negative weight",
      [item],
      { weights: { reliance: -1, concentration: 1 } },
      /weight of reliance/,
    ],
    [
      "no weight at all",
      [item],
      { weights: { reliance: 0, concentration: 0 } },
      /Leave the item out/,
    ],
    ["an item twice", [item, item], {}, /a.*twice/],
    ["too few draws", [item], { draws: 3 }, /draws "3"/],
    ["a seed that is no whole number", [item], { seed: 0.5 }, /seed/],
    [
      "a criterion in percent",
      [mineral("a", certain(67), certain(0.5))],
      {},
      /reliance "67".*percentage/,
    ],
    [
      "a criterion that comes and goes",
      [
        {
          id: "a",
          inputs: { edition: oneOf([0, 1]) },
          criteria: ({ edition }: Readonly<Record<string, number>>) => ({
            reliance: edition === 0 ? undefined : 0.5,
            concentration: 0.5,
          }),
        },
      ],
      {},
      /some draws and none in others/,
    ],
  ])("%s", (_, items, change, message) => {
    expect(() => rankIntervals(items, { ...settings, ...change })).toThrow(message);
  });
});
