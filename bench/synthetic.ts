import { solverBytes } from "../src/lp/index.ts";
import { undisturbed } from "../src/model/index.ts";
import {
  assembleMarket,
  auditTrajectory,
  openMarket,
  type Run,
  reconcile,
} from "../src/network/index.ts";
import { monthsFrom, parseMonth } from "../src/units/index.ts";
import type { Bench } from "./bench.ts";
import { line, measure, mebibytes } from "./measure.ts";
import { syntheticChain } from "./syntheticChain.ts";

const COUNTRIES = 60;
const MONTHS = 36;

/** A chain near the size that a 32-bit solver takes, five of its countries still for half a year. */
export const synthetic: Bench = {
  name: "synthetic",
  about: `${COUNTRIES} countries, ${MONTHS} months, within 32-bit memory`,
  async run(print) {
    const chain = syntheticChain(COUNTRIES);
    const base = await measure(() => reconcile(chain));
    if (base.value.status !== "closed") throw new Error(base.value.says.join("; "));
    print(line("close the base year", base));
    const halfYear = Float64Array.from({ length: MONTHS }, (_, t) => (t < 6 ? 0 : 1));
    const lost = [...chain.facilities.keys()].filter((id) => /-C0[0-4]$/.test(id));
    const calm = undisturbed(monthsFrom(parseMonth("2026-01")!, MONTHS));
    const run: Run = {
      chain,
      baseline: base.value.baseline,
      disturbance: { ...calm, facilityShare: new Map(lost.map((id) => [id, halfYear] as const)) },
      corner: "central",
    };
    const build = await measure(() => assembleMarket(run));
    const { columnCount, rowCount, value } = build.value.model;
    print(
      line("build", build, `${columnCount} columns, ${rowCount} rows, ${value.length} entries`),
    );
    const solved = await measure(async () => {
      using session = await openMarket(run);
      return session.solve(run);
    });
    print(line("build, open and solve, cold", solved, `${solved.value.optimal.iterations} pivots`));
    const { clean } = auditTrajectory(run, solved.value.trajectory);
    print(`audit ${clean ? "clean" : "NOT clean"}`);
    const peak = process.resourceUsage().maxRSS * 1024;
    print(
      `peak of the solver ${mebibytes(await solverBytes())} of 2048 MiB, of the process ${mebibytes(peak)}`,
    );
  },
};
