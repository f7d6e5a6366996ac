import type { Chain, Measure, Process } from "../model/index.ts";
import type { Baseline } from "./baseline.ts";

/** What is measured of a base year. What is `undefined` does not narrow. */
export interface MeasureRequest {
  readonly measure: Measure;
  /** Commodities that are counted together. */
  readonly commodities: ReadonlySet<string>;
  /** Element to count the content of; `undefined` for tonnes on the commodities' basis. */
  readonly element: string | undefined;
  /** Country that makes, ships, wants, uses or stores. */
  readonly country: string | undefined;
  /** Where an export goes. */
  readonly partner: string | undefined;
  readonly facility: string | undefined;
}

/** A quantity of the base year: a commodity, where it is, and how much, t/a. */
interface Quantity {
  readonly commodity: string;
  readonly country: string;
  readonly tonnes: number;
}

type Side = (process: Process) => Process["outputs"];
const outputsOf: Side = ({ outputs }) => outputs;
const inputsOf: Side = ({ inputs }) => inputs;

function* flowsOfPlants(chain: Chain, { activity }: Baseline, side: Side, facility?: string) {
  for (const [id, own] of activity) {
    if (facility !== undefined && id !== facility) continue;
    const { country } = chain.facilities.get(id)!;
    for (const [process, amount] of own)
      for (const { commodity, rate } of side(chain.processes.get(process)!))
        yield { commodity, country, tonnes: rate.value * amount };
  }
}

function* exportsTo(chain: Chain, { flow }: Baseline, partner: string | undefined) {
  for (const [id, tonnes] of flow) {
    const { commodity, from, to } = chain.routes.get(id)!;
    if (partner === undefined || to === partner) yield { commodity, country: from, tonnes };
  }
}

function* demandsOf(chain: Chain, { demand }: Baseline) {
  for (const [id, tonnes] of demand) {
    const { commodity, country } = chain.demands.get(id)!;
    yield { commodity, country, tonnes };
  }
}

function* stockChangesOf({ stockChange }: Baseline) {
  for (const [node, tonnes] of stockChange) {
    const [commodity, country] = node.split("@") as [string, string];
    yield { commodity, country, tonnes };
  }
}

function quantitiesOf(
  chain: Chain,
  baseline: Baseline,
  { measure, partner, facility }: MeasureRequest,
): Iterable<Quantity> {
  switch (measure) {
    case "output":
    case "output-share":
    case "facility-output":
      return flowsOfPlants(chain, baseline, outputsOf, facility);
    case "use":
      return flowsOfPlants(chain, baseline, inputsOf, facility);
    case "export":
      return exportsTo(chain, baseline, partner);
    case "demand":
    case "demand-share":
      return demandsOf(chain, baseline);
    case "stock-change":
      return stockChangesOf(baseline);
  }
}

/**
 * Measures a closed base year: t/a on the commodities' basis, t/a of an element contained, or for the
 * measures that end in `-share` the share of the world, 0 to 1 (0 where the world has none).
 */
export function measureBaseline(chain: Chain, baseline: Baseline, request: MeasureRequest): number {
  const { commodities, element, country, measure } = request;
  let total = 0;
  let world = 0;
  for (const one of quantitiesOf(chain, baseline, request)) {
    if (!commodities.has(one.commodity)) continue;
    const content = chain.commodities.get(one.commodity)!.content;
    const tonnes =
      element === undefined ? one.tonnes : one.tonnes * (content.get(element)?.value ?? 0);
    world += tonnes;
    if (country === undefined || one.country === country) total += tonnes;
  }
  if (!measure.endsWith("-share")) return total;
  return world > 0 ? total / world : 0;
}
