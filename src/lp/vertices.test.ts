/**
 * The solver against a slow and plain reference: a bounded linear program has its optimum at a
 * corner, where as many bounds bind as there are columns. The reference tries every such choice.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble, type LinearModel, objectiveAt, solve, worstViolation } from "./index.ts";

interface Written {
  readonly cost: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly {
    readonly of: readonly number[];
    readonly lower: number;
    readonly width: number | null;
  }[];
}

/** Columns from 0 to `upper`; rows from `lower` to `lower + width`, open above where it is null. */
function modelOf({ cost, upper, rows }: Written, options: { integer?: boolean } = {}): LinearModel {
  const lp = assemble("random");
  cost.forEach((each, j) => {
    lp.column(() => `x${j}`, { cost: each, upper: upper[j]!, ...options });
  });
  rows.forEach(({ of, lower, width }, i) => {
    const row = lp.row(() => `r${i}`, { lower, upper: width === null ? Infinity : lower + width });
    of.forEach((value, j) => {
      lp.add(row, j, value);
    });
  });
  return lp.finish();
}

/** Least objective over all corners; `undefined` where no corner is feasible. */
function bestCorner({ cost, upper, rows }: Written, model: LinearModel): number | undefined {
  const unit = (j: number) => cost.map((_, k) => (k === j ? 1 : 0));
  const faces = [
    ...cost.flatMap((_, j) => [
      { of: unit(j), at: 0 },
      { of: unit(j), at: upper[j]! },
    ]),
    ...rows.flatMap(({ of, lower, width }) => [
      { of, at: lower },
      ...(width === null ? [] : [{ of, at: lower + width }]),
    ]),
  ];
  let best: number | undefined;
  for (const chosen of combinations(faces, cost.length)) {
    const point = intersection(chosen);
    if (!point || !isWithin(model, point)) continue;
    best = Math.min(best ?? Infinity, objectiveAt(model, point));
  }
  return best;
}

function isWithin(model: LinearModel, point: readonly number[]): boolean {
  const within = point.every((x, j) => x >= -1e-9 && x <= model.columnUpper[j]! + 1e-9);
  return within && (worstViolation(model, point)?.by ?? 0) <= 1e-9;
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, k) =>
    combinations(items.slice(k + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** The point on all faces, by elimination; `undefined` where they do not meet in one. */
function intersection(
  faces: readonly { readonly of: readonly number[]; readonly at: number }[],
): number[] | undefined {
  const table = faces.map(({ of, at }) => [...of, at]);
  const size = table.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column; i < size; i++) {
      if (Math.abs(table[i]![column]!) > Math.abs(table[pivot]![column]!)) pivot = i;
    }
    if (Math.abs(table[pivot]![column]!) < 1e-9) return undefined;
    [table[column], table[pivot]] = [table[pivot]!, table[column]!];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = table[i]![column]! / table[column]![column]!;
      table[i] = table[i]!.map((entry, k) => entry - factor * table[column]![k]!);
    }
  }
  return table.map((line, i) => line[size]! / line[i]!);
}

/** Least objective over all whole points of the box. */
function bestWholePoint({ upper }: Written, model: LinearModel): number | undefined {
  let points: number[][] = [[]];
  for (const most of upper) {
    const values = Array.from({ length: most + 1 }, (_, k) => k);
    points = points.flatMap((point) => values.map((value) => [...point, value]));
  }
  const costs = points
    .filter((point) => isWithin(model, point))
    .map((point) => objectiveAt(model, point));
  return costs.length === 0 ? undefined : Math.min(...costs);
}

const three = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 3, maxLength: 3 });
const written: fc.Arbitrary<Written> = fc.record({
  cost: three(fc.integer({ min: -5, max: 5 })),
  upper: three(fc.integer({ min: 0, max: 5 })),
  rows: fc.array(
    fc.record({
      of: three(fc.integer({ min: -3, max: 3 })),
      lower: fc.integer({ min: -8, max: 8 }),
      width: fc.option(fc.integer({ min: 0, max: 5 })),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

async function leastOf(model: LinearModel): Promise<number | undefined> {
  const outcome = await solve(model);
  if (outcome.status === "infeasible") return undefined;
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  expect(outcome.review.clean).toBe(true);
  return outcome.objective;
}

function expectSame(found: number | undefined, expected: number | undefined): void {
  if (found === undefined || expected === undefined) expect(found).toBe(expected);
  else expect(found).toBeCloseTo(expected, 6);
}

describe("the solver, beside a search of every corner", () => {
  it("finds the same least cost, or none where there is none", async () => {
    const seen = { feasible: 0, infeasible: 0 };
    const property = fc.asyncProperty(written, async (problem) => {
      const model = modelOf(problem);
      const expected = bestCorner(problem, model);
      seen[expected === undefined ? "infeasible" : "feasible"] += 1;
      expectSame(await leastOf(model), expected);
    });
    await fc.assert(property, { seed: 7, numRuns: 300 });
    expect(Math.min(seen.feasible, seen.infeasible)).toBeGreaterThan(30);
  });

  it("finds the same least cost in whole numbers", async () => {
    const property = fc.asyncProperty(written, async (problem) => {
      const model = modelOf(problem, { integer: true });
      expectSame(await leastOf(model), bestWholePoint(problem, model));
    });
    await fc.assert(property, { seed: 11, numRuns: 150 });
  });

  it("does not care about the order of columns and rows", async () => {
    const shuffled = fc.record({
      problem: written,
      columns: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      reverse: fc.boolean(),
    });
    const property = fc.asyncProperty(shuffled, async ({ problem, columns, reverse }) => {
      const rows = problem.rows.map((row) => ({ ...row, of: columns.map((j) => row.of[j]!) }));
      const permuted = {
        cost: columns.map((j) => problem.cost[j]!),
        upper: columns.map((j) => problem.upper[j]!),
        rows: reverse ? rows.toReversed() : rows,
      };
      expectSame(await leastOf(modelOf(permuted)), await leastOf(modelOf(problem)));
    });
    await fc.assert(property, { seed: 13, numRuns: 150 });
  });

  it("calls a model without upper bounds unbounded only where it is feasible", async () => {
    let unbounded = 0;
    const property = fc.asyncProperty(written, async (problem) => {
      const open = { ...modelOf(problem), columnUpper: new Float64Array(3).fill(Infinity) };
      const outcome = await solve(open);
      const free = await solve({ ...open, cost: new Float64Array(3) });
      expect(free.status).toBe(outcome.status === "infeasible" ? "infeasible" : "optimal");
      unbounded += outcome.status === "unbounded" ? 1 : 0;
    });
    await fc.assert(property, { seed: 19, numRuns: 200 });
    expect(unbounded).toBeGreaterThan(20);
  });

  it("prices a row as the reference does: by solving it again with one bound moved", async () => {
    const step = 1e-4;
    let priced = 0;
    const property = fc.asyncProperty(written, async (problem) => {
      const outcome = await solve(modelOf(problem));
      if (outcome.status !== "optimal") return;
      const [row, ...others] = problem.rows;
      const costAt = (lower: number) => {
        const moved = { ...problem, rows: [{ ...row!, lower }, ...others] };
        return bestCorner(moved, modelOf(moved));
      };
      const down = costAt(row!.lower - step);
      const up = costAt(row!.lower + step);
      if (down === undefined || up === undefined) return;
      // At a kink the price lies between the two slopes; elsewhere they are alike.
      const slopes = [(outcome.objective - down) / step, (up - outcome.objective) / step];
      priced += Math.abs(outcome.dual[0]!) > 1e-6 ? 1 : 0;
      expect(outcome.dual[0]).toBeGreaterThanOrEqual(Math.min(...slopes) - 1e-4);
      expect(outcome.dual[0]).toBeLessThanOrEqual(Math.max(...slopes) + 1e-4);
    });
    await fc.assert(property, { seed: 17, numRuns: 200 });
    expect(priced).toBeGreaterThan(20);
  });
});
