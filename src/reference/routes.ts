import {
  type Chain,
  type Facility,
  type Figure,
  type Problem,
  type Route,
  type RouteTerms,
  routeId,
} from "../model/index.ts";
import { mostSpecific } from "./mostSpecific.ts";
import type { ChainRows } from "./readFolder.ts";

type TermName = ChainRows["routeTerms"][number]["term"];

const FIELD_OF: Readonly<Record<TermName, keyof RouteTerms>> = {
  lead: "lead",
  cost: "cost",
  duty: "duty",
  growth: "growth",
  "growth-limit": "growthLimit",
  premium: "premium",
  qualification: "qualification",
  "new-lane": "newLane",
};

/** A country with less of the world's capacity than this opens no new lanes, share. */
const LANE_ORIGIN_SHARE_MIN = 0.01;

/** Most that a facility ever runs by its tables, t/a: its largest capacity, or its base activity. */
function largestActivity({ capacity, activity }: Facility): number {
  const base = [...activity.values()].reduce((sum, { figure }) => sum + figure.value, 0);
  return Math.max(base, ...capacity.map((step) => step.capacity.value));
}

/** Countries that make a real share of what the world can make of a commodity, and those that use it. */
function placesOf(chain: Omit<Chain, "routes">, commodity: string) {
  const made = new Map<string, number>();
  const users = new Set<string>();
  for (const facility of chain.facilities.values())
    for (const id of facility.processes) {
      const process = chain.processes.get(id);
      const output = process?.outputs.find((flow) => flow.commodity === commodity);
      const most = (output?.rate.value ?? 0) * largestActivity(facility);
      made.set(facility.country, (made.get(facility.country) ?? 0) + most);
      if (process?.inputs.some((flow) => flow.commodity === commodity)) users.add(facility.country);
    }
  for (const demand of chain.demands.values())
    if (demand.commodity === commodity) users.add(demand.country);
  const world = [...made.values()].reduce((sum, tonnes) => sum + tonnes, 0);
  const makers = [...made].filter(([, tonnes]) => tonnes > LANE_ORIGIN_SHARE_MIN * world);
  return { makers: makers.map(([country]) => country).sort(), users: [...users].sort() };
}

/**
 * Routes in use in the base year, and the lanes that could be opened: from every country that makes
 * a real share of a commodity to every one that uses it, where a `new-lane` term allows it.
 */
export function buildRoutes(
  chain: Omit<Chain, "routes">,
  rows: ChainRows,
  year: number,
  problems: Problem[],
): Route[] {
  const rowsOf = new Map(
    Object.keys(FIELD_OF).map((term) => [term, rows.routeTerms.filter((row) => row.term === term)]),
  );
  const termsFor = (commodity: string, from: string, to: string): RouteTerms => {
    const terms: Partial<Record<keyof RouteTerms, Figure | undefined>> = {};
    for (const [term, field] of Object.entries(FIELD_OF))
      terms[field] = mostSpecific(
        rowsOf.get(term) ?? [],
        (row) => [row.commodity, row.from, row.to],
        [commodity, from, to],
        problems,
      )?.figure;
    return terms as RouteTerms;
  };
  const used = rows.routes
    .filter((row) => row.year === year)
    .map(({ commodity, from, to, figure, family, at }): Route => {
      if (from === to)
        problems.push({
          where: `${at.file}:${at.line}`,
          field: "to",
          value: to,
          says: "A route leads to another country. Flows within a country need no row.",
        });
      const base = { figure, family: family ?? "" };
      const terms = termsFor(commodity, from, to);
      return { id: routeId(commodity, from, to), commodity, from, to, base, terms, at };
    });
  const usedIds = new Set(used.map(({ id }) => id));
  const opened: Route[] = [];
  for (const commodity of chain.commodities.keys()) {
    const { makers, users } = placesOf(chain, commodity);
    for (const from of makers)
      for (const to of users) {
        const id = routeId(commodity, from, to);
        if (from === to || usedIds.has(id)) continue;
        const terms = termsFor(commodity, from, to);
        if (!terms.newLane || terms.newLane.high === 0) continue;
        opened.push({ id, commodity, from, to, base: undefined, terms, at: terms.newLane.at });
      }
  }
  return [...used, ...opened];
}
