import { type Chain, nodeId } from "../model/index.ts";
import type { Baseline } from "./baseline.ts";

/** Where something is made or used: a stage of the chain, or `demand`, in a country. */
export interface Place {
  readonly stage: string;
  readonly country: string;
}

/** A commodity made at one place and used at another in the base year, t/a on its basis. */
export interface SupplyLink {
  readonly commodity: string;
  readonly from: Place;
  readonly to: Place;
  readonly tonnes: number;
}

/** The stage that end users stand at. */
export const DEMAND_STAGE = "demand";

/** Tonnes by stage, at each node. */
type ByStage = Map<string, Map<string, number>>;

function add(to: ByStage, node: string, stage: string, tonnes: number): void {
  const own = to.get(node) ?? new Map<string, number>();
  to.set(node, own.set(stage, (own.get(stage) ?? 0) + tonnes));
}

/** What each node's plants make and its plants and end users take, by stage. */
function makersAndUsers(chain: Chain, baseline: Baseline) {
  const made: ByStage = new Map();
  const used: ByStage = new Map();
  for (const [id, own] of baseline.activity) {
    const { country } = chain.facilities.get(id)!;
    for (const [process, amount] of own) {
      const { stage, inputs, outputs } = chain.processes.get(process)!;
      for (const { commodity, rate } of outputs)
        add(made, nodeId(commodity, country), stage, rate.value * amount);
      for (const { commodity, rate } of inputs)
        add(used, nodeId(commodity, country), stage, rate.value * amount);
    }
  }
  for (const [id, tonnes] of baseline.demand) {
    const { commodity, country } = chain.demands.get(id)!;
    add(used, nodeId(commodity, country), DEMAND_STAGE, tonnes);
  }
  return { made, used };
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((a, b) => a + b, 0);

/**
 * Who supplied whom in a closed base year. Sources of a commodity mix in each country: every user there
 * takes of each in proportion. An import counts for the country that ships it, by the stages at which that
 * country makes the commodity; one that only passes it on counts at the commodity's own stage. What comes
 * out of stocks, goes into them or is left over is in no link.
 *
 * @param chain The chain.
 * @param baseline Its closed base year.
 */
export function supplyLinks(chain: Chain, baseline: Baseline): readonly SupplyLink[] {
  const { made, used } = makersAndUsers(chain, baseline);
  const sources = new Map<string, { from: Place; tonnes: number }[]>();
  const supply = (node: string, from: Place, tonnes: number) =>
    sources.set(node, [...(sources.get(node) ?? []), { from, tonnes }]);
  for (const [node, byStage] of made) {
    const country = node.slice(node.lastIndexOf("@") + 1);
    for (const [stage, tonnes] of byStage) supply(node, { stage, country }, tonnes);
  }
  for (const [route, tonnes] of baseline.flow) {
    const { commodity, from: country, to } = chain.routes.get(route)!;
    const own = made.get(nodeId(commodity, country));
    const total = own ? sum(own.values()) : 0;
    const mix =
      own && total > 0 ? [...own] : [[chain.commodities.get(commodity)!.stage, 1] as const];
    for (const [stage, part] of mix)
      supply(nodeId(commodity, to), { stage, country }, (tonnes * part) / (total || 1));
  }
  return [...used].flatMap(([node, byStage]) => {
    const own = sources.get(node) ?? [];
    const drawn = Math.max(0, -(baseline.stockChange.get(node) ?? 0));
    const total = sum(own.map(({ tonnes }) => tonnes)) + drawn;
    const [commodity, country] = node.split("@") as [string, string];
    return [...byStage].flatMap(([stage, wanted]) =>
      own
        .map(({ from, tonnes }) => ({
          commodity,
          from,
          to: { stage, country },
          tonnes: total > 0 ? (wanted * tonnes) / total : 0,
        }))
        .filter(({ tonnes }) => tonnes > 0),
    );
  });
}
