import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, trust } from "../../model/index.ts";
import { type RawTable, readCsv } from "../csv.ts";
import { correct, readCorrections } from "./corrections.ts";
import { readCountryNames } from "./countryNames.ts";
import { importEdition } from "./importEdition.ts";
import type { Observation } from "./observation.ts";
import { OBSERVATION_COLUMNS, writeObservation } from "./observationTable.ts";
import type { ImportNames } from "./observe.ts";
import { readSeries } from "./series.ts";

/** Years of governance estimates that are kept: the latest in the edition at hand. */
const GOVERNANCE_SINCE = 2018;

/** A table of observations: its file in `data/world`, and which observations it holds. */
interface WorldTable {
  readonly file: string;
  readonly holds: (seen: Observation) => boolean;
}

const isMapped = (seen: Observation): boolean => seen.commodity !== "";
const isOutput = (seen: Observation): boolean => seen.statistic.endsWith("-output");
const isKnown = (seen: Observation): boolean => seen.token.kind !== "unknown";
const listed = (statistic: string) => (seen: Observation) =>
  seen.statistic === statistic && isMapped(seen) && isKnown(seen);

/** The tables that importers make. Output keeps its empty cells: that nobody says is a finding. */
export const WORLD_TABLES: readonly WorldTable[] = [
  {
    file: "mine-output.csv",
    holds: (seen) => seen.statistic === "mine-output" && isMapped(seen),
  },
  {
    file: "refinery-output.csv",
    holds: (seen) => isOutput(seen) && seen.statistic !== "mine-output" && isMapped(seen),
  },
  { file: "capacity.csv", holds: listed("capacity") },
  { file: "reserves.csv", holds: listed("reserves") },
  { file: "prices.csv", holds: listed("price") },
  { file: "net-import-reliance.csv", holds: listed("net-import-reliance") },
  { file: "import-sources.csv", holds: listed("import-source") },
  {
    file: "governance.csv",
    holds: (seen) => seen.unit === "WGI estimate" && Number(seen.period) >= GOVERNANCE_SINCE,
  },
];

/** What a run of all importers gives. */
export interface WorldBuild {
  /** Text of each table, by file. */
  readonly tables: ReadonlyMap<string, string>;
  /** What could not be read, cell by cell; the tables hold the rest. */
  readonly problems: readonly Problem[];
}

async function readTable(dataFolder: string, file: string): Promise<RawTable> {
  return trust(await readCsv(join(dataFolder, file), file));
}

/**
 * Reads the words that importers need: `countries.csv`, `world/series.csv`, `world/commodities.csv`.
 * Throws `BadInput` where one of them is wrong.
 */
export async function readImportNames(dataFolder: string): Promise<ImportNames> {
  const [countries, series, commodities] = await Promise.all(
    ["countries.csv", "world/series.csv", "world/commodities.csv"].map((file) =>
      readTable(dataFolder, file),
    ),
  );
  return {
    countries: trust(readCountryNames(countries!)),
    series: trust(readSeries(series!, commodities!)),
  };
}

/**
 * Runs every importer of `world/editions.csv` over a folder of downloaded releases and gives the
 * tables of `data/world`. The order of rows is that of their text, so that a table depends on what
 * the releases say and on nothing else.
 */
export async function buildWorldTables(
  dataFolder: string,
  releasesFolder: string,
): Promise<WorldBuild> {
  const names = await readImportNames(dataFolder);
  const corrections = trust(readCorrections(await readTable(dataFolder, "world/corrections.csv")));
  const editions = await readTable(dataFolder, "world/editions.csv");
  const lines = new Map<string, string[]>(WORLD_TABLES.map(({ file }) => [file, []]));
  const problems: Problem[] = [];
  for (const { cells } of editions.rows) {
    const [edition, format, path] = cells as [string, string, string];
    const request = { edition, format, path: join(releasesFolder, path), names };
    for await (const imported of importEdition(request)) {
      if (!imported.ok) {
        problems.push(imported.problem);
        continue;
      }
      const seen = correct(imported.observation, corrections);
      for (const { file, holds } of WORLD_TABLES) {
        if (holds(seen)) lines.get(file)!.push(writeObservation(seen));
      }
    }
  }
  const head = OBSERVATION_COLUMNS.join(",");
  const tables = new Map(
    [...lines].map(([file, rows]) => [file, `${[head, ...rows.sort()].join("\n")}\n`]),
  );
  return { tables, problems };
}

/** Writes the tables into `data/world`, each whole or not at all. */
export async function writeWorldTables(dataFolder: string, build: WorldBuild): Promise<void> {
  for (const [file, text] of build.tables) {
    const path = join(dataFolder, "world", file);
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  }
}
