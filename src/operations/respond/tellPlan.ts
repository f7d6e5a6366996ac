import type { Action, Chain, Figure } from "../../model/index.ts";
import {
  type Context,
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
  groupOf,
  PLAN_LAWS,
  type Plan,
  type PlannedVariant,
  replayPlan,
  type Scheduled,
  scheduleOf,
  spentOn,
  tonnesByMonth,
} from "../../response/index.ts";
import { addMonths, formatMonth } from "../../units/index.ts";
import { tellLevel } from "../stressChain.ts";
import type { StressOutput } from "../stressOutput.ts";
import type { PlannedAction, RespondOutput, Told } from "./output.ts";

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

const TERMS = ["start", "lead", "rate", "share", "limit", "fixed", "cost"] as const;

const sayFigure = (term: string, { value, low, high, unit, note, source }: Figure): string =>
  `${term} ${value} (${low}–${high}) ${unit}: ${note} [${source}]`;

function tellAction(
  { action, fixedUsd, streams }: Scheduled,
  plan: Plan,
  context: Context,
): PlannedAction {
  const own = plan.outcomes.map(
    (outcome) => scheduleOf(outcome).find((one) => one.action.id === action.id)!,
  );
  const totals = own.map((one) => sum(tonnesByMonth(one)));
  const { months, language } = context;
  const byMonth = tonnesByMonth(own[0]!);
  const from = months[0]!;
  return {
    id: action.id,
    name: action.name[language],
    kind: action.kind,
    group: groupOf(action),
    party: action.party,
    partner: action.partner,
    owner: action.owner[language],
    decide: formatMonth(from),
    starts: formatMonth(addMonths(from, Math.round(action.start?.value ?? 0))),
    what: streams.map(({ stream }) => stream.what),
    tonnes: totals[0]!,
    tonnesLow: Math.min(...totals),
    tonnesHigh: Math.max(...totals),
    schedule: [...byMonth].flatMap((tonnes, t) =>
      tonnes > 0 ? [{ month: formatMonth(months[t]!), tonnes }] : [],
    ),
    fixedUsd,
    spentUsd: own.reduce(
      (all, one, k) => all + plan.outcomes[k]!.variant.probability * spentOn(one),
      0,
    ),
    worthUsd: plan.worth.without.get(action.id) ?? 0,
    assumes: TERMS.flatMap((term) => (action[term] ? [sayFigure(term, action[term])] : [])),
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
): Told {
  const vantage = new Set(stressed.seenFrom);
  const { choice, worth, separate, joint } = plan;
  const { levels, ...rest } = stressed;
  const tonnes = (sides: Plan["joint"]["sides"]) => sum(sides.map((one) => one.shortageTonnes));
  const level = planLevel(plan, vantage, levels.market.costUsdUndisturbed);
  const late = new Set(plan.tooLate.map(({ id }) => id));
  return {
    ...rest,
    mode: plan.mode,
    levels: { ...levels, plan: tellLevel(context, level) },
    actions: scheduleOf(plan.outcomes[0]!)
      .map((one) => tellAction(one, plan, context))
      .sort((a, b) => b.worthUsd - a.worthUsd),
    left: weighed.map(({ id }) => id).filter((id) => !choice.taken.has(id) && !late.has(id)),
    tooLate: [...late],
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
