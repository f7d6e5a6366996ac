import type { Chain, Corner, Problem, Reading, Route } from "../model/index.ts";
import type { Month } from "../units/index.ts";
import { checkDates, whereOf } from "./dates.ts";
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

/** A joint cap adds tonnes, and tonnes on two bases do not add. */
function checkBases(routes: readonly Route[], chain: Chain, where: string): readonly Problem[] {
  const bases = new Set(
    routes.flatMap(({ commodity }) => chain.commodities.get(commodity)?.basis ?? []),
  );
  if (bases.size < 2) return [];
  const says = `A quota adds tonnes on one basis, and these goods are on ${[...bases].join(" and ")}. Write one quota for each.`;
  return [{ where, field: "commodities", value: "", says }];
}

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
  ): Reading<Touch> => {
    if (!selected.ok) return selected;
    const ids = selected.value.map(({ id }) => id);
    return { ok: true, value: { on, ids, values: Float64Array.from(months, value), cause } };
  };
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
