/**
 * The netlib set of linear programs, as read and solved here, beside the optima that COIN-OR CLP
 * found. The files are not part of the repository; without them this suite says so and stops.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type LinearModel, openSession, readMps, solve } from "./index.ts";

const folder = new URL("../../../shared/data/netlib_lp/", import.meta.url);
const table = new URL("optima_clp_glpk.csv", folder);
const isAtHand = existsSync(table);

interface Listed {
  readonly instance: string;
  readonly rows: string;
  readonly columns: string;
  readonly objective_clp: string;
}

const read = (instance: string): LinearModel =>
  readMps(gunzipSync(readFileSync(new URL(`${instance}.mps.gz`, folder))).toString("latin1"));

describe.runIf(!isAtHand)("the netlib problems", () => {
  it("are not at hand, and so are not solved here", () => {
    console.warn(`No netlib problems at ${folder.pathname}: 91 optima are not checked.`);
    expect(isAtHand).toBe(false);
  });
});

describe.runIf(isAtHand)("the netlib problems", () => {
  const listed: Listed[] = isAtHand ? parse(readFileSync(table), { columns: true }) : [];
  const MILLISECONDS_MAX = 120_000;

  it("are all there", () => {
    expect(listed.length).toBe(91);
  });

  it.each(listed)(
    "$instance has its listed optimum, reviewed",
    async ({ instance, rows, columns, objective_clp }) => {
      const model = read(instance);
      expect([model.rowCount, model.columnCount]).toEqual([Number(rows), Number(columns)]);
      const outcome = await solve(model);
      if (outcome.status !== "optimal") throw new Error(outcome.status);
      expect(outcome.review.clean).toBe(true);
      const optimum = Number(objective_clp);
      expect(Math.abs(outcome.objective - optimum)).toBeLessThanOrEqual(
        1e-6 * Math.max(1, Math.abs(optimum)),
      );
    },
    MILLISECONDS_MAX,
  );

  it("bnl1 with six columns closed conflicts, which the solver saw only at its own threshold", async () => {
    const model = read("bnl1");
    const closed = ["X1002070", "X1003354", "X1003131", "X1004561", "X1001333", "X1002289"];
    const indices = Array.from({ length: model.columnCount }, (_, j) => j).filter((j) =>
      closed.includes(model.columnName(j)),
    );
    using session = await openSession(model);
    expect(session.solve().status).toBe("optimal");
    const zeros = indices.map(() => 0);
    session.setColumnBounds(indices, zeros, zeros);
    expect(session.solve()).toMatchObject({
      status: "infeasible",
      conflict: { irreducible: true },
    });
  });

  it("e226 has a constant of 7.113, the number on its objective's row with the sign turned", () => {
    expect(read("e226").offset).toBe(7.113);
  });
});
