import { nodeId } from "../model/index.ts";
import { discountAt, type SplitColumns, USD_PER_COST_UNIT } from "./blocks/network.ts";
import {
  DEPTH_MAX,
  type Explanation,
  LIMITS_PER_NODE,
  type Limit,
  type Link,
  peakMonth,
} from "./explanation.ts";
import type { MarketAnswer } from "./market.ts";
import {
  baseFlow,
  baseTotal,
  capacityAt,
  facilityShareAt,
  isFirmStock,
  leadMonths,
  routeShareAt,
} from "./run.ts";
import { type Source, sourcesOf } from "./sources.ts";
import { surgesAt } from "./surge.ts";

/** Tonnes a month below which a flow is nothing, and USD/t below which a price is nothing. */
const TRACE_TONNES = 1e-6;
const TRACE_USD = 1;

/** Reads prices and flows off a solved market, in USD and tonnes. */
function prices({ built, optimal }: MarketAnswer) {
  const { layout } = built;
  const { dual, reducedCost, primal } = optimal;
  const usd = (value: number, month: number) => (value * USD_PER_COST_UNIT) / discountAt(month);
  return {
    /** What one more tonne at a node would save. */
    at: (node: string, month: number) => usd(dual[layout.balanceRow(node, month)]!, month),
    /** What one more tonne of room in a column would save. */
    room: (column: number, month: number) => Math.max(0, -usd(reducedCost[column]!, month)),
    amount: (column: number) => primal[column]!,
  };
}

/** Share of its routes' usual amount that a quota leaves in a month, where they use it up. */
function quotaLeft({ built, trajectory }: MarketAnswer, route: string, month: number) {
  const { quotas } = built.run.disturbance;
  for (const { routes, limit } of quotas.filter((quota) => quota.routes.includes(route))) {
    const most = limit[month]!;
    const carried = routes.reduce((sum, id) => sum + trajectory.flow.get(id)![month]!, 0);
    const usual = routes.reduce((sum, id) => sum + baseFlow(built.run, id), 0);
    if (carried > most - TRACE_TONNES && most < usual) return most / usual;
  }
  return undefined;
}

type Found = Omit<Link, "node" | "month"> & { readonly month: number };

/** Looks at one way into a node in a month and says what limits it, or where its own want lies. */
function limitOf(answer: MarketAnswer, source: Source, month: number): Found | undefined {
  const { run, layout } = answer.built;
  const { at, room, amount } = prices(answer);
  switch (source.kind) {
    case "shipped": {
      const { route } = source;
      const began = month - leadMonths(route.terms.lead);
      if (began < 0) return undefined;
      const { usual, extra } = layout.trade.get(route.id)!;
      const share = routeShareAt(run, route.id, began);
      const columns = usual === undefined ? [extra] : [usual, extra];
      const carried = columns.reduce((sum, column) => sum + amount(column + began), 0);
      const worth = Math.max(...columns.map((column) => room(column + began, began)));
      const way = { way: route.id, wayKind: "shipped" as const, month: began };
      if (share < 1 && (worth > TRACE_USD || carried < TRACE_TONNES)) {
        const causes = run.disturbance.causes.get(route.id) ?? [];
        if (usual === undefined && worth <= TRACE_USD) return undefined;
        return { ...way, limit: { kind: "restricted", allowed: share, causes }, worthUsd: worth };
      }
      const left = quotaLeft(answer, route.id, began);
      if (left !== undefined) {
        const causes = run.disturbance.causes.get(route.id) ?? [];
        return {
          ...way,
          limit: { kind: "restricted", allowed: left, causes },
          worthUsd: undefined,
        };
      }
      if (worth > TRACE_USD) {
        const kind = usual === undefined ? "qualification" : "growth";
        return { ...way, limit: { kind, tonnes: carried }, worthUsd: worth };
      }
      const of = nodeId(route.commodity, route.from);
      if (usual === undefined && carried < TRACE_TONNES) return undefined;
      return { ...way, limit: { kind: "starved", of }, worthUsd: undefined };
    }
    case "made": {
      const { facility, process } = source;
      const started = month - leadMonths(process.lead);
      if (started < 0) return undefined;
      const own = layout.production.get(facility.id)!;
      const share = facilityShareAt(run, facility.id, started);
      const capacity = capacityAt(run, facility, started) * share;
      const ranAt = ({ usual, extra }: SplitColumns) =>
        amount(extra + started) + (usual === undefined ? 0 : amount(usual + started));
      let total = 0;
      for (const columns of own.values()) total += ranAt(columns);
      const way = { way: facility.id, wayKind: "made" as const, month: started };
      if (share < 1 && total >= capacity - TRACE_TONNES) {
        if (baseTotal(run, facility) === 0) return undefined;
        const causes = run.disturbance.causes.get(facility.id) ?? [];
        return {
          ...way,
          limit: { kind: "restricted", allowed: share, causes },
          worthUsd: undefined,
        };
      }
      if (capacity <= TRACE_TONNES) return undefined;
      const columns = own.get(process.id)!;
      const worth = room(columns.extra + started, started) / source.rate;
      if (total >= capacity - TRACE_TONNES) {
        const worthUsd = worth > TRACE_USD ? worth : undefined;
        return { ...way, limit: { kind: "capacity", tonnes: capacity }, worthUsd };
      }
      if (worth > TRACE_USD) {
        const tonnes = ranAt(columns) * source.rate;
        return { ...way, limit: { kind: "ramp", tonnes }, worthUsd: worth };
      }
      let dearest: { of: string; cost: number } | undefined;
      for (const { commodity, rate } of process.inputs) {
        const of = nodeId(commodity, facility.country);
        const cost = at(of, started) * rate.value;
        if (!dearest || cost > dearest.cost) dearest = { of, cost };
      }
      if (!dearest || dearest.cost <= TRACE_USD) return undefined;
      return { ...way, limit: { kind: "starved", of: dearest.of }, worthUsd: undefined };
    }
    case "stored": {
      const { holding } = source;
      if (!isFirmStock(holding)) return undefined;
      const columns = layout.stocks.holdings.get(holding.id)!;
      const way = { way: holding.id, wayKind: "stored" as const, month };
      const worth = room(columns.release + month, month);
      const limit: Limit =
        worth > TRACE_USD
          ? { kind: "rate", tonnes: amount(columns.release + month) }
          : { kind: "empty" };
      return { ...way, limit, worthUsd: worth > TRACE_USD ? worth : undefined };
    }
  }
}

/**
 * Why a demand goes short in a solved market. At the short node every way in is asked what limits
 * it; ways that are themselves starved lead on to what they lack, until nothing but limits is left.
 * By complementary slackness a way that is not at a limit passes its scarcity price upstream whole,
 * so that following the dearest input follows the cause.
 */
export function explainMarket(answer: MarketAnswer, demand: string): Explanation {
  const { run } = answer.built;
  const sources = sourcesOf(run.chain);
  const unmet = answer.trajectory.unmet.get(demand)!;
  const month = peakMonth(unmet);
  const { commodity, country } = run.chain.demands.get(demand)!;
  const links: Link[] = [];
  const seen = new Set<string>();
  const follow = (node: string, at: number, depth: number) => {
    if (seen.has(node) || depth > DEPTH_MAX) return;
    seen.add(node);
    const found = (sources.get(node) ?? [])
      .flatMap((source) => limitOf(answer, source, at) ?? [])
      .map((one) => ({ ...one, node }));
    const limits = found.filter(({ limit }) => limit.kind !== "starved");
    limits.sort((a, b) => importance(b) - importance(a));
    for (const { tonnes: _, ...surge } of surgesAt(run, node, at)) links.push(surge);
    links.push(...limits.slice(0, LIMITS_PER_NODE));
    for (const link of found)
      if (link.limit.kind === "starved" && !seen.has(link.limit.of)) {
        links.push(link);
        follow(link.limit.of, link.month, depth + 1);
      }
  };
  follow(nodeId(commodity, country), month, 0);
  return { demand, month, links };
}

/** What is told first: what the scenario does, then what would be worth most. */
const importance = ({ limit, worthUsd }: Link): number =>
  (limit.kind === "restricted" ? 1e12 : 0) + (worthUsd ?? 0);
