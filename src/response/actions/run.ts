import { type Action, nodeId } from "../../model/index.ts";
import { leadMonths, type Run, termAt } from "../../network/index.ts";
import type { Stream } from "./stream.ts";
import { fromStart, mostOf } from "./timing.ts";

/**
 * A process beyond the capacity that a country has: a surge, a plant commissioned earlier, more
 * collection of old goods.
 *
 *   run ≤ rate      balance[c,t] −= in · run      balance[c,t+lead] += out · run
 */
export function runStreams(run: Run, action: Action): readonly Stream[] {
  const { inputs, outputs, cost, lead } = run.chain.processes.get(action.process)!;
  const at = (commodity: string) => nodeId(commodity, action.to);
  return [
    {
      what: `${action.process} in ${action.to}`,
      commodity: outputs[0]?.commodity ?? "",
      moves: [
        ...inputs.map(({ commodity, rate }) => ({
          node: at(commodity),
          lag: 0,
          rate: -rate.value,
          role: "other" as const,
        })),
        ...outputs.map(({ commodity, rate }) => ({
          node: at(commodity),
          lag: leadMonths(action.lead ?? lead),
          rate: rate.value,
          role: "home" as const,
        })),
      ],
      upper: fromStart(run, action, () => mostOf(run, action.rate)),
      costUsdPerTonne:
        termAt(run, cost, "more-is-worse") + termAt(run, action.cost, "more-is-worse"),
    },
  ];
}
