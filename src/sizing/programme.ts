import type { SentModel } from "../lp/index.ts";
import { lostValueOf } from "../network/index.ts";
import type { Candidate } from "./candidate.ts";
import { type Bounds, boundsAround, type CutOut, cutOut } from "./cutOut.ts";
import { ownersOf } from "./owners.ts";
import type { SizingModel } from "./sizingModel.ts";

/** A stock that a coalition can hold: where its size enters the programme. */
export interface Stock {
  /** Index of the candidate. */
  readonly candidate: number;
  readonly held: number;
  readonly leaves: number;
  readonly leavesCount: number;
  readonly releaseShare: number;
}

/** A country's users in a programme: what a tonne that they miss costs them. */
export interface Stake {
  readonly columns: Int32Array;
  /** USD/t, undiscounted. */
  readonly usdPerTonne: Float64Array;
  /** Index of the member. */
  readonly member: Uint8Array;
}

/**
 * What a coalition can do once a crisis is there, as plain data that a thread can be sent: one matrix
 * and one set of costs for all scenarios; only bounds differ, and only those listed in `varying`.
 */
export interface Programme {
  readonly id: string;
  readonly members: readonly string[];
  readonly model: SentModel;
  /** Bounds where nothing varies. */
  readonly base: Bounds;
  /** Places of `base` that differ between points, ascending. */
  readonly varying: Int32Array;
  /** By point, its bounds at `varying`. */
  readonly points: readonly Float64Array[];
  /** By point, then member: what shipments from partners outside the coalition cost it anyway. */
  readonly fixedCosts: readonly Float64Array[];
  /** In the order of the sizes. */
  readonly stocks: readonly Stock[];
  readonly stake: Stake;
  /** Index of the member whose cost each column is. */
  readonly owner: Uint8Array;
  /** By stock, the columns of what leaves it. */
  readonly out: readonly Int32Array[];
}

/** What was found for a disturbance: bounds of the part of all partners, and the market's own plan there. */
export interface MarketPoint {
  readonly bounds: Bounds;
  readonly plan: Float64Array;
}

/** The part of a sizing model that partners decide, all of them together. */
export const partOf = (
  sizing: SizingModel,
  candidates: readonly Candidate[],
  partners: readonly string[],
): CutOut => cutOut(sizing.model, ownersOf(sizing, candidates, partners));

/** A program with the bounds of an array. */
export function withBounds(model: SentModel, bounds: Bounds): SentModel {
  const { columnCount: n, rowCount: m } = model;
  return {
    ...model,
    columnLower: bounds.subarray(0, n),
    columnUpper: bounds.subarray(n, 2 * n),
    rowLower: bounds.subarray(2 * n, 2 * n + m),
    rowUpper: bounds.subarray(2 * n + m),
  };
}

/** Writes the programme of a coalition: what is not its own stands as the market has it at each point. */
export function programmeOf(
  sizing: SizingModel,
  candidates: readonly Candidate[],
  partners: readonly string[],
  whole: CutOut,
  points: readonly MarketPoint[],
  members: readonly string[],
): Programme {
  const all = ownersOf(sizing, candidates, partners);
  const owners = ownersOf(sizing, candidates, members);
  const keeps = Uint8Array.from(whole.columns, (column) => owners[column]!);
  const part = cutOut(whole.model, keeps);
  const bounded = points.map(({ bounds, plan }) =>
    boundsAround(part, withBounds(whole.model, bounds), plan),
  );
  const varying = varyingOf(bounded);
  const rowAt = new Map(Array.from(part.rows, (row, at) => [whole.rows[row]!, at] as const));
  const columnAt = new Map(
    Array.from(part.columns, (column, at) => [whole.columns[column]!, at] as const),
  );
  const open = candidates.flatMap((_, candidate) => {
    const { held, leaves, leavesCount } = sizing.stockRows[candidate]!;
    const at = rowAt.get(held);
    return at === undefined ? [] : [{ candidate, held: at, leaves, leavesCount }];
  });
  const months = sizing.layout.monthCount;
  return {
    id: members.join("+"),
    members,
    model: part.model,
    base: bounded[0]!,
    varying,
    points: bounded.map((bounds) => Float64Array.from(varying, (at) => bounds[at]!)),
    fixedCosts: points.map(({ plan }) => fixedCostsOf(whole, plan, all, keeps, partners, members)),
    stocks: open.map(({ candidate, held, leaves, leavesCount }) => ({
      candidate,
      held,
      leaves: rowAt.get(leaves)!,
      leavesCount,
      releaseShare: candidates[candidate]!.releaseShare,
    })),
    stake: stakeOf(sizing, columnAt, members),
    owner: Uint8Array.from(part.columns, (column) => keeps[column]! - 1),
    out: open.map(({ candidate }) =>
      Int32Array.from(
        sizing.releases
          .filter((one) => one.candidate === candidate)
          .flatMap(({ first }) => Array.from({ length: months }, (_, t) => columnAt.get(first + t)))
          .filter((column) => column !== undefined),
      ),
    ),
  };
}

/**
 * By member, the cost of what the market plan ships to it from partners outside the coalition. Counted,
 * though nobody in it decides that, so that the costs of coalitions add up.
 */
function fixedCostsOf(
  whole: CutOut,
  plan: Float64Array,
  all: Uint8Array,
  keeps: Uint8Array,
  partners: readonly string[],
  members: readonly string[],
): Float64Array {
  const costs = new Float64Array(members.length);
  whole.columns.forEach((column, at) => {
    const member = members.indexOf(partners[all[column]! - 1]!);
    if (keeps[at] || member < 0) return;
    costs[member]! += whole.model.cost[at]! * plan[at]!;
  });
  return costs;
}

function varyingOf(all: readonly Bounds[]): Int32Array {
  const [first] = all;
  const varying: number[] = [];
  first!.forEach((bound, at) => {
    if (all.some((bounds) => bounds[at] !== bound)) varying.push(at);
  });
  return Int32Array.from(varying);
}

function stakeOf(
  { run, layout }: SizingModel,
  columnAt: ReadonlyMap<number, number>,
  members: readonly string[],
): Stake {
  const all = [...layout.demand].flatMap(([id, { unmet }]) => {
    const member = members.indexOf(run.chain.demands.get(id)!.country);
    if (member < 0) return [];
    const usd = lostValueOf(run, id);
    return Array.from({ length: layout.monthCount }, (_, t) => ({
      column: columnAt.get(unmet + t)!,
      usd,
      member,
    }));
  });
  return {
    columns: Int32Array.from(all, ({ column }) => column),
    usdPerTonne: Float64Array.from(all, ({ usd }) => usd),
    member: Uint8Array.from(all, ({ member }) => member),
  };
}
