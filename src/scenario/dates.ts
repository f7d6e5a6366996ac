import type { Problem } from "../model/index.ts";
import { addMonths, formatMonth, type Month } from "../units/index.ts";
import { monthOf } from "./course.ts";
import type { Scenario } from "./scenario.ts";
import type { Shock } from "./shock.ts";

/** Where in a scenario a shock stands, for problems. */
export const whereOf = (scenario: Scenario, shock: Shock): string =>
  `scenario ${scenario.id}, shock ${scenario.shocks.indexOf(shock) + 1} (${shock.kind})`;

/** First month after everything that a shock does, its recovery included; `undefined` for never. */
function overFrom(shock: Shock): Month | undefined {
  if (shock.until === undefined) return undefined;
  const recoveryMonths = "recoveryMonths" in shock ? (shock.recoveryMonths ?? 0) : 0;
  return addMonths(monthOf(shock.until), recoveryMonths);
}

/** Whether a shock does anything from `first` until before `after`. */
function overlaps(shock: Shock, first: Month, after: Month): boolean {
  const over = overFrom(shock);
  return monthOf(shock.from) < after && (over === undefined || over > first);
}

/**
 * Shocks outside the months of the run. A run shorter than the scenario's own may leave a shock out,
 * though not all of them; a shock outside the scenario's own run is a slip of the pen.
 */
export function checkDates(scenario: Scenario, months: readonly Month[]): readonly Problem[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) {
    const where = `scenario ${scenario.id}`;
    return [{ where, field: "months", value: "0", says: "The run has no months." }];
  }
  const starts = monthOf(scenario.starts);
  const missed = scenario.shocks.filter((shock) => !overlaps(shock, first, addMonths(last, 1)));
  const isAllMissed = missed.length === scenario.shocks.length;
  const slips = missed.filter(
    (shock) => isAllMissed || !overlaps(shock, starts, addMonths(starts, scenario.months)),
  );
  const covers = `the run covers ${formatMonth(first)} to ${formatMonth(last)}`;
  return slips.map((shock) => {
    const where = whereOf(scenario, shock);
    const { from, until = "" } = shock;
    return monthOf(from) > last
      ? { where, field: "from", value: from, says: `Outside: ${covers}; the shock begins ${from}.` }
      : {
          where,
          field: "until",
          value: until,
          says: `Outside: ${covers}; the shock ends ${until}.`,
        };
  });
}
