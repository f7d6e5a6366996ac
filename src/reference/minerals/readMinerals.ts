import { join } from "node:path";
import type { Country, Problem, Reading } from "../../model/index.ts";
import type { Column } from "../columns.ts";
import { readCsv } from "../csv.ts";
import { WORLD } from "../import/index.ts";
import { DATA_FOLDER } from "../readChain.ts";
import { checkReferences, type KnownIds } from "../refer.ts";
import { type FigureRow, readRows } from "../rows.ts";
import { COMMON_TABLES, type Table } from "../tables.ts";
import { arrangeGovernance } from "./governance.ts";
import type { Mineral, Minerals, Output } from "./mineral.ts";
import {
  ASSUMPTIONS,
  COMMODITIES,
  MINERAL_TABLES,
  type MineralRow,
  type MineralTableName,
} from "./tables.ts";
import { readWorldRows, type WorldRow } from "./worldRows.ts";

const WORLD_FILES = {
  mined: "world/mine-output.csv",
  refined: "world/refinery-output.csv",
  capacities: "world/capacity.csv",
  prices: "world/prices.csv",
  reliance: "world/net-import-reliance.csv",
  importSources: "world/import-sources.csv",
  governance: "world/governance.csv",
} as const;

type Tables = { readonly [K in MineralTableName]: readonly MineralRow<K>[] };
type WorldTables = Readonly<Record<keyof typeof WORLD_FILES, readonly WorldRow[]>>;
type AnyColumns = Record<string, Column<unknown>>;

/** Reads tables of a data folder, collecting everything wrong with them. */
function openFolder(dataFolder: string, problems: Problem[]) {
  const raw = async (file: string) => {
    const table = await readCsv(join(dataFolder, file), file);
    if (!table.ok) problems.push(...table.problems);
    return table.ok ? table.value : undefined;
  };
  return {
    async table<C extends AnyColumns>(table: Table<C>): Promise<FigureRow<C>[]> {
      const cells = await raw(table.file);
      return cells ? readRows(cells, table, problems) : [];
    },
    async world(file: string): Promise<WorldRow[]> {
      const cells = await raw(file);
      return cells ? readWorldRows(cells, file, problems) : [];
    },
  };
}

const namesIn = (list: string | undefined): string[] =>
  (list ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean);

/** The output of a mineral: what the importers wrote, then what is typed beside it. */
function outputsOf(
  row: MineralRow<"minerals">,
  world: WorldTables,
  typed: readonly MineralRow<"outputs">[],
): Output[] {
  const mined = namesIn(row.mined);
  const fromWorld = (stage: "mine" | "refine", rows: readonly WorldRow[], names: string[]) =>
    rows
      .filter(({ commodity }) => names.includes(commodity))
      .map(
        ({ commodity, statistic: _, unit: _unit, series: _series, ...rest }): Output => ({
          ...rest,
          stage,
          of: commodity,
        }),
      );
  return [
    ...fromWorld("mine", world.mined, mined),
    ...fromWorld("refine", world.refined, namesIn(row.refined)),
    ...typed.map(({ stage, mineral, country, figure, at }): Output => {
      const { period, value, basis, quality, source, note } = figure;
      const of = mineral;
      const none = { low: undefined, high: undefined, token: "" };
      return { stage, of, country, period, value, basis, quality, source, note, at, ...none };
    }),
  ];
}

function buildMineral(
  row: MineralRow<"minerals">,
  tables: Tables,
  world: WorldTables,
  names: ReadonlyMap<string, FigureRow<(typeof COMMODITIES)["columns"]>>,
): Mineral {
  const id = row.mineral;
  const own = <R extends { readonly mineral: string }>(rows: readonly R[]): R[] =>
    rows.filter(({ mineral }) => mineral === id || mineral === "*");
  const ownWorld = (rows: readonly WorldRow[], commodity = id) =>
    rows.filter((one) => one.commodity === commodity);
  const [priceSeries] = own(tables.priceSeries);
  const lostValues = own(tables.lostValues);
  const lostValue = lostValues.find(({ mineral }) => mineral === id) ?? lostValues[0]!;
  const name = names.get(id)!;
  return {
    id,
    name: { en: name.name_en, ja: name.name_ja },
    symbol: name.symbol ?? "",
    about: row,
    outputs: outputsOf(row, world, own(tables.outputs)),
    capacities: ownWorld(world.capacities),
    refiningShares: own(tables.refiningShares),
    contents: new Map(own(tables.contents).map(({ country, figure }) => [country, figure])),
    demand: own(tables.demand),
    prices: ownWorld(world.prices, priceSeries?.commodity),
    priceSeries,
    lostValue: lostValue.figure,
    reliance: ownWorld(world.reliance),
    usImportSources: ownWorld(world.importSources),
    importShares: own(tables.importShares),
    recycling: own(tables.recycling),
    uses: own(tables.uses),
    useShares: own(tables.useShares),
    substitutes: own(tables.substitutes),
    substitutionIndices: own(tables.substitutionIndices),
    measures: own(tables.measures),
    quotas: own(tables.quotas),
    stocks: own(tables.stocks),
    gaps: own(tables.gaps),
  };
}

/** Words of minerals.csv that name commodities or other minerals must be among them. */
function checkNames(tables: Tables, known: KnownIds, problems: Problem[]): void {
  for (const row of tables.minerals) {
    const uses = [
      ["mineral", [row.mineral], "commodities"],
      ["mined", namesIn(row.mined), "commodities"],
      ["refined", namesIn(row.refined), "commodities"],
      ["shares_of", namesIn(row.shares_of), "minerals"],
    ] as const;
    for (const [field, words, kind] of uses)
      for (const word of words)
        if (!known.get(kind)!.has(word))
          problems.push({
            where: `${row.at.file}:${row.at.line}`,
            field,
            value: word,
            says: `Not in ${kind}. Add it there, or correct the word.`,
          });
  }
}

/** What generated chains rest on must be there for every mineral. */
function checkComplete({ lostValues, assumptions }: Tables, problems: Problem[]): void {
  const missing = (where: string, field: string, value: string, says: string) =>
    problems.push({ where, field, value, says });
  if (!lostValues.some(({ mineral }) => mineral === "*"))
    missing(
      MINERAL_TABLES.lostValues.file,
      "mineral",
      "*",
      "There is no row for the minerals that have none of their own. Add it.",
    );
  for (const term of ASSUMPTIONS)
    if (!assumptions.some((row) => row.term === term))
      missing(MINERAL_TABLES.assumptions.file, "term", term, "There is no such row. Add it.");
}

/**
 * Reads what the reference edition holds of every mineral: `data/minerals` and the tables of
 * `data/world`. Reports everything that is wrong at once; a gap is not an error.
 */
export async function readMinerals(dataFolder: string = DATA_FOLDER): Promise<Reading<Minerals>> {
  const problems: Problem[] = [];
  const folder = openFolder(dataFolder, problems);
  const tables: Record<string, readonly FigureRow<AnyColumns>[]> = {};
  for (const [name, table] of Object.entries(MINERAL_TABLES))
    tables[name] = await folder.table(table as Table<AnyColumns>);
  const world: Record<string, WorldRow[]> = {};
  for (const [name, file] of Object.entries(WORLD_FILES)) world[name] = await folder.world(file);
  const names = await folder.table(COMMODITIES);
  const countries = await folder.table(COMMON_TABLES.countries);
  const sources = await folder.table(COMMON_TABLES.sources);
  const read = tables as unknown as Tables;
  const known: KnownIds = new Map([
    ["minerals", new Set(read.minerals.map(({ mineral }) => mineral))],
    ["commodities", new Set(names.map(({ id }) => id))],
    ["countries", new Set([...countries.map(({ id }) => id), WORLD])],
    ["sources", new Set(sources.map(({ id }) => id))],
  ]);
  for (const [name, table] of Object.entries(MINERAL_TABLES))
    checkReferences(tables[name]!, table as Table<AnyColumns>, known, problems);
  checkNames(read, known, problems);
  checkComplete(read, problems);
  if (problems.length > 0) return { ok: false, problems };
  const worldTables = world as unknown as WorldTables;
  const nameOf = new Map(names.map((row) => [row.id, row]));
  const value: Minerals = {
    byId: new Map(
      read.minerals.map((row) => [row.mineral, buildMineral(row, read, worldTables, nameOf)]),
    ),
    countries: new Map(countries.map((row) => [row.id, toCountry(row)])),
    governance: arrangeGovernance(worldTables.governance),
    assumptions: Object.fromEntries(
      read.assumptions.map(({ term, figure }) => [term, figure]),
    ) as Minerals["assumptions"],
  };
  return { ok: true, value };
}

type CountryRow = FigureRow<(typeof COMMON_TABLES)["countries"]["columns"]>;

const toCountry = ({ id, name_en, name_ja, longitude = 0, latitude = 0 }: CountryRow): Country => ({
  id,
  name: { en: name_en, ja: name_ja },
  longitude,
  latitude,
});
