import type { Mineral, OutputStage, Weights } from "../../reference/index.ts";
import { TRADE_PARAMETERS, type TradeClass } from "../../risk/index.ts";

type Measure = Mineral["measures"][number];

/** Goods that come before the refinery: a measure on them alone does not reach refined material. */
const BEFORE_REFINING = /\b(ores?|raw|concentrates?|scrap)\b/i;
const OF_REFINING = /\b(metals?|oxides?|compounds?|refined|processed|magnets?)\b/i;

/** Whether a measure holds, in any status, for goods of a stage that go to a country. */
const touches = (measure: Measure, stage: OutputStage, destination: string): boolean => {
  const { scope } = measure;
  const isOfOre = BEFORE_REFINING.test(scope) && !OF_REFINING.test(scope);
  const reaches = measure.destination === "*" || measure.destination === destination;
  return reaches && (stage === "mine" || !isOfOre);
};

/**
 * The measures on exports of a mineral that reach a destination at a stage, as the tables have them
 * today whatever the year of the output. A measure on all minerals (dual-use goods) counts only where
 * the same country has one on this mineral itself: the lists of controlled goods name it.
 */
export function measuresOn(
  { measures }: Pick<Mineral, "measures">,
  stage: OutputStage,
  destination: string,
): readonly Measure[] {
  const named = new Set(
    measures.filter(({ mineral }) => mineral !== "*").map(({ country }) => country),
  );
  return measures.filter(
    (measure) =>
      touches(measure, stage, destination) &&
      (measure.mineral !== "*" || named.has(measure.country)),
  );
}

/** The mean over the members of a vantage of the hardest measure of each country, by `of`. */
function hardest(
  members: readonly string[],
  measuresFor: (member: string) => readonly Measure[],
  of: (measure: Measure) => number,
  none: number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const byMember = members.map((member) => Map.groupBy(measuresFor(member), (one) => one.country));
  for (const country of new Set(byMember.flatMap((groups) => [...groups.keys()]))) {
    const values = byMember.map((groups) => Math.max(none, ...(groups.get(country) ?? []).map(of)));
    sums.set(country, values.reduce((sum, value) => sum + value, 0) / members.length);
  }
  return sums;
}

/** How much of each country's supply counts as withheld from a vantage, 0 to 1, by the weights. */
export const severitiesOf = (
  mineral: Mineral,
  stage: OutputStage,
  members: readonly string[],
  { measures, statuses }: Weights,
): ReadonlyMap<string, number> =>
  hardest(
    members,
    (member) => measuresOn(mineral, stage, member),
    ({ kind, status }) => measures[kind]! * statuses[status]!,
    0,
  );

/** The class of the EU's trade parameter that a measure falls in. */
const CLASSES: Readonly<Record<Measure["kind"], TradeClass>> = {
  ban: "ban",
  quota: "marked",
  licence: "mild",
  "state-trading": "mild",
  "end-user-check": "mild",
};

/** The EU's trade parameter by country for a vantage: the mean over its members of the hardest in force. */
export const tradeParametersOf = (
  mineral: Mineral,
  stage: OutputStage,
  members: readonly string[],
): ReadonlyMap<string, number> =>
  hardest(
    members,
    (member) => measuresOn(mineral, stage, member).filter(({ status }) => status === "in-force"),
    ({ kind }) => TRADE_PARAMETERS[CLASSES[kind]],
    TRADE_PARAMETERS.none,
  );
