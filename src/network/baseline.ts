import { type Assembly, assemble, type LinearModel, type Optimal, solve } from "../lp/index.ts";
import { type Chain, type Estimate, type Figure, nodeId } from "../model/index.ts";
import { nodesOf } from "./nodes.ts";

/** A chain's base year made to close: every commodity in every country, to the last digit. All in t/a. */
export interface Baseline {
  readonly year: number;
  /** Activity by facility, then process. */
  readonly activity: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Flow by route id; routes that were not used are absent. */
  readonly flow: ReadonlyMap<string, number>;
  /** Demand by demand id. */
  readonly demand: ReadonlyMap<string, number>;
  /** Stock change by node id, positive for a build-up. */
  readonly stockChange: ReadonlyMap<string, number>;
  /** What nobody took, by node id. */
  readonly surplus: ReadonlyMap<string, number>;
  /** Common scale by family. */
  readonly scale: ReadonlyMap<string, number>;
  /** What each figure became, largest move first, measured in half-ranges. */
  readonly adjustments: readonly Adjustment[];
}

/** A figure of the tables, and what closing the balances made of it. */
export interface Adjustment {
  /** What the figure is of. */
  readonly of: string;
  readonly figure: Figure;
  readonly became: number;
  /** Distance in half-ranges; beyond 1 the figure lies outside its stated range. */
  readonly halfRanges: number;
}

/** What a base year could not be closed for. */
export type BaselineOutcome =
  | { readonly status: "closed"; readonly baseline: Baseline }
  | { readonly status: "open"; readonly says: readonly string[] };

/** Half-range that a figure without one is given, share of its value. */
const HALF_RANGE = { reported: 0.005, estimated: 0.03, assumed: 0.1, modelled: 0.03 } as const;

/** A node that makes this much more than the tables use is taken to have free surplus. */
const FREE_SURPLUS_SHARE = 0.05;

/** Half-range of the surplus of a node that should have none, share of its throughput. */
const SURPLUS_HALF_RANGE = 0.002;

const halfRangeOf = (figure: Figure): number =>
  figure.high > figure.low
    ? (figure.high - figure.low) / 2
    : Math.abs(figure.value) * HALF_RANGE[figure.quality];

/** An unknown of the base year: its estimate, and what a tonne of it adds to each node. */
interface Unknown {
  readonly of: string;
  readonly estimate: Estimate;
  readonly effects: readonly (readonly [node: string, tonnes: number])[];
  readonly mayBeNegative: boolean;
  keep(value: number): void;
}

function listUnknowns(chain: Chain, result: MutableBaseline): Unknown[] {
  const unknowns: Unknown[] = [];
  for (const facility of chain.facilities.values())
    for (const [id, estimate] of facility.activity) {
      const process = chain.processes.get(id)!;
      const at = (commodity: string) => nodeId(commodity, facility.country);
      unknowns.push({
        of: `${facility.id} runs ${id}`,
        estimate,
        effects: [
          ...process.outputs.map((flow) => [at(flow.commodity), flow.rate.value] as const),
          ...process.inputs.map((flow) => [at(flow.commodity), -flow.rate.value] as const),
        ],
        mayBeNegative: false,
        keep: (value) => {
          const own = result.activity.get(facility.id) ?? new Map<string, number>();
          result.activity.set(facility.id, own.set(id, value));
        },
      });
    }
  for (const { id, base, commodity, from, to } of chain.routes.values())
    if (base)
      unknowns.push({
        of: id,
        estimate: base,
        effects: [
          [nodeId(commodity, from), -1],
          [nodeId(commodity, to), 1],
        ],
        mayBeNegative: false,
        keep: (value) => result.flow.set(id, value),
      });
  for (const { id, base, commodity, country } of chain.demands.values())
    unknowns.push({
      of: id,
      estimate: base,
      effects: [[nodeId(commodity, country), -1]],
      mayBeNegative: false,
      keep: (value) => result.demand.set(id, value),
    });
  for (const { base, commodity, country } of chain.stockChanges)
    unknowns.push({
      of: `stock change of ${nodeId(commodity, country)}`,
      estimate: base,
      effects: [[nodeId(commodity, country), -1]],
      mayBeNegative: true,
      keep: (value) => result.stockChange.set(nodeId(commodity, country), value),
    });
  return unknowns;
}

/** What is taken from nodes that nothing makes, ships to or draws down: no base year can have had it. */
function listUnsupplied(unknowns: readonly Unknown[]): string[] {
  const supplied = new Set<string>();
  for (const { estimate, effects, mayBeNegative } of unknowns)
    for (const [node, rate] of effects)
      if (mayBeNegative || (rate > 0 && estimate.figure.high > 0)) supplied.add(node);
  return unknowns.flatMap(({ of, estimate, effects }) =>
    effects
      .filter(([node, rate]) => rate < 0 && estimate.figure.low > 0 && !supplied.has(node))
      .map(
        ([node]) => `${of} takes ${node}, which nothing makes, ships there or draws from stock.`,
      ),
  );
}

interface MutableBaseline {
  activity: Map<string, Map<string, number>>;
  flow: Map<string, number>;
  demand: Map<string, number>;
  stockChange: Map<string, number>;
  surplus: Map<string, number>;
  scale: Map<string, number>;
}

/**
 * Weighted least squares with exact balances (data reconciliation; Kuehn and Davidson 1961, as used in
 * material flow analysis by Cencic and Rechberger 2008):
 *
 *   min Σ ((x − s·x̂) / r)² + Σ ((s − 1) / rs)²     x̂ figure, r its half-range, s scale of its family
 *   s.t. Σ outputs + arrivals = Σ inputs + departures + demand + stock change + surplus, each node
 *
 * The unknowns are z = (x − s·x̂)/r, so that all have one size.
 */
function assembleReconciliation(chain: Chain, unknowns: readonly Unknown[]): Reconciliation {
  const lp = assemble(`base year ${chain.baseYear} of ${chain.id}`);
  const nodes = [...nodesOf(chain).keys()];
  const through = new Map(nodes.map((id) => [id, { made: 0, used: 0 }]));
  for (const { estimate, effects } of unknowns)
    for (const [node, rate] of effects) {
      const tonnes = rate * estimate.figure.value;
      const total = through.get(node)!;
      if (tonnes > 0) total.made += tonnes;
      else total.used -= tonnes;
    }
  const rowOf = new Map<string, number>();
  const constant = new Map<string, number>();
  const weightOf = (node: string) => {
    const { made, used } = through.get(node)!;
    return Math.max(made, used, 1e-6);
  };
  for (const node of nodes)
    rowOf.set(
      node,
      lp.row(() => `balance[${node}]`),
    );
  const add = (node: string, column: number, tonnes: number) =>
    lp.add(rowOf.get(node)!, column, tonnes / weightOf(node));
  const scaleColumn = new Map<string, number>();
  for (const { id, scale } of chain.families.values()) {
    const lower = (0 - scale.value) / halfRangeOf(scale);
    scaleColumn.set(
      id,
      lp.column(() => `scale[${id}]`, { lower, curvature: 1 }),
    );
  }
  const columns = unknowns.map(({ of, estimate, effects, mayBeNegative }) => {
    const { value } = estimate.figure;
    const half = halfRangeOf(estimate.figure);
    const fixed = half === 0;
    const family = chain.families.get(estimate.family);
    const least = family ? Math.min(1, family.scale.low) * value : value;
    const lower = fixed ? 0 : mayBeNegative ? -Infinity : -least / half;
    const column = lp.column(() => of, { lower, upper: fixed ? 0 : Infinity, curvature: 1 });
    const scale = scaleColumn.get(estimate.family);
    for (const [node, rate] of effects) {
      if (!fixed) add(node, column, rate * half);
      if (scale !== undefined && family) add(node, scale, rate * value * halfRangeOf(family.scale));
      constant.set(node, (constant.get(node) ?? 0) + rate * value * (family?.scale.value ?? 1));
    }
    return column;
  });
  const surplusColumns = new Map<string, { column: number; size: number }>();
  for (const node of nodes) {
    const { made, used } = through.get(node)!;
    if (made === 0) continue;
    const isFree = made > used * (1 + FREE_SURPLUS_SHARE);
    const size = isFree ? weightOf(node) : weightOf(node) * SURPLUS_HALF_RANGE;
    const column = lp.column(() => `surplus[${node}]`, { curvature: isFree ? 0 : 1 });
    add(node, column, -size);
    surplusColumns.set(node, { column, size });
  }
  return { lp, rowOf, constant, weightOf, columns, scaleColumn, surplusColumns };
}

interface Reconciliation {
  readonly lp: Assembly;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly constant: ReadonlyMap<string, number>;
  readonly weightOf: (node: string) => number;
  readonly columns: readonly number[];
  readonly scaleColumn: ReadonlyMap<string, number>;
  readonly surplusColumns: ReadonlyMap<string, { column: number; size: number }>;
}

/** The model with its right-hand sides: what the figures as written leave open at each node. */
function finish({ lp, rowOf, constant, weightOf }: Reconciliation): LinearModel {
  const model = lp.finish();
  const side = new Float64Array(model.rowCount);
  for (const [node, row] of rowOf) side[row] = -(constant.get(node) ?? 0) / weightOf(node);
  return { ...model, rowLower: side, rowUpper: side };
}

/** Closes the base year of a chain. */
export async function reconcile(chain: Chain): Promise<BaselineOutcome> {
  const result: MutableBaseline = {
    activity: new Map(),
    flow: new Map(),
    demand: new Map(),
    stockChange: new Map(),
    surplus: new Map(),
    scale: new Map(),
  };
  const unknowns = listUnknowns(chain, result);
  const unsupplied = listUnsupplied(unknowns);
  if (unsupplied.length > 0) return { status: "open", says: unsupplied };
  const reconciliation = assembleReconciliation(chain, unknowns);
  const outcome = await solve(finish(reconciliation));
  if (outcome.status === "infeasible")
    return { status: "open", says: outcome.conflict.members.map(({ says }) => says) };
  if (outcome.status !== "optimal")
    throw new Error(`Closing the base year of ${chain.id} ended as ${outcome.status}.`);
  const adjustments = readBack(chain, unknowns, reconciliation, outcome, result);
  return { status: "closed", baseline: { year: chain.baseYear, ...result, adjustments } };
}

function readBack(
  chain: Chain,
  unknowns: readonly Unknown[],
  { columns, scaleColumn, surplusColumns }: Reconciliation,
  { primal }: Optimal,
  result: MutableBaseline,
): Adjustment[] {
  for (const { id, scale } of chain.families.values())
    result.scale.set(id, scale.value + primal[scaleColumn.get(id)!]! * halfRangeOf(scale));
  const adjustments = unknowns.map((unknown, index): Adjustment => {
    const { figure, family } = unknown.estimate;
    const z = primal[columns[index]!]!;
    const centre = figure.value * (result.scale.get(family) ?? 1);
    const value = centre + z * halfRangeOf(figure);
    const became = unknown.mayBeNegative ? value : Math.max(0, value);
    unknown.keep(became);
    return { of: unknown.of, figure, became, halfRanges: z };
  });
  for (const [node, { column, size }] of surplusColumns)
    result.surplus.set(node, Math.max(0, primal[column]! * size));
  return adjustments.sort((a, b) => Math.abs(b.halfRanges) - Math.abs(a.halfRanges));
}
