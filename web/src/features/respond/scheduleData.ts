import type { FigureData } from "../../parts/csv.ts";
import { type Plan, sourcesOf } from "./plan.ts";

/** The schedule of a plan, a row for each action and month, with what it rests on. */
export const scheduleData = (plan: Plan): FigureData => ({
  file: `schedule-${plan.scenario.id}`,
  header: [
    ...["action", "name", "party", "partner", "owner", "decide", "first tonne", "month"],
    ...["tonnes [t]", "buys [USD]", "costs [USD]", "rests on"],
  ],
  rows: plan.actions.flatMap((one) => {
    const schedule = one.schedule.length > 0 ? one.schedule : [{ month: "", tonnes: 0 }];
    const rests = one.assumes.map(
      ({ term, value, low, high, unit, source }) =>
        `${term} ${value} (${low} to ${high}) ${unit} [${source}]`,
    );
    return schedule.map(({ month, tonnes }) => [
      ...[one.id, one.name, one.party, one.partner, one.owner, one.decide, one.starts, month],
      ...[tonnes, one.worthUsd, one.spentUsd, rests.join("; ")],
    ]);
  }),
  edition: plan.edition,
  sources: sourcesOf(plan),
});
