import type { Action, ActionKind, Name } from "../model/index.ts";
import { shapleyShares } from "../stockpile/index.ts";
import type { Choice, Planner } from "./planner.ts";

/** Groups of actions that stand for one way to answer a shortage. */
export const GROUPS = ["stocks", "purchases", "licences", "processing", "use"] as const;

/** The name of a group. */
export type Group = (typeof GROUPS)[number];

/** What a group is called. */
export const GROUP_NAMES: Readonly<Record<Group, Name>> = {
  stocks: { en: "Stocks and loans", ja: "備蓄と貸与" },
  purchases: { en: "Purchases and air freight", ja: "追加購入と空輸" },
  licences: { en: "Licences obtained", ja: "許可の取得" },
  processing: { en: "Processing outside China", ja: "中国外での加工" },
  use: { en: "Redesign, rationing and recycling", ja: "設計変更・使用抑制・リサイクル" },
};

const GROUP_OF: Readonly<Record<ActionKind, Group>> = {
  "release-public-stock": "stocks",
  "release-obligatory-stock": "stocks",
  "loan-between-partners": "stocks",
  "swap-between-partners": "stocks",
  "purchase-at-premium": "purchases",
  "air-freight": "purchases",
  "general-licence": "licences",
  "toll-processing": "processing",
  "surge-capacity": "processing",
  "restart-capacity": "processing",
  "permit-waiver": "processing",
  "earlier-commissioning": "processing",
  collection: "use",
  "substitution-programme": "use",
  "essential-use-rationing": "use",
  "priority-allocation": "use",
};

/** The group of an action. */
export const groupOf = ({ kind }: Action): Group => GROUP_OF[kind];

/** What a plan's actions save, discounted USD, mean over the variants (or what caution makes of it). */
export interface Worth {
  /** By action: what the plan would cost more without it, all else the same. */
  readonly without: ReadonlyMap<string, number>;
  /** By group, its Shapley value: what it saves on average over all orders of joining. */
  readonly byGroup: ReadonlyMap<Group, number>;
  /** What the plan saves against doing nothing: the sum over the groups. */
  readonly totalUsd: number;
}

/** Values the actions of a choice one by one and in groups; `report` hears how far it is, 0 to 1. */
export async function worthOf(
  planner: Planner,
  { taken, costUsd }: Choice,
  report: (share: number) => void = () => {},
): Promise<Worth> {
  const chosen = planner.actions.filter(({ id }) => taken.has(id));
  const groups = GROUPS.filter((group) => chosen.some((action) => groupOf(action) === group));
  const count = chosen.length + 2 ** groups.length;
  let weighed = 0;
  const costOf = async (actions: ReadonlySet<string>): Promise<number> => {
    const cost = await planner.costOf(actions);
    report(++weighed / count);
    return cost;
  };
  const costs = chosen.map(async ({ id }) => {
    const others = new Set(taken);
    others.delete(id);
    return [id, (await costOf(others)) - costUsd] as const;
  });
  const savings = coalitionsOf(groups.length).map(async (mask) => {
    const joined = chosen.filter((action) => isIn(mask, groups.indexOf(groupOf(action))));
    return [mask, await costOf(new Set(joined.map(({ id }) => id)))] as const;
  });
  const without = new Map(await Promise.all(costs));
  const cost = new Map(await Promise.all(savings));
  const nothing = cost.get(0)!;
  if (groups.length === 0) return { without, byGroup: new Map(), totalUsd: 0 };
  const saved = Float64Array.from({ length: cost.size }, (_, mask) => nothing - cost.get(mask)!);
  const shares = shapleyShares({ partners: groups, costs: saved });
  return {
    without,
    byGroup: new Map(groups.map((group, index) => [group, shares[index]!])),
    totalUsd: nothing - costUsd,
  };
}

const isIn = (mask: number, group: number): boolean => ((mask >> group) & 1) === 1;

/**
 * All sets of `count` groups as masks, from all to none in an order in which one joins or leaves at a
 * time, so that each solve begins near the last (Gray code: n xor n/2).
 */
const coalitionsOf = (count: number): readonly number[] => {
  const every = (1 << count) - 1;
  return Array.from({ length: every + 1 }, (_, n) => every ^ n ^ (n >> 1));
};
