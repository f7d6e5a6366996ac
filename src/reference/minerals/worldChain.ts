import {
  BASES,
  type Basis,
  type Chain,
  type Commodity,
  type Demand,
  demandId,
  type Facility,
  type Figure,
  type Holding,
  type Process,
  type Reading,
  type RecipeFlow,
  suggest,
} from "../../model/index.ts";
import { parseMonth } from "../../units/index.ts";
import { plus, scaled, times } from "./figures.ts";
import type { Mineral, Minerals } from "./mineral.ts";
import { nationalOutput, type Supply, totalTpa } from "./nationalOutput.ts";
import { priceNear } from "./price.ts";
import type { Assumption } from "./tables.ts";
import { type ImportShares, importShares, laneFlows, laneTerms, layRoutes } from "./worldFlows.ts";
import { type Missing, type WorldSupply, worldSupply } from "./worldSupply.ts";
import { worldUse } from "./worldUse.ts";

/** A mineral in a year, with everything that its chain is built from. */
interface Ground {
  readonly mineral: Mineral;
  readonly minerals: Minerals;
  readonly year: number;
  readonly supply: WorldSupply;
  readonly use: Supply;
  readonly price: Figure;
}

/** The one end use of a generated chain. */
const SECTOR = "all";

const DAYS_PER_YEAR = 365;

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const assumed = ({ minerals }: Ground, term: Assumption): Figure => minerals.assumptions[term];

/** A number that holds by definition, with the place of the mineral's row. */
const exactly = (ground: Ground, value: number, unit: string, note: string): Figure => ({
  ...ground.price,
  value,
  low: value,
  high: value,
  unit,
  quality: "modelled",
  note,
});

function layCommodities(ground: Ground): readonly [mined: Commodity, refined: Commodity] {
  const { mineral, supply } = ground;
  const { en, ja } = mineral.name;
  const [first] = supply.feed.values();
  const basis: Basis = BASES.find((one) => one === first?.basis) ?? "content";
  const content = new Map([[mineral.id, exactly(ground, 1, "t/t", "Counted as content")]]);
  const { at } = mineral.about;
  return [
    {
      id: `${mineral.id}/mined`,
      stage: "mine",
      basis,
      name: { en: `${en}, mined`, ja: `${ja}(鉱石中)` },
      content,
      at,
    },
    {
      id: `${mineral.id}/refined`,
      stage: "refine",
      basis,
      name: { en: `${en}, refined`, ja: `${ja}(精製)` },
      content,
      at,
    },
  ];
}

function layProcesses(ground: Ground, mined: Commodity, refined: Commodity): Process[] {
  const { mineral, price, supply } = ground;
  const { en, ja } = mineral.name;
  const { at } = mineral.about;
  const one = exactly(ground, 1, "t/t", "By definition of the activity");
  const feed = exactly(ground, 1 / supply.yieldShare, "t/t", "Mine output over primary output");
  const out = ({ id }: Commodity): RecipeFlow[] => [{ commodity: id, rate: one }];
  const lay = (
    verb: string,
    name: { en: string; ja: string },
    rest: Partial<Process>,
  ): Process => ({
    id: `${mineral.id}/${verb}`,
    stage: "refine",
    name,
    inputs: [],
    outputs: out(refined),
    cost: times(price, assumed(ground, "refining-cost"), "USD/t", "Share of the price"),
    lead: undefined,
    ramp: undefined,
    at,
    ...rest,
  });
  return [
    lay(
      "mine",
      { en: `Mining: ${en}`, ja: `${ja}の採掘` },
      {
        stage: "mine",
        outputs: out(mined),
        cost: times(price, assumed(ground, "mining-cost"), "USD/t", "Share of the price"),
      },
    ),
    lay(
      "refine",
      { en: `Refining: ${en}`, ja: `${ja}の精製` },
      { inputs: [{ commodity: mined.id, rate: feed }] },
    ),
    lay("recover", { en: `Recovery from scrap: ${en}`, ja: `${ja}の再生` }, {}),
  ];
}

/** One facility for each country and process; capacity as published, else output and some spare. */
function layFacilities(
  ground: Ground,
  verb: string,
  supply: Supply,
  published: Supply,
): Facility[] {
  const { mineral, minerals, year } = ground;
  const process = `${mineral.id}/${verb}`;
  const from = parseMonth(`${year}-01`)!;
  return [...supply].map(([country, figure]): Facility => {
    const { en, ja } = minerals.countries.get(country)!.name;
    const stated = published.get(country);
    const spare = times(figure, assumed(ground, "spare-capacity"), "t/a", "Output and some spare");
    const capacity = stated && stated.value >= figure.value ? stated : spare;
    return {
      id: `${verb}-${country}`,
      name: { en: `${en}: ${mineral.name.en}, ${verb}`, ja: `${ja}:${mineral.name.ja}` },
      country,
      place: "",
      latitude: undefined,
      longitude: undefined,
      owner: "",
      control: country,
      processes: [process],
      status: "operating",
      activity: new Map([[process, { figure, family: "" }]]),
      capacity: [{ from, capacity }],
      source: figure.source,
      note: figure.note,
      at: figure.at,
    };
  });
}

/** Capacity of refineries by country, t/a, where the official tables have it for the year. */
function publishedCapacity({ mineral, year }: Ground): Supply {
  const outputs = mineral.capacities
    .filter(({ basis }) => basis !== "")
    .map((row) => ({ ...row, stage: "refine" as const, of: row.commodity }));
  const found = nationalOutput({ outputs }, "refine", year);
  return found?.supply ?? new Map();
}

function layDemands(ground: Ground, { id: commodity }: Commodity): Demand[] {
  const { mineral, price, use } = ground;
  const note = `Price times what users lose of it; ${mineral.lostValue.note}`;
  const lostValue = times(price, mineral.lostValue, "USD/t", note);
  return [...use].map(([country, figure]) => ({
    id: demandId(commodity, country, SECTOR),
    commodity,
    country,
    sector: SECTOR,
    base: { figure, family: "" },
    lostValue,
    at: figure.at,
  }));
}

/** Stocks at users: as published for the country's industry, else some days of use. */
function layHoldings(ground: Ground, { id: commodity, basis }: Commodity): Holding[] {
  const { mineral, use, year } = ground;
  const days = assumed(ground, "cover-days");
  return [...use].map(([country, figure]): Holding => {
    const rows = mineral.stocks.filter(
      (row) =>
        row.country === country &&
        row.measure === "stock" &&
        row.figure.basis === basis &&
        Number(row.figure.period) <= year,
    );
    const newest = rows
      .map((row) => row.figure.period)
      .sort()
      .at(-1);
    const published = rows.find((row) => row.figure.period === newest)?.figure;
    const note = `${days.value} days of use; ${days.note}`;
    const cover = scaled(times(figure, days, "t", note), 1 / DAYS_PER_YEAR, note);
    return {
      id: `users-${country}`,
      commodity,
      country,
      holder: "Users",
      kind: "firm",
      stock: published ?? cover,
      floor: undefined,
      release: undefined,
      fill: undefined,
      loss: undefined,
      at: (published ?? days).at,
    };
  });
}

function layChain(ground: Ground): Chain {
  const { mineral, minerals, supply, use, price, year } = ground;
  const [mined, refined] = layCommodities(ground);
  const made = new Map(supply.primary);
  for (const [country, figure] of supply.recovered)
    made.set(country, plus(made.get(country), figure));
  const fed = new Map(
    [...supply.primary].map(([country, figure]) => [
      country,
      scaled(figure, 1 / supply.yieldShare, "Feed of primary output"),
    ]),
  );
  const minedPrice = scaled(price, 1 - assumed(ground, "refining-cost").value, "Less refining");
  const routesOf = (commodity: Commodity, senders: Supply, takers: Supply, at: Figure) => {
    // What is known of imports is of refined material; ore has no shares of its own here.
    const known: ImportShares = commodity === refined ? importShares(mineral) : new Map();
    const flows = laneFlows({ senders, takers }, minerals, known);
    const terms = laneTerms(minerals, at);
    return layRoutes(commodity, { senders, takers }, flows, minerals, terms, year);
  };
  const published = publishedCapacity(ground);
  const facilities = [
    ...layFacilities(ground, "mine", supply.feed, new Map()),
    ...layFacilities(ground, "refine", supply.primary, published),
    ...layFacilities(ground, "recover", supply.recovered, new Map()),
  ];
  const places = new Set([...facilities.map(({ country }) => country), ...use.keys()]);
  const { en, ja } = mineral.name;
  return {
    id: mineral.id,
    name: { en: `${en}: mine, refinery, use`, ja: `${ja}:採掘・精製・使用` },
    baseYear: year,
    elements: [mineral.id],
    stages: ["mine", "refine"],
    countries: new Map([...places].sort().map((id) => [id, minerals.countries.get(id)!])),
    commodities: byId([mined, refined]),
    processes: byId(
      layProcesses(ground, mined, refined).filter(
        ({ id }) => supply.recovered.size > 0 || !id.endsWith("/recover"),
      ),
    ),
    facilities: byId(facilities),
    routes: byId([
      ...routesOf(mined, supply.feed, fed, minedPrice),
      ...routesOf(refined, made, use, price),
    ]),
    sectors: byId([{ id: SECTOR, tier: "other", name: { en: "All uses", ja: "全用途" } }]),
    demands: byId(layDemands(ground, refined)),
    substitutions: [],
    holdings: byId(layHoldings(ground, refined)),
    stockChanges: [],
    families: new Map(),
    inUse: new Map(),
    prices: new Map([
      [mined.id, minedPrice],
      [refined.id, price],
    ]),
  };
}

/**
 * A chain of two stages for a mineral and a year: mines, refiners and users by country, made from the
 * tables, so that every mineral can be stressed. Countries below `least-share` of a stage are joined
 * as the rest of the world; flows are filled from the totals of both ends (`fillFlows`), known shares
 * of imports honoured as far as the totals let; terms, costs, stocks and lost values are those of
 * `assumptions.csv`. The one element is the mineral itself, on the basis of its tables.
 *
 * Where a number is missing that no assumption can stand for, the problem says which.
 */
export function worldChain(id: string, minerals: Minerals, year: number): Reading<Chain> {
  const refuse = (field: string, value: string, says: string): Reading<never> => ({
    ok: false,
    problems: [{ where: `world chain of ${id}`, field, value, says }],
  });
  const mineral = minerals.byId.get(id);
  if (!mineral)
    return refuse("mineral", id, `No such mineral. ${suggest(id, minerals.byId.keys())}`);
  const lacks = ({ missing, says }: Missing) => refuse(missing, String(year), says);
  const supply = worldSupply(mineral, minerals, year);
  if ("missing" in supply) return lacks(supply);
  const made = totalTpa(supply.primary) + totalTpa(supply.recovered);
  const use = worldUse(mineral, minerals, year, made);
  if ("missing" in use) return lacks(use);
  const price = priceNear(mineral, year);
  if (!price) return lacks({ missing: "price", says: "No edition prints a price of it." });
  return { ok: true, value: layChain({ mineral, minerals, year, supply, use, price }) };
}
