import { ACTION_TERMS, type Action } from "../../model/index.ts";
import type { Context as Said } from "../../network/index.ts";
import {
  groupOf,
  type Plan,
  type PriorityOrder,
  type Scheduled,
  scheduleOf,
  spentOn,
  tonnesByMonth,
} from "../../response/index.ts";
import { addMonths, formatMonth, type Month } from "../../units/index.ts";
import type { PlannedAction } from "./output.ts";

/** What an answer is told in, and what was decided before, by month. */
export interface Context extends Said {
  readonly taken: ReadonlyMap<string, Month>;
}

const sum = (series: Iterable<number>): number => [...series].reduce((all, one) => all + one, 0);

const assumesOf = (action: Action): PlannedAction["assumes"] =>
  ACTION_TERMS.flatMap((term) => {
    const figure = action[term];
    if (!figure) return [];
    const { value, low, high, unit, quality, note, source } = figure;
    return [{ term, value, low, high, unit, quality, note, source }];
  });

/** What an action says of itself, and its tonnes: by month in each variant, the stated one first. */
function describe(
  action: Action,
  byVariant: readonly Float64Array[],
  plan: Plan,
  context: Context,
) {
  const { months, language, taken } = context;
  const from = months[0]!;
  const decided = taken.get(action.id);
  const totals = byVariant.map(sum);
  const high = Math.max(...totals);
  const busiest = plan.outcomes[totals.indexOf(high)]!.variant;
  return {
    id: action.id,
    name: action.name[language],
    kind: action.kind,
    group: groupOf(action),
    party: action.party,
    partner: action.partner,
    owner: action.owner[language],
    source: action.source,
    note: action.note,
    decide: formatMonth(decided ?? from),
    isDecided: decided !== undefined,
    starts: formatMonth(addMonths(from, Math.round(action.start?.value ?? 0))),
    tonnes: totals[0]!,
    tonnesLow: Math.min(...totals),
    tonnesHigh: high,
    mostIn: busiest.name[language],
    schedule: [...byVariant[0]!].flatMap((tonnes, t) =>
      tonnes > 0 ? [{ month: formatMonth(months[t]!), tonnes }] : [],
    ),
    assumes: assumesOf(action),
  };
}

/** Where an action's goods come to, each once; for a programme, the uses that it takes care of. */
function bringsOf({ streams }: Scheduled, { chain }: Context): PlannedAction["brings"] {
  const places = streams.flatMap(({ stream }) => {
    const demand = stream.serves === undefined ? undefined : chain.demands.get(stream.serves);
    if (demand) return [`${demand.commodity}@${demand.country}`];
    return stream.moves.filter(({ rate }) => rate > 0).map(({ node }) => node);
  });
  return [...new Set(places)].map((node) => {
    const [commodity, country] = node.split("@") as [string, string];
    return { commodity, country };
  });
}

function tellAction(scheduled: Scheduled, plan: Plan, context: Context): PlannedAction {
  const { action, fixedUsd } = scheduled;
  const own = plan.outcomes.map(
    (outcome) => scheduleOf(outcome).find((one) => one.action.id === action.id)!,
  );
  const mean = (of: (one: Scheduled) => number) =>
    own.reduce((all, one, k) => all + plan.outcomes[k]!.variant.probability * of(one), 0);
  return {
    ...describe(action, own.map(tonnesByMonth), plan, context),
    brings: bringsOf(scheduled, context),
    fixedUsd,
    spentUsd: mean(spentOn),
    worthUsd: plan.worth.without.get(action.id) ?? 0,
    isApart: false,
  };
}

const tellOrder = (order: PriorityOrder, plan: Plan, context: Context): PlannedAction => ({
  ...describe(order.action, order.movedByVariant, plan, context),
  brings: [],
  fixedUsd: order.fixedUsd,
  spentUsd: order.fixedUsd,
  worthUsd: order.worthUsd,
  isApart: true,
});

/** What is decided, worth most first; orders of priority, whose worth is counted apart, at the end. */
export const tellActions = (plan: Plan, context: Context): PlannedAction[] => [
  ...scheduleOf(plan.outcomes[0]!)
    .map((one) => tellAction(one, plan, context))
    .sort((a, b) => b.worthUsd - a.worthUsd),
  ...plan.orders.map((one) => tellOrder(one, plan, context)),
];
