import {
  type Chain,
  type Commodity,
  demandId,
  type Estimate,
  type Facility,
  type Figure,
  type Holding,
  type Problem,
  type Process,
  type Reading,
  type Substitution,
} from "../model/index.ts";
import { checkBases, checkContents, checkElements, checkStages } from "./checkChain.ts";
import { buildInUse } from "./inUse.ts";
import { mostSpecific } from "./mostSpecific.ts";
import type { ChainFolder, ChainRows } from "./readFolder.ts";
import { buildRoutes } from "./routes.ts";

/** Items by id, in the order of their ids, so that the order of rows in a file changes nothing. */
const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1)).map((item) => [item.id, item] as const),
  );

const nameOf = (row: { name_en: string; name_ja: string }) => ({
  en: row.name_en,
  ja: row.name_ja,
});

const estimateOf = (row: { figure: Figure; family: string | undefined }): Estimate => ({
  figure: row.figure,
  family: row.family ?? "",
});

/** The figures of one thing's terms, by term. */
function termsOf<R extends { readonly term: string; readonly figure: Figure }>(
  rows: readonly R[],
  isIts: (row: R) => boolean,
): Partial<Record<string, Figure>> {
  return Object.fromEntries(rows.filter(isIts).map(({ term, figure }) => [term, figure]));
}

const commodities = (rows: ChainRows): Commodity[] =>
  rows.commodities.map((row) => ({
    id: row.id,
    stage: row.stage,
    basis: row.basis,
    name: nameOf(row),
    content: new Map(
      rows.compositions
        .filter(({ commodity }) => commodity === row.id)
        .map(({ element, figure }) => [element, figure] as const),
    ),
    at: row.at,
  }));

function processes(rows: ChainRows): Process[] {
  const flows = (process: string, direction: "in" | "out") =>
    rows.recipes
      .filter((row) => row.process === process && row.flow === direction)
      .map(({ commodity, figure }) => ({ commodity, rate: figure }))
      .sort((a, b) => (a.commodity < b.commodity ? -1 : 1));
  return rows.processes.map((row) => {
    const terms = termsOf(rows.processTerms, ({ process }) => process === row.id);
    return {
      id: row.id,
      stage: row.stage,
      name: nameOf(row),
      inputs: flows(row.id, "in"),
      outputs: flows(row.id, "out"),
      cost: terms.cost,
      lead: terms.lead,
      ramp: terms.ramp,
      at: row.at,
    };
  });
}

const facilities = (rows: ChainRows, year: number): Facility[] =>
  rows.facilities.map((row) => ({
    id: row.id,
    name: nameOf(row),
    country: row.country,
    place: row.place ?? "",
    latitude: row.latitude,
    longitude: row.longitude,
    owner: row.owner ?? "",
    control: row.control,
    processes: [...row.processes].sort(),
    status: row.status,
    activity: new Map(
      rows.activities
        .filter((activity) => activity.facility === row.id && activity.year === year)
        .map((activity) => [activity.process, estimateOf(activity)] as const),
    ),
    capacity: rows.capacities
      .filter(({ facility }) => facility === row.id)
      .map(({ from, figure }) => ({ from, capacity: figure }))
      .sort((a, b) => a.from - b.from),
    source: row.source,
    note: row.note ?? "",
    at: row.at,
  }));

function holdings(rows: ChainRows, problems: Problem[]): Holding[] {
  return rows.holdings.flatMap((row) => {
    const terms = termsOf(rows.holdingTerms, ({ holding }) => holding === row.id);
    if (!terms.stock) {
      const says = "Nothing says how much it holds. Add a row `stock` to holding_terms.csv.";
      problems.push({ where: `${row.at.file}:${row.at.line}`, field: "id", value: row.id, says });
      return [];
    }
    const { id, commodity, country, holder, kind, at } = row;
    const { stock, floor, release, fill, loss } = terms;
    return [{ id, commodity, country, holder, kind, stock, floor, release, fill, loss, at }];
  });
}

function substitutions(rows: ChainRows, problems: Problem[]): Substitution[] {
  const ids = [...new Set(rows.substitutions.map((row) => row.id))].sort();
  return ids.flatMap((id) => {
    const own = rows.substitutions.filter((row) => row.id === id);
    const { wanted, substitute, sector, country, at } = own[0]!;
    const stray = own.find((row) =>
      [
        row.wanted !== wanted,
        row.substitute !== substitute,
        row.sector !== sector,
        row.country !== country,
      ].some(Boolean),
    );
    const { rate, limit, delay, cost } = termsOf(own, () => true);
    if (stray || !rate || !limit || !delay) {
      const says = stray
        ? "All terms of a substitution name the same commodities, sector and country."
        : "A substitution needs the terms rate, limit and delay.";
      const where = `${at.file}:${(stray?.at ?? at).line}`;
      problems.push({ where, field: "id", value: id, says });
      return [];
    }
    return [{ id, wanted, substitute, sector, country, rate, limit, delay, cost, at }];
  });
}

function demands(rows: ChainRows, year: number, problems: Problem[]) {
  return rows.demands
    .filter((row) => row.year === year)
    .flatMap((row) => {
      const wanted = [row.sector, row.country, row.commodity];
      const lost = mostSpecific(
        rows.lostValues,
        ({ sector, country, commodity }) => [sector, country, commodity],
        wanted,
        problems,
      );
      if (!lost) {
        const says = "No row of lost_values.csv fits this demand. Add one, if only `*`.";
        const where = `${row.at.file}:${row.at.line}`;
        problems.push({ where, field: "sector", value: row.sector, says });
        return [];
      }
      const { commodity, country, sector, at } = row;
      const id = demandId(commodity, country, sector);
      return [
        { id, commodity, country, sector, base: estimateOf(row), lostValue: lost.figure, at },
      ];
    });
}

/** The price of the year, or of the nearest year that has one (the earlier of two). */
function prices(rows: ChainRows, year: number): ReadonlyMap<string, Figure> {
  const distance = (row: { year: number }) =>
    Math.abs(row.year - year) + (row.year > year ? 0.5 : 0);
  const ordered = [...rows.prices].sort((a, b) => distance(b) - distance(a));
  return new Map(ordered.map(({ commodity, figure }) => [commodity, figure] as const));
}

/** Builds a chain for a base year from checked rows; refuses one that cannot be. */
export function buildChain({ header, rows, countries }: ChainFolder, year: number): Reading<Chain> {
  if (!header["base-years"].includes(year)) {
    const says = `The chain ${header.id} has base years ${header["base-years"].join(", ")}.`;
    return { ok: false, problems: [{ where: "base year", field: "", value: String(year), says }] };
  }
  const problems: Problem[] = [];
  const base = {
    id: header.id,
    name: header.name,
    baseYear: year,
    elements: header.elements,
    stages: header.stages,
    countries: byId(
      countries.map((row) => ({
        id: row.id,
        name: nameOf(row),
        longitude: row.longitude ?? 0,
        latitude: row.latitude ?? 0,
      })),
    ),
    commodities: byId(commodities(rows)),
    processes: byId(processes(rows)),
    facilities: byId(facilities(rows, year)),
    sectors: byId(rows.sectors.map(({ id, tier, ...row }) => ({ id, tier, name: nameOf(row) }))),
    demands: byId(demands(rows, year, problems)),
    substitutions: substitutions(rows, problems),
    inUse: byId(buildInUse(rows, problems)),
    holdings: byId(holdings(rows, problems)),
    stockChanges: rows.stockChanges
      .filter((row) => row.year === year)
      .map((row) => ({
        commodity: row.commodity,
        country: row.country,
        base: estimateOf(row),
        at: row.at,
      })),
    families: byId(rows.families.map(({ id, figure }) => ({ id, scale: figure }))),
    prices: prices(rows, year),
  };
  const routes = byId(buildRoutes(base, rows, year, problems));
  const chain: Chain = { ...base, routes };
  problems.push(
    ...checkStages(chain),
    ...checkBases(rows, chain),
    ...checkContents(chain),
    ...checkElements(chain),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: chain };
}
