import { nodeId, type Process, type RecipeFlow } from "../model/index.ts";
import { MONTHS_PER_YEAR } from "../units/index.ts";
import { type Account, accountsOf, type StockMove, servedOf, stockMoves } from "./accounts.ts";
import { extraLimit } from "./blocks/trade.ts";
import { nodesOf } from "./nodes.ts";
import {
  baseDraw,
  baseFlow,
  capacityAt,
  facilityShareAt,
  type Run,
  routeShareAt,
  termAt,
  usesAtCapacity,
  wantedAt,
} from "./run.ts";
import type { Trajectory } from "./trajectory.ts";

/** What no response may break, whoever computed it. */
export const LAWS = [
  "balance",
  "capacity",
  "route",
  "quota",
  "demand",
  "substitution",
  "stock",
  "draw",
  "sign",
  "element",
] as const;

/** The name of a law. */
export type Law = (typeof LAWS)[number];

/** The worst that was found against a law. */
export interface LawBreach {
  /** Node, facility, route, demand, holding or element; "" where nothing breaks the law. */
  readonly where: string;
  /** Index into the months of the run. */
  readonly month: number;
  /** By how much, t. */
  readonly tonnes: number;
  /** The same as a share of the tonnes it is measured against (at least 1 t). */
  readonly share: number;
}

/** What a second count of a trajectory finds. */
export interface Audit {
  readonly worst: Readonly<Record<Law, LawBreach>>;
  /** Whether every breach is within the tolerance. */
  readonly clean: boolean;
}

/** Breaches up to this share are rounding. */
export const AUDIT_TOLERANCE = 1e-6;

/**
 * Counts a trajectory again from its flows alone, month by month, and holds it to the laws: balances
 * of every node, capacities, what routes can carry, quotas, demand, substitution limits, stocks and
 * their rates, base-year draws, signs, and mass by element over the whole network. Trusts no solver
 * and reads none of its output; a response computed in any way can be audited. `added` is what a
 * plan's actions bring to a node in each month beyond the trajectory, t; negative: take from it.
 */
export function auditTrajectory(
  run: Run,
  trajectory: Trajectory,
  tolerance: number = AUDIT_TOLERANCE,
  added: ReadonlyMap<string, Float64Array> = new Map(),
): Audit {
  const worst = Object.fromEntries(
    LAWS.map((law) => [law, { where: "", month: 0, tonnes: 0, share: 0 }]),
  ) as Record<Law, LawBreach>;
  const see: See = (law, where, month, tonnes, against) => {
    const share = tonnes / Math.max(1, Math.abs(against));
    // A NaN is a breach as well: it fails the comparison, and is kept.
    if (share <= worst[law].share || Number.isNaN(worst[law].share)) return;
    worst[law] = { where, month, tonnes, share };
  };
  const moves = movesOf(run, trajectory);
  const accounts = accountsOf(run, trajectory, moves);
  for (const [node, series] of added)
    series.forEach((tonnes, t) => {
      const { supply, use } = accounts.get(node)!;
      if (tonnes >= 0) supply[t]! += tonnes;
      else use[t]! -= tonnes;
    });
  seeBalances(accounts, see);
  seeCapacities(run, trajectory, see);
  seeRoutes(run, trajectory, see);
  seeDemand(run, trajectory, see);
  seeSubstitution(run, trajectory, see);
  seeStocks(run, trajectory, moves, see);
  seeSigns(trajectory, see);
  seeElements(run, accounts, see);
  seeRecipes(run, trajectory, see);
  return { worst, clean: LAWS.every((law) => worst[law].share <= tolerance) };
}

/** Tells of a breach; tonnes at or below zero are none. */
type See = (law: Law, where: string, month: number, tonnes: number, against: number) => void;

function movesOf(run: Run, { stock }: Trajectory): ReadonlyMap<string, StockMove> {
  return new Map(
    [...stock].map(([id, levels]) => {
      const holding = run.chain.holdings.get(id)!;
      const start = termAt(run, holding.stock, "more-is-better");
      return [id, stockMoves(levels, start, holding.loss?.value ?? 0)];
    }),
  );
}

function seeBalances(accounts: ReadonlyMap<string, Account>, see: See): void {
  for (const [node, { supply, use }] of accounts)
    supply.forEach((tonnes, t) => {
      see("balance", node, t, Math.abs(tonnes - use[t]!), Math.max(tonnes, use[t]!));
    });
}

/** Counts each element over all nodes: small gaps of one sign, each within its node's rounding, add up. */
function seeElements({ chain }: Run, accounts: ReadonlyMap<string, Account>, see: See): void {
  const nodes = nodesOf(chain);
  for (const element of chain.elements) {
    const gap: number[] = [];
    const through: number[] = [];
    for (const [id, { supply, use }] of accounts) {
      const { content } = chain.commodities.get(nodes.get(id)!.commodity)!;
      const share = content.get(element)?.value ?? 0;
      supply.forEach((tonnes, t) => {
        gap[t] = (gap[t] ?? 0) + share * (tonnes - use[t]!);
        through[t] = (through[t] ?? 0) + share * tonnes;
      });
    }
    gap.forEach((tonnes, t) => {
      see("element", element, t, Math.abs(tonnes), through[t]!);
    });
  }
}

/** Rounding of recipes, as a share of what goes in: the base year closes by element to 0.1%. */
const RECIPE_ROUNDING = 1e-3;

/** Looks for elements that come out of a process and never went in; a mine takes nothing in. */
function seeRecipes({ chain }: Run, { activity }: Trajectory, see: See): void {
  const tonnesIn = (flows: readonly RecipeFlow[], element: string) =>
    flows.reduce((sum, { commodity, rate }) => {
      const share = chain.commodities.get(commodity)!.content.get(element)?.value ?? 0;
      return sum + share * rate.value;
    }, 0);
  const gainOf = ({ inputs, outputs }: Process, element: string) => {
    const taken = tonnesIn(inputs, element);
    const gain = tonnesIn(outputs, element) - taken;
    return inputs.length === 0 || gain <= taken * RECIPE_ROUNDING ? 0 : gain;
  };
  for (const [facility, own] of activity)
    for (const [id, series] of own)
      for (const element of chain.elements) {
        const gain = gainOf(chain.processes.get(id)!, element);
        series.forEach((tonnes, t) => {
          see("element", `${element} in ${facility}`, t, gain * tonnes, gain * tonnes);
        });
      }
}

function seeCapacities(run: Run, { activity, months }: Trajectory, see: See): void {
  for (const facility of run.chain.facilities.values())
    for (let t = 0; t < months.length; t++) {
      const most = capacityAt(run, facility, t) * facilityShareAt(run, facility.id, t);
      let total = 0;
      for (const series of activity.get(facility.id)?.values() ?? []) total += series[t]!;
      see("capacity", facility.id, t, total - most, most);
    }
}

function seeRoutes(run: Run, { flow, months }: Trajectory, see: See): void {
  const usesByMonth = usesAtCapacity(run);
  for (let t = 0; t < months.length; t++) {
    const uses = usesByMonth[t]!;
    for (const route of run.chain.routes.values()) {
      const use = uses.get(nodeId(route.commodity, route.to)) ?? 0;
      const usual = baseFlow(run, route.id) * routeShareAt(run, route.id, t);
      const most = usual + extraLimit(run, route, t, use);
      see("route", route.id, t, (flow.get(route.id)?.[t] ?? 0) - most, most);
    }
    for (const { cause, routes, limit } of run.disturbance.quotas) {
      const total = routes.reduce((sum, id) => sum + (flow.get(id)?.[t] ?? 0), 0);
      see("quota", cause, t, total - limit[t]!, limit[t]!);
    }
  }
}

function seeDemand(run: Run, trajectory: Trajectory, see: See): void {
  for (const id of run.chain.demands.keys()) {
    const served = servedOf(trajectory, id);
    trajectory.wanted.get(id)!.forEach((tonnes, t) => {
      const asked = wantedAt(run, id, t);
      see("demand", id, t, Math.max(Math.abs(tonnes - asked), -served[t]!), asked);
    });
  }
}

function seeSubstitution(run: Run, { replaced, wanted }: Trajectory, see: See): void {
  for (const { id, limit, delay } of run.chain.substitutions) {
    const share = termAt(run, limit, "more-is-better");
    const first = Math.round(termAt(run, delay, "more-is-worse"));
    for (const [demand, series] of replaced.get(id) ?? [])
      series.forEach((tonnes, t) => {
        const most = t < first ? 0 : share * wanted.get(demand)![t]!;
        see("substitution", `${id} for ${demand}`, t, tonnes - most, most);
      });
  }
}

function seeStocks(
  run: Run,
  { stock, drawn }: Trajectory,
  moves: ReadonlyMap<string, StockMove>,
  see: See,
): void {
  for (const [id, levels] of stock) {
    const holding = run.chain.holdings.get(id)!;
    const start = termAt(run, holding.stock, "more-is-better");
    const keep = 1 - (holding.loss?.value ?? 0);
    const least = Math.min(start, termAt(run, holding.floor, "more-is-worse"));
    const release = holding.release ? termAt(run, holding.release, "more-is-better") : Infinity;
    const fill = termAt(run, holding.fill, "more-is-better");
    levels.forEach((level, t) => {
      const out = moves.get(id)!.out[t]!;
      const excess = Math.max(least * keep ** (t + 1) - level, out - release, -out - fill);
      see("stock", id, t, excess, start);
    });
  }
  for (const [node, series] of drawn)
    series.forEach((tonnes, t) => {
      const built = Math.max(0, run.baseline.stockChange.get(node) ?? 0) / MONTHS_PER_YEAR;
      const usual = baseDraw(run, node) - built;
      const excess =
        usual >= 0 ? Math.max(tonnes - usual, -tonnes) : Math.max(usual - tonnes, tonnes);
      see("draw", node, t, excess, usual);
    });
}

function seeSigns({ activity, flow, unmet, replaced, stock, surplus }: Trajectory, see: See): void {
  const nested = [...activity, ...replaced].flatMap(([id, own]) =>
    [...own].map(([part, series]) => [`${id}, ${part}`, series] as const),
  );
  for (const [id, series] of [...nested, ...flow, ...unmet, ...stock, ...surplus])
    series.forEach((tonnes, t) => {
      see("sign", id, t, -tonnes, 1);
    });
}
