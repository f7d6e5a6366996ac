import type { Figure } from "../../model/index.ts";
import { WORLD } from "../import/index.ts";
import { plus } from "./figures.ts";
import type { Mineral, Output, OutputStage } from "./mineral.ts";
import { middleOf } from "./worldRows.ts";

/** Tonnes a year by country; `ZZ` is the rest of the world. */
export type Supply = ReadonlyMap<string, Figure>;

/** The rest of the world, as a node of trade. */
export const REST = "ZZ";

/** What one edition says of a stage in a year, with what other editions make of it as its range. */
export interface NationalOutput {
  /** The year, or an earlier one where the edition stops. */
  readonly year: number;
  readonly edition: string;
  readonly supply: Supply;
}

/** How many years back output may be taken from where the year itself is not published. */
const YEARS_BACK_MAX = 3;

/** Beyond rounding, what a world total holds and no listed country has is the rest of the world. */
const ROUNDING_OF_TOTALS = 0.02;

/** USGS first, then by year of the release: editions of one series are comparable over countries. */
const editionRank = (source: string): number =>
  (source.startsWith("usgs") ? 10_000 : 0) + Number(/\d{4}$/.exec(source)?.[0] ?? 0);

const placeOf = (country: string): string => (country.includes("+") ? REST : country);

/** The ends of what all editions on the same basis say of one row. */
function spreadOf(row: Output, all: readonly Output[]): readonly [low: number, high: number] {
  const values = all
    .filter(
      (one) =>
        one.of === row.of &&
        one.country === row.country &&
        one.period === row.period &&
        one.basis === row.basis,
    )
    .map(middleOf)
    .filter((tonnes) => tonnes !== undefined);
  return [Math.min(...values), Math.max(...values)];
}

/** Output by country of the rows of one edition and year, all commodities of the mineral together. */
function supplyOf(rows: readonly Output[], all: readonly Output[]): Supply {
  const supply = new Map<string, Figure>();
  let world = 0;
  for (const row of rows) {
    const value = middleOf(row);
    if (value === undefined) continue;
    if (row.country === WORLD) {
      world += value;
      continue;
    }
    const [low, high] = spreadOf(row, all);
    const { basis, quality, period, source, note, at } = row;
    const figure = { value, low, high, unit: "t/a", basis, quality, period, source, note, at };
    const place = placeOf(row.country);
    supply.set(place, plus(supply.get(place), figure));
  }
  const listed = [...supply.values()].reduce((sum, { value }) => sum + value, 0);
  const [first] = supply.values();
  const rest = world - listed;
  if (first && rest > world * ROUNDING_OF_TOTALS)
    supply.set(
      REST,
      plus(supply.get(REST), {
        ...first,
        value: rest,
        low: 0,
        high: rest + world * ROUNDING_OF_TOTALS,
        quality: "modelled",
        note: "World total less the countries listed",
      }),
    );
  return supply;
}

/**
 * Output of a stage by country in a year, from the newest edition that has it (USGS before others),
 * or from up to three years earlier; `undefined` where nobody publishes it. The range of a country
 * runs over all editions that count on the same basis. What is withheld is left out, not zero; what a
 * world total holds beyond the listed countries is the rest of the world.
 */
export function nationalOutput(
  { outputs }: Pick<Mineral, "outputs">,
  stage: OutputStage,
  year: number,
): NationalOutput | undefined {
  const ofStage = outputs.filter((row) => row.stage === stage);
  for (let back = 0; back <= YEARS_BACK_MAX; back++) {
    const period = String(year - back);
    const ofYear = ofStage.filter((row) => row.period === period);
    const isOutput = (row: Output) => row.country !== WORLD && (middleOf(row) ?? 0) > 0;
    const editions = [...new Set(ofYear.filter(isOutput).map(({ source }) => source))];
    const [edition] = editions.sort((a, b) => editionRank(b) - editionRank(a));
    if (edition === undefined) continue;
    const rows = ofYear.filter(({ source }) => source === edition);
    const supply = supplyOf(rows, ofYear);
    const made = [...supply].filter(([, { high }]) => high > 0);
    return { year: year - back, edition, supply: new Map(made.sort()) };
  }
  return undefined;
}

/** Tonnes a year of a supply in all. */
export const totalTpa = (supply: Supply): number =>
  [...supply.values()].reduce((sum, { value }) => sum + value, 0);
