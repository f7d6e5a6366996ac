import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEngine } from "./highs.ts";
import {
  type Conflict,
  type LinearModel,
  openSession,
  type RowBounds,
  smallModel,
  solve,
} from "./index.ts";
import { sessionOn } from "./session.ts";

async function conflictOf(model: LinearModel): Promise<Conflict> {
  const outcome = await solve(model);
  if (outcome.status !== "infeasible") throw new Error(`${model.name}: ${outcome.status}`);
  return outcome.conflict;
}

const saying = ({ members }: Conflict): string[] => members.map((member) => member.says).sort();

describe("a conflict", () => {
  it("says in words which rows and bounds cannot be had together", async () => {
    const model = smallModel(
      "short of dysprosium",
      {
        "mine[dy, CN]": { upper: 6 },
        "mine[dy, AU]": { upper: 3 },
        "mine[nd, AU]": { upper: 50 },
      },
      {
        "need[dy, JP]": { lower: 10, of: { "mine[dy, CN]": 1, "mine[dy, AU]": 1 } },
        "need[nd, JP]": { lower: 10, of: { "mine[nd, AU]": 1 } },
      },
    );
    expect(await conflictOf(model)).toEqual({
      irreducible: true,
      members: [
        { kind: "row", name: "need[dy, JP]", says: "need[dy, JP] must be at least 10" },
        { kind: "column", name: "mine[dy, CN]", says: "mine[dy, CN] must be at most 6" },
        { kind: "column", name: "mine[dy, AU]", says: "mine[dy, AU] must be at most 3" },
      ],
    });
  });

  it("names only the side that matters of an equality, and both where bounds cross", async () => {
    const equality = smallModel(
      "equality",
      { x: { upper: 3 } },
      { fixed: { lower: 5, upper: 5, of: { x: 1 } } },
    );
    expect(saying(await conflictOf(equality))).toEqual([
      "fixed must be at least 5",
      "x must be at most 3",
    ]);
    const crossed = smallModel("crossed", { x: { lower: 4, upper: 2 }, y: {} });
    expect(saying(await conflictOf(crossed))).toEqual(["x must be at least 4 and be at most 2"]);
    const crossedRow = smallModel(
      "crossed row",
      { x: {} },
      { r: { lower: 4, upper: 2, of: { x: 1 } } },
    );
    expect(saying(await conflictOf(crossedRow))).toEqual(["r must be at least 4 and be at most 2"]);
  });

  it("is found where a row has no columns at all", async () => {
    expect(saying(await conflictOf(smallModel("bare", {}, { r: { lower: 1, of: {} } })))).toEqual([
      "r must be at least 1",
    ]);
  });

  it("names the wish for whole numbers where only that cannot be had", async () => {
    // 2x = 3 has x = 3/2, which is not whole.
    const odd = smallModel(
      "odd",
      { x: { integer: true, upper: 9 }, y: { integer: true } },
      { r: { lower: 3, upper: 3, of: { x: 2 } }, idle: { lower: 1, of: { y: 1 } } },
    );
    const conflict = await conflictOf(odd);
    expect(saying(conflict)).toEqual(["r must be exactly 3", "x must be a whole number"]);
    expect(conflict.irreducible).toBe(true);
  });

  it("does not depend on the solver's suspects: none, too many, or the wrong ones", async () => {
    const model = smallModel(
      "late",
      { a: { upper: 2 }, b: { upper: 2 }, c: { upper: 2 }, d: { upper: 2 } },
      {
        ab: { upper: 3, of: { a: 1, b: 1 } },
        cd: { lower: 5, of: { c: 1, d: 1 } },
        all: { lower: 1, of: { a: 1, b: 1, c: 1, d: 1 } },
      },
    );
    const wrong = [{ kind: "row", index: 0, side: "upper" }] as const;
    for (const suspects of [[], wrong]) {
      const truth = await openEngine(model);
      using session = sessionOn({ ...truth, suspects: () => suspects }, model);
      const outcome = session.solve();
      if (outcome.status !== "infeasible") throw new Error(outcome.status);
      expect(saying(outcome.conflict)).toEqual([
        "c must be at most 2",
        "cd must be at least 5",
        "d must be at most 2",
      ]);
    }
  });

  it("says that it may not be smallest where a limit ends the search", async () => {
    const model = smallModel("hurried", { x: { upper: 1 } }, { r: { lower: 2, of: { x: 1 } } });
    const truth = await openEngine(model);
    let opened = 0;
    const hurried: typeof truth = {
      ...truth,
      open(part) {
        const inner = truth.open(part);
        opened += 1;
        return opened === 1 ? inner : { ...inner, run: () => "time" };
      },
    };
    using session = sessionOn(hurried, model);
    expect(session.solve()).toMatchObject({
      status: "infeasible",
      conflict: { irreducible: false, members: { length: 2 } },
    });
  });

  it("conflicts as a whole, and not without any one of its members", async () => {
    const bound = fc.integer({ min: 0, max: 4 });
    const row = fc.record({
      of: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 }),
      lower: fc.integer({ min: -3, max: 12 }),
      extra: fc.option(fc.integer({ min: 0, max: 3 })),
    });
    const problem = fc.record({
      upper: fc.array(bound, { minLength: 4, maxLength: 4 }),
      integer: fc.boolean(),
      rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    });
    let infeasible = 0;
    const property = fc.asyncProperty(problem, async ({ upper, integer, rows }) => {
      const names = ["a", "b", "c", "d"];
      const columns = Object.fromEntries(
        names.map((name, j) => [name, { upper: upper[j]!, integer }]),
      );
      const written = Object.fromEntries(
        rows.map(({ of, lower, extra }, i) => {
          const bounds = extra === null ? { lower } : { lower, upper: lower + extra };
          return [`r${i}`, { ...bounds, of: Object.fromEntries(names.map((n, j) => [n, of[j]!])) }];
        }),
      );
      const model = smallModel("random", columns, written);
      const outcome = await solve(model);
      if (outcome.status !== "infeasible") return;
      infeasible += 1;
      expect(outcome.conflict.irreducible).toBe(true);
      const { members } = outcome.conflict;
      // Keeps of the model only what the sentences say, read back from their words.
      const only = (kept: typeof members) => {
        const said = (name: string) => kept.find((member) => member.name === name)?.says ?? "";
        const cut = <T extends RowBounds>(name: string, bounds: T): T => {
          const says = said(name);
          const exactly = says.includes("exactly");
          return {
            ...bounds,
            lower: exactly || says.includes("at least") ? (bounds.lower ?? 0) : -Infinity,
            upper: exactly || says.includes("at most") ? bounds.upper! : Infinity,
            ...("integer" in bounds ? { integer: says.includes("whole") } : {}),
          };
        };
        const keep = <T extends RowBounds>(all: Record<string, T>) =>
          Object.fromEntries(Object.entries(all).map(([name, it]) => [name, cut(name, it)]));
        return smallModel("kept", keep(columns), keep(written));
      };
      expect((await solve(only(members))).status).toBe("infeasible");
      for (const spared of members) {
        const rest = only(members.filter((member) => member !== spared));
        expect((await solve(rest)).status).toBe("optimal");
      }
    });
    await fc.assert(property, { seed: 5, numRuns: 150 });
    expect(infeasible).toBeGreaterThan(40);
  });

  it("appears and goes with the bound that makes it", async () => {
    const model = smallModel("gate", { x: { upper: 3 } }, { r: { lower: 2, of: { x: 1 } } });
    using session = await openSession(model);
    expect(session.solve().status).toBe("optimal");
    session.setColumnBounds([0], [0], [1]);
    expect(session.solve().status).toBe("infeasible");
    session.setColumnBounds([0], [0], [2]);
    expect(session.solve().status).toBe("optimal");
  });
});
