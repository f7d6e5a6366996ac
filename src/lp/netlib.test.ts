/**
 * The netlib set of linear programs, as read and solved here, beside the optima that COIN-OR CLP
 * found. The files are not part of the repository; without them this suite says so and stops.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type LinearModel, readMps, solve } from "./index.ts";

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

describe.skipIf(isAtHand)("the netlib problems", () => {
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

  it("e226 has a constant of 7.113, the number on its objective's row with the sign turned", () => {
    expect(read("e226").offset).toBe(7.113);
  });
});
