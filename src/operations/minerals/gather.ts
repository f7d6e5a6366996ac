import {
  governanceScores,
  INDICATORS,
  type Mineral,
  type Minerals,
  type OutputStage,
  priceNear,
  yearlyPrices,
} from "../../reference/index.ts";
import { meanGovernance } from "../../risk/index.ts";
import { type Evidence, ofFigure } from "./evidence.ts";
import { type Member, memberOf } from "./memberFacts.ts";
import { type Mix, stageMixes } from "./stageMixes.ts";

/** Whose demand counts, when, by which edition. */
export interface View {
  readonly seenFrom: readonly string[];
  readonly year: number;
  readonly edition: string | undefined;
}

/** All that is known of a mineral from a vantage, with the rows that it rests on. */
export interface Gathered {
  readonly mineral: Mineral;
  readonly view: View;
  /** Mixes of each stage, the one to use first. */
  readonly mixes: ReadonlyMap<OutputStage, readonly Mix[]>;
  readonly members: readonly Member[];
  /** World output that use is compared with, t/a; 0 where nobody publishes any. */
  readonly worldTpa: number;
  /** Mean of the six indicators by country. */
  readonly governance: ReadonlyMap<string, number>;
  /** Political stability by country. */
  readonly stability: ReadonlyMap<string, number>;
  /** End-of-life recycling input rates, 0 to 1. */
  readonly recycling: readonly number[];
  readonly substitution: number | undefined;
  readonly evidence: readonly Evidence[];
}

/** The mean of the six Worldwide Governance Indicators by country. */
export function governanceOf(minerals: Minerals, year: number): ReadonlyMap<string, number> {
  const scores = INDICATORS.map((one) => governanceScores(minerals.governance, one, year));
  const countries = new Set(scores.flatMap((map) => [...map.keys()]));
  return new Map(
    [...countries].flatMap((country) => {
      const mean = meanGovernance(scores.map((map) => map.get(country)));
      return mean === undefined ? [] : [[country, mean] as const];
    }),
  );
}

const figures = (
  what: string,
  rows: readonly { readonly figure: Parameters<typeof ofFigure>[1] }[],
) => rows.map(({ figure }) => ofFigure({ what, country: "", stage: "" }, figure));

/** Gathers what is known of a mineral from a vantage. */
export function gather(mineral: Mineral, minerals: Minerals, view: View): Gathered {
  const { year, edition, seenFrom } = view;
  const mixes = stageMixes(mineral, minerals, year, edition);
  // Where nobody publishes refining, it is taken to be done where it is mined.
  const makers = mixes.get("refine")?.[0] ?? mixes.get("mine")?.[0];
  const worldOf = (stage: OutputStage) =>
    mixes.get(stage)?.find(({ worldTpa }) => worldTpa !== undefined)?.worldTpa;
  const worldTpa = worldOf("refine") ?? worldOf("mine") ?? 0;
  const members = seenFrom.map((country) =>
    memberOf(country, mineral, minerals, year, makers, worldTpa),
  );
  const recycled = mineral.recycling.filter(({ measure }) => measure.startsWith("eol-input"));
  const substitution = mineral.substitutionIndices.find(({ index }) => index === "supply-risk");
  const price = priceNear(mineral, year);
  return {
    mineral,
    view,
    mixes,
    members,
    worldTpa,
    governance: governanceOf(minerals, year),
    stability: governanceScores(minerals.governance, "political-stability", year),
    recycling: recycled.map(({ figure }) => figure.value / 100),
    substitution: substitution?.figure.value,
    evidence: [
      ...[...mixes.values()].flatMap(([first]) => first!.evidence),
      ...members.flatMap(({ evidence }) => evidence),
      ...figures("end-of-life recycling input rate", recycled),
      ...figures("substitution index, supply risk", substitution ? [substitution] : []),
      ...(price ? [ofFigure({ what: "price", country: "US", stage: "refine" }, price)] : []),
    ],
  };
}

/** Years of prices that a ranking draws from, counted back from the year. */
const PRICE_YEARS = 3;

/** Prices of recent years, USD/t, ends of their ranges among them. */
export const recentPrices = ({ mineral, view }: Gathered): readonly number[] => [
  ...new Set(
    yearlyPrices(mineral)
      .filter(({ period }) => Number(period) <= view.year)
      .slice(-PRICE_YEARS)
      .flatMap(({ low, value, high }) => [low, value, high]),
  ),
];
