import type { Action, Chain } from "../../model/index.ts";
import {
  explainMarket,
  type Level,
  scarcityPrices,
  summarise,
  summariseLevel,
  worstDemands,
} from "../../network/index.ts";
import {
  type Budgets,
  GROUP_NAMES,
  PLAN_LAWS,
  type Plan,
  type PlannedVariant,
  replayPlan,
  scheduleOf,
} from "../../response/index.ts";
import { tellLevel } from "../stressChain.ts";
import type { StressOutput } from "../stressOutput.ts";
import type { RespondOutput, Told } from "./output.ts";
import { type Context, tellActions } from "./tellActions.ts";

const EXPLAINED = 3;

const sum = (series: Iterable<number>): number => [...series].reduce((all, one) => all + one, 0);

/** The plan as a third level of response, at the ends of the ranges where variants hold them. */
function planLevel(plan: Plan, vantage: ReadonlySet<string>, usualUsd: number): Level {
  const at = (corner: string) =>
    plan.outcomes.find(({ variant }) => variant.run.corner === corner) ?? plan.outcomes[0]!;
  const told = ["central", "favourable", "adverse"].map((corner) => {
    const { variant, trajectory } = at(corner);
    return { run: variant.run, trajectory };
  });
  const level = summariseLevel(vantage, told, usualUsd);
  const central = at("central");
  return {
    ...level,
    explanations: worstDemands(level.all.central, EXPLAINED).map((demand) =>
      explainMarket(central, demand),
    ),
    scarcityPrices: scarcityPrices(central, vantage),
  };
}

/** Carries every variant out again, and tells of the largest difference. */
function tellReplay(
  outcomes: readonly PlannedVariant[],
  budgets: Budgets,
): RespondOutput["replay"] {
  const replays = outcomes.map((outcome) =>
    replayPlan(outcome.variant.run, outcome.trajectory, scheduleOf(outcome), budgets),
  );
  const differences = replays.flatMap(({ worst, audit }) => [
    ...PLAN_LAWS.map((law) => ({ law: String(law), tonnes: worst[law].amount })),
    ...Object.entries(audit.worst).map(([law, { tonnes }]) => ({ law, tonnes })),
  ]);
  const worst = differences.reduce((a, b) => (b.tonnes > a.tonnes ? b : a));
  return {
    clean: replays.every(({ clean }) => clean),
    worstTonnes: worst.tonnes,
    law: worst.law,
    deliveries: [...replays[0]!.deliveries].map(([action, told]) => ({ action, ...told })),
  };
}

function tellVariants(plan: Plan, vantage: ReadonlySet<string>, context: Context) {
  return plan.outcomes.map(({ variant, trajectory }, index): RespondOutput["variants"][number] => {
    const { run } = variant;
    const after = summarise(run, trajectory, vantage);
    const before = summarise(run, plan.without[index]!.trajectory, vantage);
    return {
      id: variant.id,
      name: variant.name[context.language],
      probability: variant.probability,
      withoutUsd: before.valueLostUsd,
      withUsd: after.valueLostUsd,
      servedByMonthWithout: [...before.servedShareByMonth],
      servedByMonthWith: [...after.servedShareByMonth],
    };
  });
}

/** Writes a plan out as an answer: the stress that it meets, what is decided, what it buys. */
export function tellPlan(
  plan: Plan,
  stressed: StressOutput,
  context: Context & { readonly chain: Chain },
  weighed: readonly Action[],
  budgets: Budgets,
  curve: Told["curve"],
): Omit<Told, "refused"> {
  const vantage = new Set(stressed.seenFrom);
  const { choice, worth, separate, joint } = plan;
  const { levels, ...rest } = stressed;
  const tonnes = (sides: Plan["joint"]["sides"]) => sum(sides.map((one) => one.shortageTonnes));
  const level = planLevel(plan, vantage, levels.market.costUsdUndisturbed);
  const late = new Set(plan.tooLate.map(({ id }) => id));
  const actions = tellActions(plan, context);
  const decided = new Set(actions.map(({ id }) => id));
  const named = ({ id, name }: Action) => ({ id, name: name[context.language] });
  return {
    ...rest,
    mode: plan.mode,
    caution: plan.caution,
    levels: { ...levels, plan: tellLevel(context, level) },
    actions,
    curve,
    left: weighed.filter(({ id }) => !decided.has(id) && !late.has(id)).map(named),
    tooLate: plan.tooLate.map(named),
    budgets: [...budgets].map(([party, mostUsd]) => ({ party, mostUsd })),
    expected: {
      nothingUsd: plan.nothingUsd,
      planUsd: choice.costUsd,
      boundUsd: choice.boundUsd,
      tried: choice.tried,
    },
    groups: [...worth.byGroup].map(([group, worthUsd]) => ({
      group,
      name: GROUP_NAMES[group][context.language],
      worthUsd,
    })),
    cooperation: {
      worthUsd: separate.costUsd - joint.costUsd,
      worthTonnes: tonnes(separate.sides) - tonnes(joint.sides),
      separate: [...separate.sides],
      joint: [...joint.sides],
      sidePayments: [...plan.sidePayments],
    },
    variants: tellVariants(plan, vantage, context),
    replay: tellReplay(plan.outcomes, budgets),
  };
}
