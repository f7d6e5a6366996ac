import { type Chain, type Disturbance, trust, undisturbed } from "../src/model/index.ts";
import {
  assembleMarket,
  type Baseline,
  openMarket,
  type Run,
  reconcile,
  simulateFrozen,
} from "../src/network/index.ts";
import { chainFolder, readChain } from "../src/reference/index.ts";
import { monthsFrom, parseMonth } from "../src/units/index.ts";
import type { Bench } from "./bench.ts";
import { line, measure, median } from "./measure.ts";
import { solveByGlpk, solveByText } from "./rivals.ts";

const MONTHS = 36;
/** Months of the comparison that every solver finishes. */
const SHORT = 6;
const RIVAL_SECONDS = 60;

/** The plants of Lynas in Malaysia: most separation outside China. */
const KUANTAN = ["my-lynas-kuantan", "my-lynas-heavy"];

const calm = (count: number): Disturbance => undisturbed(monthsFrom(parseMonth("2026-01")!, count));

/** Plants stand still for some months. */
function plantsLost(ids: readonly string[], months: number, count: number): Disturbance {
  const left = Float64Array.from({ length: count }, (_, t) => (t < months ? 0 : 1));
  return { ...calm(count), facilityShare: new Map(ids.map((id) => [id, left] as const)) };
}

/** All that China sends to Japan falls to three tenths. */
function routesHeldBack({ routes }: Chain, count: number): Disturbance {
  const held = [...routes.values()].filter(({ from, to }) => from === "CN" && to === "JP");
  const share = new Float64Array(count).fill(0.3);
  return { ...calm(count), routeShare: new Map(held.map(({ id }) => [id, share] as const)) };
}

async function closed(chain: Chain): Promise<Baseline> {
  const outcome = await reconcile(chain);
  if (outcome.status === "closed") return outcome.baseline;
  throw new Error(outcome.says.join("; "));
}

/** The shipped chain: cold, warm, and beside two other ways to solve it. */
export const ndfeb: Bench = {
  name: "ndfeb",
  about: "the shipped magnet chain, from reading it to solving it again after a shock",
  async run(print) {
    const read = await measure(async () => trust(await readChain(chainFolder("ndfeb"))));
    print(line("read and check the tables", read));
    const chain = read.value;
    const base = await measure(() => closed(chain));
    print(line("close the base year", base));
    const runOf = (disturbance: Disturbance): Run => ({
      chain,
      baseline: base.value,
      disturbance,
      corner: "central",
    });
    const run = runOf(calm(MONTHS));
    print(line("replay frozen", await median(3, () => simulateFrozen(run))));
    const build = await median(3, () => assembleMarket(run));
    const { columnCount, rowCount, value } = build.value.model;
    const size = `${columnCount} columns, ${rowCount} rows, ${value.length} entries`;
    print(line(`build ${MONTHS} months`, build, size));
    const opened = await measure(() => openMarket(run));
    using session = opened.value;
    const cold = await measure(() => session.solve(run));
    const coldMs = opened.wallMs + cold.wallMs;
    print(
      line("open and solve, cold", { ...cold, wallMs: coldMs, cpuMs: opened.cpuMs + cold.cpuMs }),
    );
    for (const [what, disturbance] of [
      ["again, warm: a recycler lost for a quarter", plantsLost(["jp-recyclers"], 3, MONTHS)],
      ["again, warm: Kuantan lost for a year", plantsLost(KUANTAN, 12, MONTHS)],
      ["again, warm: all of CN to JP at 0.3", routesHeldBack(chain, MONTHS)],
    ] as const) {
      session.solve(run);
      const warm = await measure(() => session.solve(runOf(disturbance)));
      const pivots = `${warm.value.optimal.iterations} pivots`;
      print(line(what, warm, `${pivots}, ${(coldMs / warm.wallMs).toFixed(1)} times faster`));
    }
    await compare(runOf(calm(SHORT)), SHORT, print);
    await compare(run, MONTHS, print);
  },
};

async function compare(run: Run, months: number, print: (line: string) => void): Promise<void> {
  const ours = await measure(async () => {
    using session = await openMarket(run);
    return session.solve(run);
  });
  const { objective } = ours.value.optimal;
  print(line(`${months} months, build and solve`, ours));
  const { model } = assembleMarket(run);
  const against = (found: number) => {
    if (Number.isNaN(found)) return `no answer within ${RIVAL_SECONDS} s`;
    const difference = Math.abs(found - objective) / (1 + Math.abs(objective));
    return `objective differs by ${difference.toExponential(0)}`;
  };
  const text = await measure(() => solveByText(model));
  print(line(`${months} months, highs as LP text, one shot`, text, against(text.value)));
  const glpk = await measure(() => solveByGlpk(model, RIVAL_SECONDS));
  print(line(`${months} months, GLPK`, glpk, against(glpk.value)));
}
