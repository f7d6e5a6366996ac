import { discountAt, IDLE_USD } from "../../src/network/blocks/network.ts";
import { lostValueOf, type Run, type Trajectory } from "../../src/network/index.ts";
import {
  baseActivity,
  baseFlow,
  baseTotal,
  capacityAt,
  facilityShareAt,
  priceOf,
  routeShareAt,
  termAt,
} from "../../src/network/run.ts";

/**
 * What a trajectory costs beyond the base year, with what is lost, discounted, USD: counted from its
 * flows, in the plainest way, to hold the market's objective against. `idleUsd` is what a usual tonne
 * that does not stop is worth.
 */
export function discountedUsd(run: Run, trajectory: Trajectory, idleUsd = 0): number {
  const { chain, disturbance } = run;
  const worst = "more-is-worse";
  let total = 0;
  const pay = (month: number, usd: number) => {
    total += usd * discountAt(month);
  };
  for (const facility of chain.facilities.values())
    for (const [id, series] of trajectory.activity.get(facility.id)!)
      series.forEach((tonnes, t) => {
        const room = Math.min(1, capacityAt(run, facility, t) / baseTotal(run, facility) || 0);
        const usual =
          baseActivity(run, facility.id, id) * room * facilityShareAt(run, facility.id, t);
        pay(t, termAt(run, chain.processes.get(id)!.cost, worst) * Math.max(0, tonnes - usual));
        pay(t, -idleUsd * Math.min(tonnes, usual));
      });
  for (const [id, series] of trajectory.flow) {
    const { commodity, terms } = chain.routes.get(id)!;
    const price = priceOf(run, commodity);
    const share = termAt(run, terms.duty, worst) + termAt(run, terms.premium, worst);
    const extraUsd = termAt(run, terms.cost, worst) + share * price;
    series.forEach((tonnes, t) => {
      const usual = baseFlow(run, id) * routeShareAt(run, id, t);
      pay(t, extraUsd * Math.max(0, tonnes - usual));
      pay(t, -idleUsd * Math.min(tonnes, usual));
      pay(t, (disturbance.routeDuty.get(id)?.[t] ?? 0) * price * tonnes);
    });
  }
  for (const { id, cost } of chain.substitutions)
    for (const series of trajectory.replaced.get(id)?.values() ?? [])
      series.forEach((tonnes, t) => {
        pay(t, termAt(run, cost, worst) * tonnes);
      });
  for (const [id, series] of trajectory.unmet)
    series.forEach((tonnes, t) => {
      pay(t, lostValueOf(run, id) * tonnes);
    });
  for (const [id, levels] of trajectory.stock) {
    const holding = chain.holdings.get(id)!;
    const start = termAt(run, holding.stock, "more-is-better");
    const kept = start * (1 - (holding.loss?.value ?? 0)) ** levels.length;
    const last = levels.length - 1;
    pay(last, Math.max(0, kept - levels[last]!) * priceOf(run, holding.commodity));
  }
  return total;
}

/** The same as the market's objective counts it, USD. */
export const objectiveUsd = (run: Run, trajectory: Trajectory): number =>
  discountedUsd(run, trajectory, IDLE_USD);
