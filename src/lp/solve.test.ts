import { describe, expect, it } from "vitest";
import { type Limits, type LinearModel, type Outcome, smallModel, solve } from "./index.ts";

async function best(model: LinearModel, limits?: Limits) {
  const outcome = await solve(model, limits);
  if (outcome.status !== "optimal") throw new Error(`${model.name}: ${outcome.status}`);
  return outcome;
}

describe("linear programs with answers known by hand", () => {
  // Dantzig (1963), chapter 3: two canneries, three markets, 90 USD a case and 1,000 miles.
  // Distances 2.5 1.7 1.8 / 2.5 1.8 1.4 thousand miles; cost a case 0.225 0.153 0.162 /
  // 0.225 0.162 0.126 thousand USD. San Diego ships 275 to Topeka and 50 to New York, Seattle
  // 300 to Chicago and the other 50 or none to New York, as both pay 0.225 there:
  // 300·0.153 + 275·0.126 + 325·0.225 = 45.9 + 34.65 + 73.125 = 153.675.
  const transport = () =>
    smallModel(
      "Dantzig's transport",
      {
        "ship[Seattle, New York]": { cost: 0.225 },
        "ship[Seattle, Chicago]": { cost: 0.153 },
        "ship[Seattle, Topeka]": { cost: 0.162 },
        "ship[San Diego, New York]": { cost: 0.225 },
        "ship[San Diego, Chicago]": { cost: 0.162 },
        "ship[San Diego, Topeka]": { cost: 0.126 },
      },
      {
        "supply[Seattle]": {
          upper: 350,
          of: {
            "ship[Seattle, New York]": 1,
            "ship[Seattle, Chicago]": 1,
            "ship[Seattle, Topeka]": 1,
          },
        },
        "supply[San Diego]": {
          upper: 600,
          of: {
            "ship[San Diego, New York]": 1,
            "ship[San Diego, Chicago]": 1,
            "ship[San Diego, Topeka]": 1,
          },
        },
        "demand[New York]": {
          lower: 325,
          of: { "ship[Seattle, New York]": 1, "ship[San Diego, New York]": 1 },
        },
        "demand[Chicago]": {
          lower: 300,
          of: { "ship[Seattle, Chicago]": 1, "ship[San Diego, Chicago]": 1 },
        },
        "demand[Topeka]": {
          lower: 275,
          of: { "ship[Seattle, Topeka]": 1, "ship[San Diego, Topeka]": 1 },
        },
      },
    );

  it("ships Dantzig's cans for 153.675 thousand USD", async () => {
    const answer = await best(transport());
    expect(answer.objective).toBeCloseTo(153.675, 9);
    // One more case to New York, Chicago, Topeka costs its freight; supply is not short (950 > 900).
    const prices = [0, 0, 0.225, 0.153, 0.126];
    prices.forEach((price, row) => void expect(answer.dual[row]).toBeCloseTo(price, 9));
    // A case from Seattle to Topeka would cost 0.162 where 0.126 is the price there.
    expect(answer.reducedCost[2]).toBeCloseTo(0.036, 9);
    expect(answer.rowActivity[2]).toBeCloseTo(325, 9);
  });

  it("finds the corner where two limits meet, and prices them", async () => {
    // max 3a + 5b, a ≤ 4, 2b ≤ 12, 3a + 2b ≤ 18: a = 2, b = 6, 36 (Hillier and Lieberman).
    // Prices: 2b ≤ 12 saves 3/2 a unit, 3a + 2b ≤ 18 saves 1, a ≤ 4 nothing.
    const answer = await best(
      smallModel(
        "Wyndor Glass",
        { a: { cost: -3, upper: 4 }, b: { cost: -5 } },
        { second: { upper: 12, of: { b: 2 } }, third: { upper: 18, of: { a: 3, b: 2 } } },
      ),
    );
    expect(answer.objective).toBeCloseTo(-36, 9);
    expect(Array.from(answer.primal)).toEqual([2, 6]);
    expect(answer.dual[0]).toBeCloseTo(-1.5, 9);
    expect(answer.dual[1]).toBeCloseTo(-1, 9);
  });

  it("escapes the cycle of Beale's degenerate corner", async () => {
    // Beale (1955): min -3/4 a + 20 b - 1/2 c + 6 d; the textbook rule cycles at the origin.
    // The optimum is a = 1, c = 1: -3/4 - 1/2 = -5/4 (row one: 1/4 - 1 ≤ 0).
    const answer = await best(
      smallModel(
        "Beale",
        { a: { cost: -0.75 }, b: { cost: 20 }, c: { cost: -0.5 }, d: { cost: 6 } },
        {
          one: { upper: 0, of: { a: 0.25, b: -8, c: -1, d: 9 } },
          two: { upper: 0, of: { a: 0.5, b: -12, c: -0.5, d: 3 } },
          three: { upper: 1, of: { c: 1 } },
        },
      ),
    );
    expect(answer.objective).toBeCloseTo(-1.25, 9);
    expect(answer.primal[0]).toBeCloseTo(1, 9);
  });

  it("adds the constant of the objective, also where there is nothing to decide", async () => {
    expect((await best(smallModel("nothing", {}, {}, 5))).objective).toBe(5);
    expect((await best(smallModel("one", { x: { cost: 2, lower: 3 } }, {}, 5))).objective).toBe(11);
  });

  it("prices a row by what one more unit of its bound costs", async () => {
    const costAt = async (need: number) =>
      (
        await best(
          smallModel(
            "two sources and a cap",
            { near: { cost: 1 }, far: { cost: 4 } },
            {
              need: { lower: need, of: { near: 1, far: 1 } },
              cap: { upper: 3 + (need - 10), of: { near: 1 } },
            },
          ),
        )
      ).objective;
    const at10 = await best(
      smallModel(
        "two sources and a cap",
        { near: { cost: 1 }, far: { cost: 4 } },
        {
          need: { lower: 10, of: { near: 1, far: 1 } },
          cap: { upper: 3, of: { near: 1 } },
        },
      ),
    );
    // need: 4 (the next tonne is far); cap: 1 - 4 = -3 (a near tonne instead of a far one).
    expect(Array.from(at10.dual)).toEqual([4, -3]);
    const step = 1e-3;
    const slope = ((await costAt(10 + step)) - at10.objective) / step;
    expect(slope).toBeCloseTo(at10.dual[0]! + at10.dual[1]!, 6);
  });
});

describe("convex quadratic programs", () => {
  it("splits by marginal cost", async () => {
    // min a + a² + 2b, a + b = 40,000: 1 + 2a = 2, a = 1/2; 0.5 + 0.25 + 2·39,999.5 = 79,999.75.
    const answer = await best(
      smallModel(
        "rising and flat cost",
        { a: { cost: 1, curvature: 2 }, b: { cost: 2 } },
        { need: { lower: 40_000, upper: 40_000, of: { a: 1, b: 1 } } },
      ),
    );
    expect(answer.primal[0]).toBeCloseTo(0.5, 6);
    expect(answer.objective).toBeCloseTo(79_999.75, 5);
    expect(answer.dual[0]).toBeCloseTo(2, 6);
    expect(answer.basis).toBeUndefined();
    expect(answer.review.clean).toBe(true);
  });

  it("stays on a bound that binds", async () => {
    // min (x - 3)² = x² - 6x + 9 with x ≤ 2: 1 at x = 2; the bound saves 2·2 - 6 = -2 a unit.
    const answer = await best(
      smallModel("short of its aim", { x: { cost: -6, curvature: 2, upper: 2 } }, {}, 9),
    );
    expect(answer.objective).toBeCloseTo(1, 6);
    expect(answer.reducedCost[0]).toBeCloseTo(-2, 6);
  });
});

describe("programs with whole columns", () => {
  // Weights 3, 4, 5 and values 4, 5, 6 in a sack of 9: 4 and 5 fit exactly, worth 5 + 6 = 11
  // (3 and 5 give 10); fractions would give 4 + 5 + 6·2/5 = 11.4.
  const sack = (integer: boolean) =>
    smallModel(
      "knapsack",
      {
        a: { cost: -4, upper: 1, integer },
        b: { cost: -5, upper: 1, integer },
        c: { cost: -6, upper: 1, integer },
      },
      { weight: { upper: 9, of: { a: 3, b: 4, c: 5 } } },
    );

  it("fills the sack with whole things", async () => {
    const answer = await best(sack(true));
    expect(Array.from(answer.primal, Math.round)).toEqual([0, 1, 1]);
    expect(answer.objective).toBeCloseTo(-11, 6);
    expect(answer.bound).toBeCloseTo(-11, 6);
    expect(answer.gap).toBeCloseTo(0, 6);
  });

  it("has no prices, and says so by NaN", async () => {
    const answer = await best(sack(true));
    expect(Array.from(answer.dual)).toEqual([Number.NaN]);
    expect(answer.basis).toBeUndefined();
    const relaxed = await best(sack(false));
    expect(relaxed.objective).toBeCloseTo(-11.4, 9);
    expect(relaxed.gap).toBeUndefined();
  });
});

describe("models without an optimum", () => {
  const runaways: [string, LinearModel, string[]][] = [
    [
      "a single column without rows",
      smallModel("alone", { x: { cost: -1 }, y: { cost: 1 } }),
      ["x"],
    ],
    [
      "two columns that feed each other, 2 of the one for each of the other",
      smallModel(
        "cycle",
        { made: { cost: -1 }, used: { cost: 0.1 }, idle: { cost: 1 } },
        { feed: { upper: 0, of: { made: 1, used: -2 } } },
      ),
      ["made", "used"],
    ],
    ["a free column that falls", smallModel("falls", { x: { cost: 1, lower: -Infinity } }), ["x"]],
    [
      "a straight column beside a curved one",
      smallModel("half curved", { x: { cost: -9, curvature: 1 }, y: { cost: -1 } }),
      ["y"],
    ],
    [
      "a whole column",
      smallModel(
        "whole",
        { x: { cost: -1, integer: true }, y: {} },
        { r: { lower: 0, of: { x: 1, y: -1 } } },
      ),
      ["x"],
    ],
  ];
  it.each(runaways)("names what runs away: %s", async (_, model, along) => {
    expect(await solve(model)).toEqual({ status: "unbounded", along });
  });

  it("calls a model infeasible that would be unbounded if it were feasible", async () => {
    const model = smallModel(
      "both",
      { x: { cost: -1 }, y: {} },
      { low: { lower: 4, of: { x: 1, y: 1 } }, never: { upper: -1, of: { y: 1 } } },
    );
    expect((await solve(model)).status).toBe("infeasible");
  });
});

describe("limits", () => {
  const stopped = async (limits: Limits): Promise<Outcome> => solve(hard(), limits);
  /** Ship from 40 to 40 places at costs that make the simplex work for it. */
  const hard = (): LinearModel => {
    const places = Array.from({ length: 40 }, (_, k) => k);
    const lane = (i: number, j: number) => `ship[${i}, ${j}]`;
    const columns = places.flatMap((i) =>
      places.map((j) => [lane(i, j), { cost: 1 + ((i * 17 + j * 31) % 23) }] as const),
    );
    const rows = places.flatMap((k) => [
      [`supply[${k}]`, { upper: 12, of: ones(places.map((j) => lane(k, j))) }] as const,
      [`demand[${k}]`, { lower: 5 + (k % 7), of: ones(places.map((i) => lane(i, k))) }] as const,
    ]);
    return smallModel("forty by forty", Object.fromEntries(columns), Object.fromEntries(rows));
  };
  const ones = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 1]));

  it("stops after so many iterations, seconds, or when asked to", async () => {
    expect(await stopped({ iterations: 3 })).toMatchObject({ status: "stopped", by: "iterations" });
    expect(await stopped({ seconds: 0 })).toMatchObject({ status: "stopped", by: "time" });
    expect(await stopped({ shouldStop: () => true })).toMatchObject({
      status: "stopped",
      by: "interrupted",
    });
  });

  it("does not stop where it need not", async () => {
    let asked = 0;
    const shouldStop = () => {
      asked += 1;
      return false;
    };
    expect((await stopped({ seconds: 60, iterations: 1e6, shouldStop })).status).toBe("optimal");
    expect(asked).toBeGreaterThan(0);
  });
});
