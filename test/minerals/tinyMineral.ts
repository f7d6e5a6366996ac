import type { Figure } from "../../src/model/index.ts";
import {
  ASSUMPTIONS,
  type Mineral,
  type Minerals,
  type Output,
} from "../../src/reference/minerals/index.ts";

const at = { file: "tiny", line: 1 };

/** A number with a range, for a test. */
export function figure(value: number, more: Partial<Figure> = {}): Figure {
  const rest = { unit: "t", basis: "content", period: "2025", source: "test", note: "", at };
  return { value, low: value, high: value, quality: "reported", ...rest, ...more };
}

/** Output rows of one edition and year, by country; `undefined` is withheld. */
export const outputs = (
  amounts: Readonly<Record<string, number | undefined>>,
  more: Partial<Output> = {},
): Output[] =>
  Object.entries(amounts).map(([country, value]) => ({
    stage: "mine",
    of: "tinium",
    country,
    period: "2025",
    value,
    low: undefined,
    high: undefined,
    basis: "content",
    quality: "reported",
    source: "usgs-mcs-2026",
    token: value === undefined ? "W" : "",
    note: "",
    at,
    ...more,
  }));

/** A demand row: use of a country by a measure. */
export const use = (
  country: string,
  measure: Mineral["demand"][number]["measure"],
  value: number,
  more: Partial<Figure> = {},
): Mineral["demand"][number] => ({
  mineral: "tinium",
  country,
  measure,
  figure: figure(value, more),
  at,
});

/** A row of shares of refining. */
export const refinedShare = (
  country: string,
  percent: number,
  more: Partial<Figure> = {},
): Mineral["refiningShares"][number] => ({
  mineral: "tinium",
  stage: "refine",
  country,
  figure: figure(percent, { unit: "percent", ...more }),
  at,
});

/** A mineral of which nothing is known but what the test says. */
export const tinyMineral = (
  more: Partial<Mineral> = {},
  about: Partial<Mineral["about"]> = {},
): Mineral => ({
  id: "tinium",
  name: { en: "Tinium", ja: "タイニウム" },
  symbol: "Ti",
  about: {
    mineral: "tinium",
    group: "test",
    mined: "tinium",
    refined: "tinium",
    feed: "mined",
    rest_refined: "miners",
    shares_of: undefined as unknown as string,
    us_imports: "All",
    binding: "mine",
    why: "test",
    source: "test",
    note: "",
    at,
    ...about,
  },
  outputs: [],
  capacities: [],
  refiningShares: [],
  contents: new Map(),
  demand: [],
  prices: [],
  priceSeries: undefined,
  lostValue: figure(20, { unit: "multiple" }),
  reliance: [],
  usImportSources: [],
  importShares: [],
  recycling: [],
  uses: [],
  useShares: [],
  substitutes: [],
  substitutionIndices: [],
  measures: [],
  quotas: [],
  stocks: [],
  gaps: [],
  ...more,
});

const ASSUMED: Readonly<Partial<Record<string, number>>> = {
  recovery: 0.8,
  "least-share": 0.01,
  "use-US": 0.1,
  "use-JP": 0.1,
  "use-CN": 0.5,
  "use-ZZ": 0.3,
};

/** Minerals with round assumptions: recovery 0.8, use weights 1 to 1 to 5 to 3, all else 1. */
export const tinyMinerals = (...list: readonly Mineral[]): Minerals => ({
  byId: new Map(list.map((mineral) => [mineral.id, mineral])),
  countries: new Map(),
  governance: new Map(),
  assumptions: Object.fromEntries(
    ASSUMPTIONS.map((term) => [term, figure(ASSUMED[term] ?? 1)]),
  ) as Minerals["assumptions"],
});
