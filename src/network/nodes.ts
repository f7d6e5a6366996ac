import { type Chain, nodeId } from "../model/index.ts";

/** A place in the network: a commodity in a country, with everything that touches it. */
export interface Node {
  readonly id: string;
  readonly commodity: string;
  readonly country: string;
}

/**
 * Every commodity in every country where something makes, uses, ships or stores it, in the order of
 * their ids.
 */
export function nodesOf(chain: Chain): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>();
  const touch = (commodity: string, country: string) => {
    const id = nodeId(commodity, country);
    if (!nodes.has(id)) nodes.set(id, { id, commodity, country });
  };
  for (const { country, processes } of chain.facilities.values())
    for (const id of processes) {
      const process = chain.processes.get(id)!;
      for (const { commodity } of [...process.inputs, ...process.outputs])
        touch(commodity, country);
    }
  for (const { commodity, from, to } of chain.routes.values()) {
    touch(commodity, from);
    touch(commodity, to);
  }
  for (const { commodity, country } of chain.demands.values()) touch(commodity, country);
  for (const { commodity, country } of chain.holdings.values()) touch(commodity, country);
  for (const { commodity, country } of chain.stockChanges) touch(commodity, country);
  for (const { substitute, wanted, country } of chain.substitutions)
    for (const demand of chain.demands.values())
      if (demand.commodity === wanted && (country === "*" || country === demand.country))
        touch(substitute, demand.country);
  return new Map([...nodes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
