import fc from "fast-check";
import highsLoader from "highs";
import { describe, expect, it, vi } from "vitest";
import type { Engine, RawAnswer } from "./engine.ts";
import { engineIn, openEngine } from "./highs.ts";
import {
  type LinearModel,
  OutOfMemory,
  openSession,
  type Session,
  smallModel,
  solve,
  solverBytes,
} from "./index.ts";
import { checkFits } from "./memory.ts";
import { sessionOn } from "./session.ts";

/** 10 tonnes wanted from a near source of 3 at 1 each and a far one at 4: 3 + 28 = 31. */
const sources = (): LinearModel =>
  smallModel(
    "sources",
    { near: { cost: 1, upper: 3 }, far: { cost: 4 } },
    { need: { lower: 10, of: { near: 1, far: 1 } } },
  );

function objective(session: Session): number {
  const outcome = session.solve();
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  return outcome.objective;
}

describe("a session", () => {
  it("solves again after bounds and costs change, and leaves the given model alone", async () => {
    const model = sources();
    using session = await openSession(model);
    expect(objective(session)).toBe(31);
    session.setColumnBounds([0], [0], [5]); // 5·1 + 5·4 = 25
    expect(objective(session)).toBe(25);
    session.setRowBounds([0], [12], [12]); // 5·1 + 7·4 = 33
    expect(objective(session)).toBe(33);
    session.setCosts([1, 0], [3, 2]); // 5·2 + 7·3 = 31
    expect(objective(session)).toBe(31);
    expect(Array.from(session.model.cost)).toEqual([2, 3]);
    expect(Array.from(model.cost)).toEqual([1, 4]);
    expect(model.columnUpper[0]).toBe(3);
  });

  it("lets the last of repeated indices count, in any order", async () => {
    using session = await openSession(sources());
    session.setColumnBounds([1, 0, 1], [0, 0, 0], [99, 4, 6]);
    expect(objective(session)).toBe(4 + 6 * 4);
  });

  it("answers the changed model, not the first: what became infeasible is", async () => {
    using session = await openSession(sources());
    objective(session);
    session.setColumnBounds([1], [0], [6]);
    expect(session.solve()).toMatchObject({
      status: "infeasible",
      conflict: { irreducible: true, members: { length: 3 } },
    });
    session.setColumnBounds([1], [0], [7]);
    expect(objective(session)).toBe(31);
  });

  it("begins where another session's basis ends, also after a copy to another thread", async () => {
    using first = await openSession(sources());
    objective(first);
    const basis = structuredClone(first.getBasis());
    using second = await openSession(sources());
    second.setBasis(basis);
    const outcome = second.solve();
    expect(outcome).toMatchObject({ status: "optimal", objective: 31, iterations: 0 });
  });

  it("refuses a basis of another shape, an index that is not there, and use before a solve", async () => {
    using session = await openSession(sources());
    expect(() => session.getBasis()).toThrow('"sources" has no basis: solve it first');
    const basis = { columns: new Uint8Array(3), rows: new Uint8Array(1) };
    expect(() => session.setBasis(basis)).toThrow("A basis of 3 columns and 1 rows does not fit");
    expect(() => session.setCosts([2], [1])).toThrow("There is no index 2: the model has 2");
    expect(() => session.setCosts([0], [Number.NaN])).toThrow("The cost of near cannot be NaN.");
    expect(() => session.setCosts([0, 1], [1])).toThrow("2 indices and 1 values");
    expect(() => session.setRowBounds([0], [Infinity], [Infinity])).toThrow(
      "The bounds of need cannot be Infinity to Infinity.",
    );
    expect(objective(session)).toBe(31);
  });

  it("cannot be used after it is disposed, and may be disposed twice", async () => {
    const session = await openSession(sources());
    session.dispose();
    session.dispose();
    const cure = 'The session on "sources" is disposed: open another.';
    expect(() => session.solve()).toThrow(cure);
    expect(() => session.getBasis()).toThrow(cure);
    expect(() => session.setCosts([0], [1])).toThrow(cure);
    expect(() => session.setBasis({ columns: new Uint8Array(2), rows: new Uint8Array(1) })).toThrow(
      cure,
    );
  });

  it("finds warm what it finds cold, under any run of changes", async () => {
    const change = fc.record({
      column: fc.integer({ min: 0, max: 11 }),
      upper: fc.integer({ min: 0, max: 9 }),
      cost: fc.integer({ min: 0, max: 9 }),
      row: fc.integer({ min: 0, max: 3 }),
      need: fc.integer({ min: 0, max: 14 }),
    });
    // Three sources for each of four needs, and 20 a tonne for what stays unmet.
    const columns = Array.from({ length: 12 }, (_, k) => [`x${k}`, { cost: 1 + k, upper: 4 }]);
    const unmet = Array.from({ length: 4 }, (_, i) => [`unmet${i}`, { cost: 20 }]);
    const rows = Array.from({ length: 4 }, (_, i) => {
      const of = { [`x${i}`]: 1, [`x${i + 4}`]: 1, [`x${i + 8}`]: 1, [`unmet${i}`]: 1 };
      return [`need${i}`, { lower: 6, of: { ...of, [`x${(i + 1) % 4}`]: -0.5 } }];
    });
    const model = smallModel(
      "needs",
      Object.fromEntries([...columns, ...unmet]),
      Object.fromEntries(rows),
    );
    using warm = await openSession(model);
    const property = fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      for (const { column, upper, cost, row, need } of changes) {
        warm.setColumnBounds([column], [0], [upper]);
        warm.setCosts([column], [cost]);
        warm.setRowBounds([row], [need], [Infinity]);
      }
      const cold = await solve(warm.model);
      if (cold.status !== "optimal") throw new Error(cold.status);
      expect(objective(warm)).toBeCloseTo(cold.objective, 6);
    });
    await fc.assert(property, { seed: 3, numRuns: 60 });
  });
});

describe("a solver that is wrong", () => {
  /** A true engine of which some acts are replaced. */
  const lying = async (lie: (truth: Engine) => Partial<Engine>) => {
    const truth = await openEngine(sources());
    return sessionOn({ ...truth, ...lie(truth) }, sources());
  };
  /** Says `lie` the first `times`, then the truth. */
  const first = <T>(times: number, lie: () => T, truth: () => T): (() => T) => {
    let said = 0;
    return () => (said++ < times ? lie() : truth());
  };
  /** Everything from far: 10·4 = 40, with the prices of the true optimum. */
  const feasibleButDear = (truth: Engine) => (): RawAnswer => ({
    ...truth.read(),
    primal: Float64Array.of(0, 10),
  });

  it("is made to solve again from nothing, which is recorded", async () => {
    using session = await lying((truth) => ({
      read: first(1, feasibleButDear(truth), () => truth.read()),
    }));
    expect(session.solve()).toMatchObject({ status: "optimal", objective: 31, restarted: true });
    expect(session.solve()).toMatchObject({ status: "optimal", restarted: false });
  });

  it("is not believed when it says infeasible or unbounded", async () => {
    for (const claim of ["infeasible", "unbounded", "failed"] as const) {
      using session = await lying((truth) => ({
        run: (limits) => {
          runs += 1;
          return runs === 1 ? claim : truth.run(limits);
        },
      }));
      let runs = 0;
      expect(session.solve()).toMatchObject({ status: "optimal", objective: 31, restarted: true });
    }
  });

  it("is given up where it stays wrong, with the worst place named", async () => {
    using session = await lying((truth) => ({ read: feasibleButDear(truth) }));
    expect(() => session.solve()).toThrow(
      /"sources" passed its review\. The last: complementarity is off by 3 .* at column near/,
    );
  });

  it("has no best point to show where the point that it stopped at breaks a row", async () => {
    for (const [point, best] of [
      [[0, 10], { objective: 40 }],
      [[0, 9], undefined],
    ] as const) {
      const primal = Float64Array.from(point);
      using session = await lying((truth) => ({
        run: (limits) => {
          truth.run(limits);
          return "time";
        },
        read: () => ({ ...truth.read(), primal }),
      }));
      const stopped = session.solve();
      expect(stopped).toMatchObject({ status: "stopped", by: "time" });
      expect(stopped).toHaveProperty("best", best ? expect.objectContaining(best) : undefined);
    }
  });
});

describe("the solver", () => {
  it("may be loaded from where it is said to lie", async () => {
    const located = vi.fn(
      (file: string) => new URL(`../../node_modules/highs/build/${file}`, import.meta.url).pathname,
    );
    vi.resetModules();
    const lp = await import("./index.ts");
    await lp.loadSolver({ locateFile: located });
    expect(located).toHaveBeenCalledWith("highs.wasm", expect.any(String));
    expect((await lp.solve(sources())).status).toBe("optimal");
  });
});

describe("the solver's memory", () => {
  const abortIn = (instance: Parameters<typeof engineIn>[0]) =>
    engineIn(instance, sources()).run({});

  it("does not grow with the number of models solved and disposed", async () => {
    const model = sources();
    for (let k = 0; k < 100; k++) await solve(model);
    const settled = await solverBytes();
    for (let k = 0; k < 2000; k++) await solve(model);
    expect(await solverBytes()).toBe(settled);
  });

  it("is not asked for a model that cannot fit", () => {
    const vast = { ...sources(), columnCount: 40_000_000 };
    expect(() => checkFits(vast)).toThrow(OutOfMemory);
    expect(() => checkFits(vast)).toThrow(/40000000 columns.* needs at least 3242 MiB .* 2048 MiB/);
  });

  it("when it gives out, stops the solve, loses the instance, and is there again afresh", async () => {
    const load = highsLoader as unknown as (typeof highsLoader)["default"];
    const abort = () => {
      throw Object.assign(new Error("Aborted()"), { name: "RuntimeError" });
    };
    const tight = Object.create(await load(), { createModel: { value: abort } });
    const engine = await openEngine(sources());
    using session = sessionOn({ ...engine, run: () => abortIn(tight) }, sources());
    expect(session.solve()).toEqual({ status: "stopped", by: "memory", best: undefined });
    expect(() => abortIn(tight)).toThrow("lost its models: open them again");
    expect((await solve(sources())).status).toBe("optimal");
  });
});
