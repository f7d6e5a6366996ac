import type { Figure } from "../../model/index.ts";
import { scaled } from "./figures.ts";
import type { Mineral, Minerals } from "./mineral.ts";
import type { MineralRow } from "./tables.ts";
import { type Missing, USERS } from "./worldSupply.ts";

type DemandRow = MineralRow<"demand">;

/** Measures of use, the one that leaves recycled metal out first. */
const MEASURES = ["primary", "apparent", "reported", "bounded", "imports"] as const;

/** Least share of the world's use that must be left for the countries that do not publish theirs. */
const LEFT_MIN = 0.05;

/** Years beyond which a number of a softer measure is better than an old one of a firmer. */
const YEARS_FRESH = 3;

const ageOf = ({ figure }: DemandRow, year: number): number =>
  Math.abs(Number(figure.period) - year);

function nearest(rows: readonly DemandRow[], year: number): DemandRow | undefined {
  return [...rows].sort((a, b) => ageOf(a, year) - ageOf(b, year))[0];
}

/** The row of the firmest measure, among those near the year if there are any. */
function firmest(rows: readonly DemandRow[], year: number): DemandRow | undefined {
  const fresh = rows.filter((row) => ageOf(row, year) <= YEARS_FRESH);
  for (const pool of [fresh, rows])
    for (const measure of MEASURES) {
      const found = nearest(
        pool.filter((row) => row.measure === measure),
        year,
      );
      if (found) return found;
    }
  return undefined;
}

/**
 * What a country uses of newly made material, t/a, from the nearest year that is published: primary
 * use, or apparent or reported use less what the country recycles, or what lies between bounds.
 * `undefined` where nobody publishes any.
 */
export function publishedUse(
  { demand }: Pick<Mineral, "demand">,
  country: string,
  year: number,
): Figure | undefined {
  const own = demand.filter((row) => row.country === country);
  const found = firmest(own, year);
  if (!found) return undefined;
  const used: Figure = { ...found.figure, unit: "t/a" };
  if (found.measure !== "apparent" && found.measure !== "reported") return used;
  const secondary = own.filter(({ measure }) => measure === "secondary");
  const recycled = nearest(secondary, year)?.figure;
  if (!recycled) return used;
  const value = Math.max(0, used.value - recycled.value);
  return {
    ...used,
    value,
    low: Math.min(value, Math.max(0, used.low - recycled.high)),
    high: Math.max(value, used.high - recycled.low),
    quality: "modelled",
    note: [used.note, `less ${recycled.value} t recycled there`].filter(Boolean).join("; "),
  };
}

/**
 * Use by country that adds up to a supply, t/a: as published where it is; the rest is divided over
 * the other users by the weights `use-…` of the assumptions.
 */
export function worldUse(
  mineral: Mineral,
  minerals: Minerals,
  year: number,
  supplyTpa: number,
): ReadonlyMap<string, Figure> | Missing {
  const use = new Map<string, Figure>();
  for (const country of USERS) {
    const published = publishedUse(mineral, country, year);
    if (published) use.set(country, published);
  }
  const known = [...use.values()].reduce((sum, { value }) => sum + value, 0);
  const left = supplyTpa - known;
  if (left < supplyTpa * LEFT_MIN)
    return {
      missing: "use",
      says: `Published use of ${[...use.keys()].join(", ")} is ${known.toPrecision(4)} t, and only ${supplyTpa.toPrecision(4)} t are made: recycled or stocked material is not told apart.`,
    };
  const others = USERS.filter((country) => !use.has(country));
  const weightOf = (country: (typeof USERS)[number]) => minerals.assumptions[`use-${country}`];
  const weights = others.reduce((sum, country) => sum + weightOf(country).value, 0);
  for (const country of others) {
    const weight = weightOf(country);
    const note = `Not published; weight ${weight.value} of what published use leaves`;
    const figure = { ...weight, unit: "t/a", basis: "content", period: String(year) };
    use.set(country, scaled(figure, left / weights, note));
  }
  return new Map([...use].sort());
}
