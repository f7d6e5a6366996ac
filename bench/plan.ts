import { openProgramPool } from "../src/jobs/index.ts";
import { solve } from "../src/lp/index.ts";
import { type Action, trust } from "../src/model/index.ts";
import { reconcile, USD_PER_COST_UNIT } from "../src/network/index.ts";
import { findScenario } from "../src/operations/findScenario.ts";
import { nodeEffects } from "../src/operations/index.ts";
import { variantsOf } from "../src/operations/respond/variants.ts";
import { chainFolder, readActions, readChain } from "../src/reference/index.ts";
import { makePlan, type Plan, type Variant } from "../src/response/index.ts";
import { capCollection } from "../src/stockpile/index.ts";
import { monthsFrom, parseMonth } from "../src/units/index.ts";
import type { Bench } from "./bench.ts";
import { extensiveForm } from "./extensiveForm.ts";
import { line, measure, mebibytes } from "./measure.ts";

const SCENARIO = "japan-dual-use-2026";
const PARTIES = ["US", "JP"];
/** After this long the rival is stopped, with what it has. */
const RIVAL_SECONDS = 600;

type Print = (line: string) => void;

interface Opened {
  readonly variants: readonly Variant[];
  readonly actions: readonly Action[];
}

async function open(months: number, variantCount: number): Promise<Opened> {
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
  threads: number,
  variants: readonly Variant[],
  actions: readonly Action[],
): Promise<Plan> {
  const signal = new AbortController().signal;
  await using programs = openProgramPool(variants.length, signal, threads);
  const request = {
    ...{ variants, actions, parties: PARTIES, mode: "joint" as const },
    ...{ budgets: new Map<string, number>(), caution: 0, done: new Set<string>() },
  };
  return await makePlan(request, programs);
}

const worthsOf = ({ worth, choice }: Plan): string =>
  JSON.stringify([choice.costUsd, [...worth.without], [...worth.byGroup]]);

/** The same choice, all variants in one program: the choice alone, none of the rest of a plan. */
async function solveAsOne({ variants, actions }: Opened, { choice }: Plan, print: Print) {
  const usable = actions.filter(({ kind }) => kind !== "priority-allocation");
  const model = extensiveForm(variants, usable);
  const rival = await measure(() => solve(model, { seconds: RIVAL_SECONDS, gap: 1e-4 }));
  const outcome = rival.value;
  print(line(`  one program: ${model.columnCount} columns`, rival, outcome.status));
  const usd = (amount: number) => `USD ${(amount / 1e6).toFixed(3)} m`;
  const found =
    outcome.status === "optimal"
      ? outcome.objective
      : outcome.status === "stopped"
        ? outcome.best?.objective
        : undefined;
  const said = found === undefined ? "nothing found" : usd(found * USD_PER_COST_UNIT);
  print(`  ours ${usd(choice.costUsd)} (bound ${usd(choice.boundUsd)}); one program ${said}`);
}

const memory = (): string => `process ${mebibytes(process.resourceUsage().maxRSS * 1024)}`;

/** A plan for the shipped chain, in one thread and two, beside the choice in one program. */
export const plan: Bench = {
  name: "plan",
  about: `a plan of the US and Japan for ${SCENARIO}: each alone, together, what each action is worth`,
  async run(print) {
    const small = await open(6, 2);
    const quick = await measure(() => planIn(1, small.variants, small.actions));
    print(line("6 months, 2 variants, 1 thread", quick));
    await solveAsOne(small, quick.value, print);
    const full = await open(24, 5);
    const two = await measure(() => planIn(2, full.variants, full.actions));
    const { choice, worth } = two.value;
    const sizes = `${full.variants.length} variants, ${full.actions.length} actions`;
    print(line(`24 months, ${sizes}, 2 threads`, two));
    print(
      `  ${choice.tried} choices tried, ${choice.taken.size} actions taken, ${worth.without.size} valued; ${memory()}`,
    );
    const one = await measure(() => planIn(1, full.variants, full.actions));
    print(line("the same, 1 thread", one, `same: ${worthsOf(one.value) === worthsOf(two.value)}`));
    await solveAsOne(full, one.value, print);
    print(`  ${memory()}`);
  },
};
