import fc from "fast-check";
import { expect, test } from "vitest";
import {
  assemble,
  type LinearModel,
  openSession,
  smallModel,
  solve,
  type WrittenRow,
} from "../../lp/index.ts";
import { crossingOf, programBetween } from "./parametric.ts";
import { type Trace, traceProgram } from "./trace.ts";

/** Follows a program from one model to another, reading its first column, as closely as it goes. */
async function follow(from: LinearModel, to: LinearModel): Promise<Trace> {
  using session = await openSession(from);
  return await traceProgram(session, programBetween(from, to), {
    read: ({ primal }) => [primal[0]!],
    readingTolerance: 1e-9,
    objectiveTolerance: 1e-9,
  });
}

/** 10 t are needed: near at 1, far at 4 up to 8 t, the rest not had at 10 each. */
const ten = (near: number) => {
  const need: WrittenRow = { lower: 10, upper: 10, of: { unmet: 1, near: 1, far: 1 } };
  const columns = {
    unmet: { cost: 10 },
    near: { cost: 1, upper: near },
    far: { cost: 4, upper: 8 },
  };
  return smallModel("ten tonnes", columns, { need });
};

test("one bend is found exactly, from the two lines that meet there", async () => {
  // near = 3(1 − h): far fills up to 8 t until near is 2 t, at h = 1/3.
  // z(0) = 3 + 4·7 = 31; z(1/3) = 2 + 32 = 34; z(1) = 32 + 20 = 52.
  const { points, pieces, objectiveGap } = await follow(ten(3), ten(0));
  const inner = points.find(({ at }) => Math.abs(at - 1 / 3) < 1e-9);
  expect(inner?.objective).toBeCloseTo(34, 9);
  expect(points.map(({ at }) => at)).toEqual([0, inner!.at, 1]);
  expect(points[0]!.slope).toBeCloseTo(9, 9);
  expect(points.at(-1)!.slope).toBeCloseTo(27, 9);
  expect(points.map(({ reading }) => reading[0])).toEqual([0, expect.closeTo(0, 9), 2]);
  expect(pieces).not.toContain("narrow");
  expect(objectiveGap).toBeLessThan(1e-9);
});

test("what a loose tolerance leaves open is said", async () => {
  using session = await openSession(ten(3));
  const trace = await traceProgram(session, programBetween(ten(3), ten(0)), {
    read: () => [],
    readingTolerance: 1,
    objectiveTolerance: 5,
  });
  // The lines from 31 rising by 9 and to 52 rising by 27 meet at 34, 4 below the chord's 38.
  expect(trace.points.map(({ at }) => at)).toEqual([0, 1]);
  expect(trace.pieces).toEqual(["checked"]);
  expect(trace.objectiveGap).toBeCloseTo(4, 9);
});

test("a program that does not move is two points", async () => {
  const { points, pieces, solves } = await follow(ten(3), ten(3));
  expect(points.map(({ at, objective }) => [at, objective])).toEqual([
    [0, 31],
    [1, 31],
  ]);
  expect([pieces, solves]).toEqual([["basis"], 2]);
});

test("rows move as well as columns", async () => {
  const need = (tonnes: number) =>
    smallModel(
      "need",
      { near: { cost: 1, upper: 3 }, far: { cost: 4 } },
      {
        need: { lower: tonnes, of: { near: 1, far: 1 } },
      },
    );
  // Needs 1 + 4h: 3 t at 1 each until h = 1/2, then 4 each. z = 1, 3, 3 + 4·2.
  const { points } = await follow(need(1), need(5));
  expect(points.map(({ at, objective }) => [at, objective])).toEqual([
    [0, 1],
    [expect.closeTo(0.5, 9), expect.closeTo(3, 9)],
    [1, 11],
  ]);
});

test("models of two shapes, other costs and bounds that open are refused", () => {
  const other = smallModel("other", { x: {} }, {});
  expect(() => programBetween(ten(3), other)).toThrow("one shape");
  const dear = { ...ten(3), cost: Float64Array.of(10, 2, 4) };
  expect(() => programBetween(ten(3), dear)).toThrow("Costs do not move");
  expect(() => programBetween(ten(3), ten(Infinity))).toThrow("finite at both ends");
});

test("parallel lines leave nothing open", () => {
  const a = { at: 0, objective: 1, slope: 2 };
  expect(crossingOf(a, { at: 1, objective: 3, slope: 2 })).toEqual({ at: 0.5, gap: 0 });
});

/** A random transport from sources whose limits fall by random amounts to one random need. */
const programs = fc
  .array(
    fc.record({
      cost: fc.integer({ min: 1, max: 40 }),
      limit: fc.integer({ min: 0, max: 30 }),
      kept: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((sources) => {
    const write = (field: 0 | 1) => {
      const lp = assemble("random transport");
      const need = lp.row(() => "need", { lower: 60, upper: 60 });
      lp.add(
        need,
        lp.column(() => "unmet", { cost: 50 }),
        1,
      );
      for (const { cost, limit, kept } of sources) {
        const upper = field === 0 ? limit : limit * kept;
        lp.add(
          need,
          lp.column(() => "source", { cost, upper }),
          1,
        );
      }
      return lp.finish();
    };
    return [write(0), write(1)] as const;
  });

test("against dense sampling: the objective is convex, and lies on the broken line everywhere", async () => {
  await fc.assert(
    fc.asyncProperty(programs, async ([from, to]) => {
      const { points, objectiveGap } = await follow(from, to);
      points.slice(1).forEach((point, k) => {
        const before = points[k]!;
        const chord = (point.objective - before.objective) / (point.at - before.at);
        expect(before.slope).toBeLessThanOrEqual(chord + 1e-6);
        expect(point.slope).toBeGreaterThanOrEqual(chord - 1e-6);
      });
      for (let k = 0; k <= 20; k++) {
        const field = k / 20;
        const columnUpper = from.columnUpper.map((upper, j) =>
          upper === Infinity ? upper : upper + field * (to.columnUpper[j]! - upper),
        );
        const plain = await solve({ ...from, columnUpper });
        const index = Math.max(
          1,
          points.findIndex(({ at }) => at >= field),
        );
        const [a, b] = [points[index - 1]!, points[index]!];
        const share = (field - a.at) / (b.at - a.at);
        const line = a.objective + share * (b.objective - a.objective);
        const reading = a.reading[0]! + share * (b.reading[0]! - a.reading[0]!);
        if (plain.status !== "optimal") throw new Error(plain.status);
        expect(Math.abs(line - plain.objective)).toBeLessThanOrEqual(objectiveGap + 1e-6);
        expect(reading).toBeCloseTo(plain.primal[0]!, 6);
      }
    }),
    { seed: 20261121, numRuns: 40 },
  );
});
