import {
  lostValueOf,
  type Run,
  summarise,
  type Trajectory,
} from "../../../../../src/network/index.ts";
import type { DemandFare, Fare } from "./question.ts";

/** Sums up a trajectory for a vantage, demand by demand. */
export function fareOf(run: Run, trajectory: Trajectory, vantage: ReadonlySet<string>): Fare {
  const { servedShare, servedShareByMonth, valueLostUsd } = summarise(run, trajectory, vantage);
  const demands = [...run.chain.demands.values()].flatMap(
    ({ id, country, sector, commodity }): readonly DemandFare[] => {
      if (!vantage.has(country)) return [];
      const usdPerTonne = lostValueOf(run, id);
      const short = [...trajectory.unmet.get(id)!];
      const wanted = [...trajectory.wanted.get(id)!];
      return [
        {
          ...{ country, sector, commodity, shortTonnes: short },
          lostUsd: short.map((tonnes) => tonnes * usdPerTonne),
          stakeUsd: wanted.map((tonnes) => tonnes * usdPerTonne),
        },
      ];
    },
  );
  return { servedShare, servedShareByMonth, valueLostUsd, demands };
}
