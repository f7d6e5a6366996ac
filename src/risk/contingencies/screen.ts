import { type SentModel, toSend } from "../../lp/index.ts";
import { lostValueOf, type MarketModel } from "../../network/index.ts";
import { type Flows, flowsOf } from "./frozenWorth.ts";

/**
 * The smallest thing that can be lost, a facility or a route, where it stands in a market model:
 * losing it puts the upper bounds of its columns to zero. `rows` are the rows in which nothing but
 * these columns stands (a shared capacity): their upper bounds go to zero with them, which changes no
 * optimum and tells the lower bound more.
 */
export interface Part {
  /** `facility:id` or `route:id`. */
  readonly id: string;
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** What is at stake for the vantage: its columns of unmet demand, and what a tonne of each costs it. */
export interface Stake {
  readonly columns: Int32Array;
  /** USD/t, undiscounted. */
  readonly usdPerTonne: Float64Array;
  /** All that it wants over the run, USD. */
  readonly totalUsd: number;
}

/** A market to be screened, as plain data that another thread can be sent. */
export interface Screen {
  readonly model: SentModel;
  readonly parts: readonly Part[];
  readonly flows: Flows;
  readonly stake: Stake;
  /** Cost of the plan in which nobody does anything, feasible whatever is lost; the model's unit. */
  readonly idleCost: number;
}

/** Writes an undisturbed market out for screening, seen from a vantage. */
export function screenOf(built: MarketModel, vantage: ReadonlySet<string>): Screen {
  return {
    model: toSend(built.model),
    parts: partsOf(built),
    flows: flowsOf(built),
    stake: stakeOf(built, vantage),
    idleCost: idleCostOf(built),
  };
}

function partsOf({ model, layout }: MarketModel): Part[] {
  const entries = new Int32Array(model.rowCount);
  for (const row of model.row) entries[row]! += 1;
  const ownRows = (columns: Int32Array): Int32Array => {
    const seen = new Map<number, number>();
    for (const column of columns)
      for (let k = model.start[column]!; k < model.start[column + 1]!; k++)
        seen.set(model.row[k]!, (seen.get(model.row[k]!) ?? 0) + 1);
    const own = [...seen].filter(
      ([row, count]) => count === entries[row] && model.rowLower[row] === -Infinity,
    );
    return Int32Array.from(own.map(([row]) => row)).sort();
  };
  const part = (id: string, firsts: readonly (number | undefined)[]): Part => {
    const columns = Int32Array.from(
      firsts.flatMap((first) =>
        first === undefined ? [] : Array.from({ length: layout.monthCount }, (_, t) => first + t),
      ),
    ).sort();
    return { id, columns, rows: ownRows(columns) };
  };
  return [
    ...[...layout.production].map(([id, own]) =>
      part(
        `facility:${id}`,
        [...own.values()].flatMap(({ usual, extra }) => [usual, extra]),
      ),
    ),
    ...[...layout.trade].map(([id, { usual, extra }]) => part(`route:${id}`, [usual, extra])),
  ];
}

/** What is wanted in the month of a column of unmet demand, t. */
const wantedOf = ({ model }: MarketModel, unmet: number): number =>
  model.rowLower[model.row[model.start[unmet]!]!]!;

function idleCostOf(built: MarketModel): number {
  const { model, layout } = built;
  let cost = model.offset;
  for (const { unmet } of layout.demand.values())
    for (let t = 0; t < layout.monthCount; t++)
      cost += model.cost[unmet + t]! * wantedOf(built, unmet + t);
  return cost;
}

function stakeOf(built: MarketModel, vantage: ReadonlySet<string>): Stake {
  const { run, layout } = built;
  const columns: number[] = [];
  const usdPerTonne: number[] = [];
  let totalUsd = 0;
  for (const [id, { unmet }] of layout.demand) {
    if (!vantage.has(run.chain.demands.get(id)!.country)) continue;
    const usd = lostValueOf(run, id);
    for (let t = 0; t < layout.monthCount; t++) {
      columns.push(unmet + t);
      usdPerTonne.push(usd);
      totalUsd += usd * wantedOf(built, unmet + t);
    }
  }
  return {
    columns: Int32Array.from(columns),
    usdPerTonne: Float64Array.from(usdPerTonne),
    totalUsd,
  };
}
