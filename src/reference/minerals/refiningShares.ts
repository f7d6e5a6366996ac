import { WORLD } from "../import/index.ts";
import type { Mineral, Minerals, OutputStage } from "./mineral.ts";

/** Shares of a stage by country, as one source gives them for one period; what is unnamed is the rest. */
export interface SharesBySource {
  readonly source: string;
  readonly period: string;
  readonly stage: OutputStage;
  /** Fractions, 0 to 1; they may add up to less than 1. */
  readonly shares: ReadonlyMap<string, number>;
  /** Whether the source prints shares, or amounts that were divided by their world total here. */
  readonly from: "shares" | "amounts";
}

type Cell = Pick<SharesBySource, "source" | "period" | "stage"> & {
  readonly country: string;
  readonly amount: number;
};

function bySource(cells: readonly Cell[]): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.stage} ${cell.period} ${cell.source}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return groups;
}

function fromAmounts(mineral: Mineral): SharesBySource[] {
  const cells = mineral.outputs.flatMap(({ source, period, stage, country, value }) =>
    stage === "mine" || value === undefined
      ? []
      : [{ source, period, stage, country, amount: value }],
  );
  return [...bySource(cells).values()].flatMap((group) => {
    const named = group.filter(({ country }) => country !== WORLD);
    const listed = named.reduce((sum, { amount }) => sum + amount, 0);
    const world = group.find(({ country }) => country === WORLD)?.amount ?? 0;
    // World totals are rounded, some of them below what they sum.
    const total = Math.max(listed, world);
    if (named.length === 0 || total === 0) return [];
    const { source, period, stage } = named[0]!;
    const shares = new Map(named.map(({ country, amount }) => [country, amount / total]));
    return [{ source, period, stage, shares, from: "amounts" as const }];
  });
}

function fromShares(mineral: Mineral): SharesBySource[] {
  const cells = mineral.refiningShares.map(({ stage, country, figure }) => ({
    source: figure.source,
    period: figure.period,
    stage,
    country,
    amount: figure.value / 100,
  }));
  return [...bySource(cells).values()].map((group) => {
    const { source, period, stage } = group[0]!;
    const shares = new Map(group.map(({ country, amount }) => [country, amount]));
    return { source, period, stage, shares, from: "shares" as const };
  });
}

/**
 * What each source says of the shares of the stages after the mine, side by side: sources that print
 * shares, and sources whose amounts are divided by their world total. A single rare earth for which
 * nobody publishes shares has those of the mineral that its row names in `shares_of`.
 */
export function refiningShares(mineral: Mineral, minerals: Minerals): SharesBySource[] {
  const own = [...fromShares(mineral), ...fromAmounts(mineral)];
  const model = minerals.byId.get(mineral.about.shares_of ?? "");
  return own.length === 0 && model ? refiningShares(model, minerals) : own;
}
