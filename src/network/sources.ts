import {
  type Chain,
  type Facility,
  type Holding,
  nodeId,
  type Process,
  type Route,
} from "../model/index.ts";

/** One way in which a commodity gets to a country. */
export type Source =
  | {
      readonly kind: "made";
      readonly facility: Facility;
      readonly process: Process;
      readonly rate: number;
    }
  | { readonly kind: "shipped"; readonly route: Route }
  | { readonly kind: "stored"; readonly holding: Holding };

/** All ways in, by node id. */
export function sourcesOf(chain: Chain): ReadonlyMap<string, readonly Source[]> {
  const sources = new Map<string, Source[]>();
  const add = (node: string, source: Source) => {
    const own = sources.get(node);
    if (own) own.push(source);
    else sources.set(node, [source]);
  };
  for (const facility of chain.facilities.values())
    for (const id of facility.processes) {
      const process = chain.processes.get(id)!;
      for (const { commodity, rate } of process.outputs)
        add(nodeId(commodity, facility.country), {
          kind: "made",
          facility,
          process,
          rate: rate.value,
        });
    }
  for (const route of chain.routes.values())
    add(nodeId(route.commodity, route.to), { kind: "shipped", route });
  for (const holding of chain.holdings.values())
    add(nodeId(holding.commodity, holding.country), { kind: "stored", holding });
  return sources;
}
