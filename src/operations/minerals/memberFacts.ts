import { type Mineral, type Minerals, publishedUse, type WorldRow } from "../../reference/index.ts";
import type { MemberFacts, Share, Spread } from "../../risk/index.ts";
import { UNNAMED } from "../../risk/index.ts";
import { type Evidence, ofFigure, ofWorldRow } from "./evidence.ts";
import type { Mix } from "./stageMixes.ts";

/** What is known of a member of the vantage, with the rows it rests on. */
export interface Member extends MemberFacts {
  /** Net import reliance as one number, where a source prints it as one. */
  readonly printedReliance: number | undefined;
  /** How reliance was come by. */
  readonly relianceFrom: "published" | "home-output" | "unknown";
  readonly isUsePublished: boolean;
  /** What the tonnes of its use are tonnes of. */
  readonly useBasis: string;
  readonly evidence: readonly Evidence[];
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** The rows of net import reliance nearest before the end of the year, all editions of that year. */
function relianceRows(mineral: Mineral, country: string, year: number): readonly WorldRow[] {
  const own = mineral.reliance.filter(
    (row) =>
      row.country === country &&
      Number(row.period) <= year &&
      ([row.value, row.low, row.high].some((one) => one !== undefined) || row.token === "E"),
  );
  const newest = Math.max(...own.map(({ period }) => Number(period)));
  return own.filter(({ period }) => Number(period) === newest);
}

/** What a printed reliance leaves open: `>50` is 0.5 to 1, `E` is none. */
const openRange = ({ value, low, high, token }: WorldRow) =>
  token === "E"
    ? { low: 0, high: 0 }
    : value !== undefined
      ? { low: clamp(value / 100), high: clamp(value / 100) }
      : { low: clamp((low ?? 0) / 100), high: clamp((high ?? 100) / 100) };

/** A country's use: published, or a weight of world supply with its range. */
function useOf(mineral: Mineral, minerals: Minerals, country: string, year: number, world: number) {
  const published = publishedUse(mineral, country, year);
  if (published) {
    const { value, low, high } = published;
    return { isPublished: true, spread: { value, low, high }, figure: published };
  }
  const term = country === "US" || country === "JP" || country === "CN" ? country : undefined;
  const weight = term ? minerals.assumptions[`use-${term}`] : undefined;
  if (!weight)
    return { isPublished: false, spread: { value: 0, low: 0, high: 0 }, figure: undefined };
  const spread: Spread = {
    value: weight.value * world,
    low: weight.low * world,
    high: weight.high * world,
  };
  return { isPublished: false, spread, figure: weight };
}

/** Sources of a country's imports: of the US by USGS, of others the latest typed. */
function importsOf(mineral: Mineral, country: string) {
  const ofUs = mineral.usImportSources.filter(({ series }) => series === mineral.about.us_imports);
  if (country === "US" && ofUs.length > 0)
    return {
      parts: ofUs.map((row) => [row.country, (row.value ?? 0) / 100] as const),
      evidence: ofUs.map((row) => ofWorldRow("share of US imports", row)),
    };
  const own = mineral.importShares.filter(({ importer }) => importer === country);
  const newest = own
    .map(({ figure }) => figure.period)
    .sort()
    .at(-1);
  const latest = own.filter(({ figure }) => figure.period === newest);
  // One form, that of the first row: shares of two forms are shares of two wholes.
  const ofForm = latest.filter(({ form }) => form === latest[0]!.form);
  return {
    parts: ofForm.map(({ from, figure }) => [from, figure.value / 100] as const),
    evidence: ofForm.map(({ from, form, figure }) =>
      ofFigure(
        { what: `share of imports of ${country}: ${form}`, country: from, stage: "" },
        figure,
      ),
    ),
  };
}

function fill(parts: readonly (readonly [string, number])[]): Share[] | undefined {
  if (parts.length === 0) return undefined;
  const shares = new Map<string, number>();
  for (const [country, share] of parts) {
    const place = country.includes("+") ? UNNAMED : country;
    shares.set(place, (shares.get(place) ?? 0) + share);
  }
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const scale = Math.max(1, total);
  if (total < 1) shares.set(UNNAMED, (shares.get(UNNAMED) ?? 0) + 1 - total);
  return [...shares].map(([country, share]) => ({ country, share: share / scale }));
}

/**
 * What is known of a country that a mineral is seen from. Net import reliance is the published one of
 * the newest year (all editions of it); where nobody publishes it, it lies between 1 less home output
 * by `makers` over use (feed at home) and 1 (all feed imported). Use that nobody publishes is an assumed
 * weight of world supply with its range.
 */
export function memberOf(
  country: string,
  mineral: Mineral,
  minerals: Minerals,
  year: number,
  makers: Mix | undefined,
  worldTpa: number,
): Member {
  const use = useOf(mineral, minerals, country, year, worldTpa);
  const rows = relianceRows(mineral, country, year);
  const ranges = rows.map(openRange);
  const home = makers?.shares.find((share) => share.country === country)?.share ?? 0;
  const canCompute = makers !== undefined && use.spread.high > 0;
  const least = canCompute ? clamp(1 - (home * worldTpa) / Math.max(use.spread.value, 1e-9)) : 0;
  const reliance =
    ranges.length > 0
      ? {
          low: Math.min(...ranges.map(({ low }) => low)),
          high: Math.max(...ranges.map(({ high }) => high)),
        }
      : { low: least, high: 1 };
  const imports = importsOf(mineral, country);
  const newest = rows.reduce<WorldRow | undefined>(
    (best, row) => (best && best.source > row.source ? best : row),
    undefined,
  );
  return {
    country,
    reliance,
    useTpa: use.spread,
    imports: fill(imports.parts),
    printedReliance: newest?.value === undefined ? undefined : newest.value / 100,
    relianceFrom: ranges.length > 0 ? "published" : canCompute ? "home-output" : "unknown",
    isUsePublished: use.isPublished,
    useBasis: use.isPublished ? use.figure!.basis : "",
    evidence: [
      ...(use.figure
        ? [
            ofFigure(
              {
                what: use.isPublished ? "use" : "use, weight of world supply",
                country,
                stage: "refine",
              },
              use.figure,
            ),
          ]
        : []),
      ...rows.map((row) => ofWorldRow("net import reliance", row)),
      ...imports.evidence,
    ],
  };
}
