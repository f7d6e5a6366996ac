import { discountAt } from "../../src/network/blocks/network.ts";
import { costsOf } from "../../src/network/costs.ts";
import type { Run, Trajectory } from "../../src/network/index.ts";
import { lostValueOf } from "../../src/network/index.ts";
import { priceOf, termAt } from "../../src/network/run.ts";

type Nested = ReadonlyMap<string, ReadonlyMap<string, Float64Array>>;

/** What a trajectory costs with what is lost, discounted, USD: counted month by month from its flows. */
export function discountedUsd(run: Run, trajectory: Trajectory): number {
  const last = trajectory.months.length - 1;
  let total = 0;
  for (let month = 0; month <= last; month++) {
    const only = (series: Float64Array) => series.map((amount, t) => (t === month ? amount : 0));
    const onlyEach = (byId: Nested) =>
      new Map(
        [...byId].map(([id, own]) => [id, new Map([...own].map(([part, s]) => [part, only(s)]))]),
      );
    const { production, transport, substitution } = costsOf(run, {
      activity: onlyEach(trajectory.activity),
      flow: new Map([...trajectory.flow].map(([id, series]) => [id, only(series)])),
      replaced: onlyEach(trajectory.replaced),
    });
    let lost = 0;
    for (const [id, series] of trajectory.unmet) lost += series[month]! * lostValueOf(run, id);
    total += discountAt(month) * (production + transport + substitution + lost);
  }
  for (const [id, levels] of trajectory.stock) {
    const holding = run.chain.holdings.get(id)!;
    const start = termAt(run, holding.stock, "more-is-better");
    const kept = start * (1 - (holding.loss?.value ?? 0)) ** levels.length;
    const drawn = Math.max(0, kept - levels[last]!);
    total += discountAt(last) * drawn * priceOf(run, holding.commodity);
  }
  return total;
}
