import { baseFlow, priceOf, type Run, routeShareAt, termAt } from "./run.ts";
import type { Costs, Trajectory } from "./trajectory.ts";

/** What a trajectory costs, USD over the run, counted from its flows and not from any solver's objective. */
export function costsOf(
  run: Run,
  { activity, flow, replaced }: Pick<Trajectory, "activity" | "flow" | "replaced">,
): Costs {
  const { chain, disturbance } = run;
  let production = 0;
  for (const own of activity.values())
    for (const [process, tonnes] of own) {
      const unit = termAt(run, chain.processes.get(process)!.cost, "more-is-worse");
      for (const amount of tonnes) production += unit * amount;
    }
  let transport = 0;
  for (const [id, tonnes] of flow) {
    const { commodity, terms } = chain.routes.get(id)!;
    const price = priceOf(run, commodity);
    const freight = termAt(run, terms.cost, "more-is-worse");
    const duty = termAt(run, terms.duty, "more-is-worse");
    const premium = price * termAt(run, terms.premium, "more-is-worse");
    tonnes.forEach((amount, t) => {
      const added = disturbance.routeDuty.get(id)?.[t] ?? 0;
      const usual = baseFlow(run, id) * routeShareAt(run, id, t);
      transport += (freight + (duty + added) * price) * amount;
      transport += premium * Math.max(0, amount - usual);
    });
  }
  let substitution = 0;
  const options = new Map(chain.substitutions.map((option) => [option.id, option]));
  for (const [id, byDemand] of replaced) {
    const unit = termAt(run, options.get(id)?.cost, "more-is-worse");
    for (const tonnes of byDemand.values())
      for (const amount of tonnes) substitution += unit * amount;
  }
  return { production, transport, substitution };
}
