import { openProgramPool } from "../src/jobs/index.ts";
import { solve } from "../src/lp/index.ts";
import { type Action, trust } from "../src/model/index.ts";
import { reconcile, USD_PER_COST_UNIT } from "../src/network/index.ts";
import { findScenario } from "../src/operations/findScenario.ts";
import { nodeEffects } from "../src/operations/index.ts";
import { variantsOf } from "../src/operations/respond/variants.ts";
import { chainFolder, readActions, readChain } from "../src/reference/index.ts";
import { makePlan, openPrograms, type Plan, type Variant } from "../src/response/index.ts";
import { capCollection } from "../src/stockpile/index.ts";
import { monthsFrom, parseMonth } from "../src/units/index.ts";
import type { Bench } from "./bench.ts";
import { extensiveForm } from "./extensiveForm.ts";
import { line, measure, mebibytes } from "./measure.ts";

const SCENARIO = "japan-dual-use-2026";
const PARTIES = ["US", "JP"];
/** After this long the rival is stopped, with what it has. */
const RIVAL_SECONDS = 600;

async function open(months: number, variantCount: number) {
  const chain = capCollection(trust(await readChain(chainFolder("ndfeb"))));
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join("; "));
  const effects = nodeEffects();
  const found = await findScenario(SCENARIO, effects);
  if (found.status !== "done") throw new Error(found.status);
  const toolbox = trust(await readActions(chain));
  const scenario = found.value;
  const source = {
    ...{ chain, baseline: outcome.baseline, scenario },
    months: monthsFrom(parseMonth(scenario.starts)!, months),
  };
  const made = await variantsOf(toolbox.variants.slice(0, variantCount), source, effects);
  if (made.status !== "done") throw new Error(made.status);
  const total = made.value.reduce((sum, { probability }) => sum + probability, 0);
  const variants = made.value.map((one) => ({ ...one, probability: one.probability / total }));
  return { variants, actions: toolbox.actions };
}

/** The whole work of a plan: each alone, together, what each action is worth. */
async function planIn(
  threads: number | "here",
  variants: readonly Variant[],
  actions: readonly Action[],
): Promise<Plan> {
  const signal = new AbortController().signal;
  await using programs =
    threads === "here" ? openPrograms() : openProgramPool(variants.length, signal, threads);
  const request = {
    ...{ variants, actions, parties: PARTIES, mode: "joint" as const },
    ...{ budgets: new Map<string, number>(), caution: 0, done: new Set<string>() },
  };
  return await makePlan(request, programs);
}

const worthsOf = ({ worth, choice }: Plan): string =>
  JSON.stringify([choice.costUsd, [...worth.without], [...worth.byGroup]]);

/** The same choice, all variants in one program. */
async function compare(months: number, count: number, print: (line: string) => void) {
  const { variants, actions } = await open(months, count);
  const what = `${months} months, ${count} variants`;
  const ours = await measure(() => planIn("here", variants, actions));
  print(line(`${what}: ours, one thread`, ours));
  const { choice } = ours.value;
  const usable = actions.filter(({ kind }) => kind !== "priority-allocation");
  const model = extensiveForm(variants, usable);
  const size = `${model.columnCount} columns, ${model.rowCount} rows`;
  const rival = await measure(() => solve(model, { seconds: RIVAL_SECONDS, gap: 1e-4 }));
  const outcome = rival.value;
  print(line(`${what}: one program (${size})`, rival, outcome.status));
  const usd = (amount: number) => `USD ${(amount / 1e6).toFixed(3)} m`;
  const best =
    outcome.status === "optimal"
      ? outcome.objective
      : outcome.status === "stopped"
        ? outcome.best?.objective
        : undefined;
  const said = best === undefined ? "nothing found" : usd(best * USD_PER_COST_UNIT);
  print(`  ours ${usd(choice.costUsd)} (bound ${usd(choice.boundUsd)}); one program ${said}`);
}

/** A plan for the shipped chain, in one thread and two, beside the same in one program. */
export const plan: Bench = {
  name: "plan",
  about: `a plan of the US and Japan for ${SCENARIO}: each alone, together, what each action is worth`,
  async run(print) {
    const { variants, actions } = await open(24, 5);
    const two = await measure(() => planIn(2, variants, actions));
    print(
      line(`24 months, ${variants.length} variants, ${actions.length} actions, 2 threads`, two),
    );
    const { choice, worth } = two.value;
    print(
      `  ${choice.tried} choices tried, ${choice.taken.size} actions taken, ${worth.without.size} valued; process ${mebibytes(process.resourceUsage().maxRSS * 1024)}`,
    );
    const one = await measure(() => planIn(1, variants, actions));
    print(line("the same, 1 thread", one, `same: ${worthsOf(one.value) === worthsOf(two.value)}`));
    await compare(6, 2, print);
    await compare(24, 5, print);
    print(`  process ${mebibytes(process.resourceUsage().maxRSS * 1024)}`);
  },
};
