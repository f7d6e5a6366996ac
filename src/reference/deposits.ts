import { join } from "node:path";
import type { Name, Problem, Reading } from "../model/index.ts";
import { degrees, note, text } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { DATA_FOLDER } from "./readChain.ts";
import { readTable } from "./readFolder.ts";
import { readRows } from "./rows.ts";
import { COMMON_TABLES } from "./tables.ts";

const DEPOSITS = {
  file: "deposits/deposits.csv",
  about: "Places where something is mined or was found, by database.",
  columns: {
    database: text("Database, as data/deposits/README.md lists them."),
    record: text("The database's own number."),
    name: text("Name."),
    country: note("Country, id; empty at sea or where nobody says."),
    latitude: degrees(90, "Degrees north."),
    longitude: degrees(180, "Degrees east."),
    commodities: text("What is there, in the database's words, separated by `;`."),
  },
  key: ["database", "record"],
};

/** A place where something is mined or was found, as one database has it. */
export interface Deposit {
  readonly database: string;
  readonly record: string;
  readonly name: string;
  /** Id of a country, or "" where nobody says. */
  readonly country: string;
  /** Degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
  readonly commodities: readonly string[];
}

/** Deposits, and the names of the countries that they are in. */
export interface Deposits {
  readonly deposits: readonly Deposit[];
  readonly countries: ReadonlyMap<string, Name>;
}

/** Reads the table of deposits. */
export async function readDeposits(dataFolder: string = DATA_FOLDER): Promise<Reading<Deposits>> {
  const problems: Problem[] = [];
  const raw = await readCsv(join(dataFolder, DEPOSITS.file), DEPOSITS.file);
  if (!raw.ok) return raw;
  const rows = readRows(raw.value, DEPOSITS, problems);
  const known = await readTable(dataFolder, COMMON_TABLES.countries, true, problems);
  const countries = new Map(
    known.map(({ id, name_en, name_ja }) => [id, { en: name_en, ja: name_ja }]),
  );
  const deposits = rows.map((row): Deposit => {
    const { database, record, name, country, latitude, longitude, commodities, at } = row;
    const complain = (field: string, value: string, says: string) =>
      problems.push({ where: `${at.file}:${at.line}`, field, value, says });
    if (country && !countries.has(country))
      complain("country", country, "Not in countries. Correct the id, or leave it empty.");
    if (latitude === undefined || longitude === undefined)
      complain("latitude", "", "A deposit needs a place. Leave out the row where nobody knows it.");
    return {
      ...{ database, record, name, country, latitude: latitude ?? 0, longitude: longitude ?? 0 },
      commodities: commodities.split(";").map((word) => word.trim()),
    };
  });
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { deposits, countries } };
}
