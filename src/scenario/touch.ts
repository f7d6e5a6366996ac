import type { Chain, Corner, Problem, Reading, Route } from "../model/index.ts";
import { addMonths, formatMonth, type Month } from "../units/index.ts";
import { monthOf } from "./course.ts";
import { capOf, dutyAdded, multipleOf, type SharingShock, shareLeft } from "./effect.ts";
import type { Scenario } from "./scenario.ts";
import { selectDemands, selectFacilities, selectRoutes } from "./select.ts";
import { sentence } from "./sentence.ts";
import type { Shock } from "./shock.ts";
import type { Language } from "./text.ts";

/** What one shock does: a value for each month, to each of the ids it touches. */
export interface Touch {
  readonly on: "facilityShare" | "routeShare" | "routeDuty" | "demandScale" | "quota";
  readonly ids: readonly string[];
  readonly values: Float64Array;
  readonly cause: string;
}

const monthly = (months: readonly Month[], value: (month: Month) => number): Float64Array =>
  Float64Array.from(months, value);

const basesOf = (routes: readonly Route[], chain: Chain): ReadonlySet<string> =>
  new Set(routes.flatMap(({ commodity }) => chain.commodities.get(commodity)?.basis ?? []));

/** A joint cap adds tonnes, and tonnes on two bases do not add. */
function checkBases(routes: readonly Route[], chain: Chain, where: string): readonly Problem[] {
  const bases = basesOf(routes, chain);
  if (bases.size < 2) return [];
  const says = `A quota adds tonnes on one basis, and these goods are on ${[...bases].join(" and ")}. Write one quota for each.`;
  return [{ where, field: "commodities", value: "", says }];
}

const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** Resolves one shock against a chain. */
function touchOf(
  shock: Shock,
  chain: Chain,
  months: readonly Month[],
  corner: Corner,
  where: string,
  cause: string,
): Reading<Touch> {
  const touch = (
    on: Touch["on"],
    selected: Reading<readonly { readonly id: string }[]>,
    value: (month: Month) => number,
  ): Reading<Touch> =>
    selected.ok
      ? {
          ok: true,
          value: { on, ids: idsOf(selected.value), values: monthly(months, value), cause },
        }
      : selected;
  const share = (left: SharingShock) => (month: Month) => shareLeft(left, month, corner);
  switch (shock.kind) {
    case "outage":
      return touch("facilityShare", selectFacilities(shock, chain, where), share(shock));
    case "export-ban":
    case "licence":
    case "route-loss":
      return touch("routeShare", selectRoutes(shock, chain, where), share(shock));
    case "duty":
      return touch("routeDuty", selectRoutes(shock, chain, where), (month) =>
        dutyAdded(shock, month, corner),
      );
    case "demand-surge":
      return touch("demandScale", selectDemands(shock, chain, where), (month) =>
        multipleOf(shock, month, corner),
      );
    case "quota": {
      const routes = selectRoutes(shock, chain, where);
      const problems = routes.ok ? checkBases(routes.value, chain, where) : [];
      if (problems.length > 0) return { ok: false, problems };
      return touch("quota", routes, (month) => capOf(shock, month, corner));
    }
  }
}

/** First month after everything that a shock does, its recovery included; `undefined` for never. */
const overFrom = (shock: Shock): Month | undefined =>
  shock.until === undefined
    ? undefined
    : addMonths(
        monthOf(shock.until),
        "recoveryMonths" in shock ? Math.ceil(shock.recoveryMonths ?? 0) : 0,
      );

const overlaps = (shock: Shock, first: Month, after: Month): boolean => {
  const over = overFrom(shock);
  return monthOf(shock.from) < after && (over === undefined || over > first);
};

/**
 * Shocks outside the months of the run. A run shorter than the scenario's own may leave a shock out,
 * though not all of them; a shock outside the scenario's own run is a slip of the pen.
 */
function checkDates(scenario: Scenario, months: readonly Month[]): readonly Problem[] {
  const [first, last] = [months[0], months.at(-1)];
  const none = { where: `scenario ${scenario.id}`, field: "months", value: "" };
  if (first === undefined || last === undefined)
    return [{ ...none, says: "The run has no months." }];
  const covers = `the run covers ${formatMonth(first)} to ${formatMonth(last)}`;
  const starts = monthOf(scenario.starts);
  const missed = scenario.shocks.filter((shock) => !overlaps(shock, first, addMonths(last, 1)));
  const isAllMissed = missed.length === scenario.shocks.length;
  return missed
    .filter((shock) => isAllMissed || !overlaps(shock, starts, addMonths(starts, scenario.months)))
    .map((shock) => ({
      where: whereOf(scenario, shock),
      field: monthOf(shock.from) > last ? "from" : "until",
      value: monthOf(shock.from) > last ? shock.from : (shock.until ?? ""),
      says:
        monthOf(shock.from) > last
          ? `Outside the run: ${covers}; the shock begins ${shock.from}.`
          : `Outside the run: ${covers}; the shock is over in ${shock.until}.`,
    }));
}

const whereOf = (scenario: Scenario, shock: Shock): string =>
  `scenario ${scenario.id}, shock ${scenario.shocks.indexOf(shock) + 1} (${shock.kind})`;

/** Every shock against the chain; all problems at once. */
export function touchesOf(
  scenario: Scenario,
  chain: Chain,
  months: readonly Month[],
  corner: Corner,
  language: Language,
): Reading<readonly Touch[]> {
  const readings = scenario.shocks.map((shock) => {
    const cause = sentence(shock, language, chain);
    return touchOf(shock, chain, months, corner, whereOf(scenario, shock), cause);
  });
  const problems = [
    ...checkDates(scenario, months),
    ...readings.flatMap((reading) => (reading.ok ? [] : reading.problems)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])) };
}
