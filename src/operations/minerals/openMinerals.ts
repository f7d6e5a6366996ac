import { z } from "zod";
import { nearest, suggest } from "../../model/index.ts";
import {
  DATA_FOLDER,
  type Mineral,
  type Minerals,
  readMinerals,
  tablesEdition,
} from "../../reference/index.ts";
import { type Answer, badField, badInput, done } from "../answer.ts";
import type { Effects } from "../effects.ts";
import { about, countriesField } from "../field.ts";

const READING = { en: "Reading the minerals", ja: "鉱物の表を読む" };

/** The newest year that the reference edition has output of. */
export const NEWEST_YEAR = 2025;

/** A mineral by id. */
export const mineralField = about(
  z.string().min(1, "Name a mineral, as gallium."),
  "Mineral: an id such as gallium, dysprosium or rare-earths.",
  "鉱物。gallium、dysprosium、rare-earths などの ID。",
);

/** Countries that a mineral is seen from. */
export const vantageField = about(
  countriesField.default(["US", "JP"]),
  "Countries that it is seen from, together.",
  "どの国々から(合わせて)見るか。",
);

/** The year that is looked at. */
export const mineralYearField = about(
  z
    .int("Write a year, as 2025.")
    .min(2018, `Write a year from 2018 to ${NEWEST_YEAR}.`)
    .max(NEWEST_YEAR, `Write a year from 2018 to ${NEWEST_YEAR}.`)
    .default(NEWEST_YEAR),
  "Year. Each source counts with its newest number up to it.",
  "年。各資料のその年までの最新値を用いる。",
);

/** The edition of the minerals' tables, in an answer. */
export const mineralsEditionOut = z.string().describe("Edition of the minerals' tables.");

/** The edition of the minerals' tables. */
export const mineralsEdition = (): Promise<string> => tablesEdition("minerals", DATA_FOLDER);

/** Reads the minerals of the reference edition. */
export async function openMinerals(effects: Effects): Promise<Answer<Minerals>> {
  effects.signal.throwIfAborted();
  effects.progress(READING);
  const read = await readMinerals();
  return read.ok ? done(read.value) : badInput(read.problems);
}

/** A mineral and the tables that it stands in. */
export interface OpenedMineral {
  readonly mineral: Mineral;
  readonly minerals: Minerals;
}

/** Reads the reference edition and takes a mineral by its id, or says which is nearest. */
export async function openMineral(id: string, effects: Effects): Promise<Answer<OpenedMineral>> {
  const opened = await openMinerals(effects);
  if (opened.status !== "done") return opened;
  const minerals = opened.value;
  const { byId } = minerals;
  const mineral = byId.get(id);
  if (mineral) return done({ mineral, minerals });
  const near = nearest(id, [...byId.keys()]);
  const says =
    near === undefined ? `Minerals: ${[...byId.keys()].join(", ")}.` : `Did you mean ${near}?`;
  return { status: "not_found", kind: "mineral", id, says };
}

/** Countries that a field names must be known, and each named once. */
export function checkCountries(
  where: string,
  field: string,
  named: readonly string[],
  { countries }: Minerals,
): Answer<readonly string[]> {
  for (const [index, id] of named.entries()) {
    if (!countries.has(id))
      return badField(where, field, id, `No such country. ${suggest(id, countries.keys())}`);
    if (named.indexOf(id) < index)
      return badField(where, field, id, "The country stands twice. Name it once.");
  }
  return done(named);
}
