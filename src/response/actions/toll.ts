import { type Action, nodeId, routeId } from "../../model/index.ts";
import { leadMonths, nodesOf, type Run, routeShareAt, termAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart, mostOf } from "./timing.ts";

/**
 * A partner's feed, worked in a plant that has no room of its own in the chain, for a fee. `from` has
 * the feed and `to` gets what is made of it; the rate is what the plant can set aside.
 *
 *   toll ≤ rate · share left by measures      balance[c,from,t] −= in[c] · toll
 *   balance[c,to,t+lead] += out[c] · toll
 *
 * Products that nobody at `to` has to do with go back to `from`.
 */
export function tollStreams(run: Run, action: Action): readonly Stream[] {
  const { from, to, lead } = action;
  const { inputs, outputs, cost, lead: inPlant } = run.chain.processes.get(action.process)!;
  const shareAt = (t: number) =>
    Math.min(
      1,
      ...inputs.map(({ commodity }) => routeShareAt(run, routeId(commodity, from, to), t)),
    );
  const nodes = nodesOf(run.chain);
  const endOf = (commodity: string) =>
    [to, from].map((country) => nodeId(commodity, country)).find((node) => nodes.has(node))!;
  return [
    {
      what: `${action.process}, ${from} to ${to}`,
      commodity: inputs[0]?.commodity ?? "",
      moves: [
        ...inputs.map(({ commodity, rate }) => ({
          ...{ node: nodeId(commodity, from), lag: 0, rate: -rate.value },
          role: from === to ? ("other" as const) : ("shipped" as const),
        })),
        ...outputs.map(({ commodity, rate }) => ({
          ...{ node: endOf(commodity), lag: leadMonths(lead ?? inPlant), rate: rate.value },
          role: "other" as const,
        })),
      ],
      upper: fromStart(run, action, (t) => mostOf(run, action.rate) * shareAt(t)),
      costUsdPerTonne:
        termAt(run, cost, "more-is-worse") + termAt(run, action.cost, "more-is-worse"),
    },
  ];
}
