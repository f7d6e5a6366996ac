import {
  type Chain,
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

/** The places of a commodity: countries that can make it, and countries that use it. */
function placesOf(chain: Omit<Chain, "routes">, commodity: string) {
  const makers = new Set<string>();
  const users = new Set<string>();
  for (const { country, processes } of chain.facilities.values())
    for (const id of processes) {
      const process = chain.processes.get(id);
      if (process?.outputs.some((flow) => flow.commodity === commodity)) makers.add(country);
      if (process?.inputs.some((flow) => flow.commodity === commodity)) users.add(country);
    }
  for (const demand of chain.demands.values())
    if (demand.commodity === commodity) users.add(demand.country);
  return { makers: [...makers].sort(), users: [...users].sort() };
}

/**
 * Routes in use in the base year, and the lanes that could be opened: from every country that can
 * make a commodity to every one that uses it, where a `new-lane` term allows it.
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
