import { type Minerals, type OutputStage, priceNear } from "../../reference/index.ts";
import {
  characterisationFactor,
  compareMeasures,
  coverageWithin,
  coverageWithout,
  coverDays,
  geoPolRisk,
  hhi,
  hhiRange,
  type Judged,
  riskListIndex,
  type Share,
  type StageBalance,
  scoreByThirds,
  sharesOf,
  supplyRisk,
  topShare,
  UNNAMED,
  type Warning,
  weightedHhi,
} from "../../risk/index.ts";
import { tradeParametersOf } from "./controls.ts";
import type { Gathered } from "./gather.ts";
import type { IndexId, UnknownWhy } from "./indexTable.ts";
import type { Member } from "./memberFacts.ts";
import type { Mix } from "./stageMixes.ts";

/** An index at a stage, or of the vantage as a whole where it has no stage. */
export interface IndexValue {
  readonly id: IndexId;
  readonly stage: OutputStage | undefined;
  /** `undefined` where unknown; `why` then says what is missing. */
  readonly value: number | undefined;
  /** What is open: a lump of unnamed suppliers, `>50`, an assumed use. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly why: UnknownWhy | undefined;
  readonly warnings: readonly Warning[];
}

type Place = Pick<IndexValue, "id" | "stage">;

const unknown = (place: Place, why: UnknownWhy): IndexValue => ({
  ...place,
  value: undefined,
  low: undefined,
  high: undefined,
  why,
  warnings: [],
});

const known = (
  place: Place,
  value: number,
  range: { readonly low: number; readonly high: number } = { low: value, high: value },
  warnings: readonly Warning[] = [],
): IndexValue => ({ ...place, value, ...range, why: undefined, warnings });

/** The largest named shares; the unnamed lump counts as one supplier at the high end. */
function top(place: Place, shares: readonly Share[], count: number): IndexValue {
  const high = topShare(shares, count);
  const lump = shares.find(({ country }) => country === UNNAMED)?.share ?? 0;
  const low = shares
    .filter(({ country }) => country !== UNNAMED)
    .map(({ share }) => share)
    .sort((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, share) => sum + share, 0);
  return known(place, low, { low, high: lump > 0 ? high : low });
}

/** What a vantage sources, t/a by supplier, its own supply among them; `undefined` where unknown. */
function sourcing(members: readonly Member[]) {
  const imports = new Map<string, number>();
  let domestic = 0;
  for (const { imports: sources, reliance, useTpa } of members) {
    if (!sources || useTpa.value === 0) return undefined;
    const share = (reliance.low + reliance.high) / 2;
    domestic += useTpa.value * (1 - share);
    for (const one of sources)
      imports.set(one.country, (imports.get(one.country) ?? 0) + useTpa.value * share * one.share);
  }
  return { imports, domestic };
}

/** Net import reliance of the vantage, the mean by use, with what is open. */
function relianceOf(members: readonly Member[]) {
  if (members.some(({ relianceFrom }) => relianceFrom === "unknown")) return undefined;
  const total = members.reduce((sum, { useTpa }) => sum + useTpa.value, 0);
  const mean = (of: (member: Member) => number) =>
    members.reduce(
      (sum, one) => sum + of(one) * (total > 0 ? one.useTpa.value / total : 1 / members.length),
      0,
    );
  const low = mean(({ reliance }) => reliance.low);
  const high = mean(({ reliance }) => reliance.high);
  const middle = mean(
    ({ reliance, printedReliance }) => printedReliance ?? (reliance.low + reliance.high) / 2,
  );
  return { low, high: Math.min(1, high), value: Math.min(1, middle) };
}

/** Production of the mix and trade of refined goods must be the same thing. */
const mismatch = (mix: Mix, members: readonly Member[]): Warning[] => {
  const traded = members.find(({ isUsePublished }) => isUsePublished)?.useBasis ?? mix.basis;
  // Shares have no basis of their own.
  const made = mix.basis === "" ? traded : mix.basis;
  return compareMeasures({ stage: mix.stage, basis: made }, { stage: "refine", basis: traded });
};

/** The EU's supply risk, as far as its inputs are known. */
function euSupplyRisk(gathered: Gathered, mix: Mix, world: Judged): IndexValue {
  const { mineral, view, members, governance, recycling, substitution } = gathered;
  const place: Place = { id: "supply-risk", stage: mix.stage };
  if (recycling.length === 0) return unknown(place, "no-recycling");
  if (substitution === undefined) return unknown(place, "no-substitution");
  const sources = sourcing(members);
  const reliance = relianceOf(members);
  const parameters = tradeParametersOf(mineral, mix.stage, view.seenFrom);
  const amounts = new Map(sources?.imports);
  const home = view.seenFrom[0]!;
  if (sources) amounts.set(home, (amounts.get(home) ?? 0) + sources.domestic);
  const own = sources
    ? weightedHhi(
        sharesOf([...amounts].map(([country, amount]) => ({ country, amount }))),
        governance,
        parameters,
      )
    : undefined;
  const at = (recyclingInput: number): Judged =>
    supplyRisk({
      globalHhi: world.value,
      ...(own && reliance ? { sourcingHhi: own.value, importReliance: reliance.value } : {}),
      recyclingInput,
      substitution,
    });
  const readings = recycling.map((rate) => at(rate).value);
  const first = at(recycling[0]!);
  return known(place, first.value, { low: Math.min(...readings), high: Math.max(...readings) }, [
    ...world.warnings,
    ...(own ? mismatch(mix, members) : []),
    ...first.warnings,
  ]);
}

/** Use by country for coverage: what is published or weighed, and the rest as one. */
function balanceOf({ members }: Gathered, mix: Mix, worldTpa: number): StageBalance {
  const supply = mix.shares.map(({ country, share }) => ({ country, amount: share * worldTpa }));
  const demand = members.map(({ country, useTpa }) => ({ country, amount: useTpa.value }));
  const used = demand.reduce((sum, { amount }) => sum + amount, 0);
  const rest = Math.max(0, worldTpa - used);
  return { stage: mix.stage, supply, demand: [...demand, { country: "rest", amount: rest }] };
}

/** What the world without its largest supplier can serve: of all demand, and of that of the others. */
function coverages(gathered: Gathered, minerals: Minerals, mix: Mix): IndexValue[] {
  const { members, view } = gathered;
  const place = (id: IndexId): Place => ({ id, stage: mix.stage });
  // Shares alone will do: demand is put on the scale of supply.
  const world = mix.worldTpa ?? gathered.worldTpa;
  if (!(world > 0))
    return (["n-1-all", "n-1-of-others", "coverage-within"] as const).map((id) =>
      unknown(place(id), "no-use"),
    );
  const balance = balanceOf(gathered, mix, world);
  const all = coverageWithout(balance, "all");
  const [lost] = all.lost;
  const own = members.find(({ country }) => country === lost)?.useTpa;
  const weight = lost === "CN" ? minerals.assumptions["use-CN"] : undefined;
  const share = own
    ? { value: own.value / world, low: own.low / world, high: own.high / world }
    : weight;
  const others = (useShare: number) => Math.min(1, all.coverage / Math.max(1e-9, 1 - useShare));
  const isUsed = members.every(({ useTpa }) => useTpa.value > 0);
  return [
    known(place("n-1-all"), all.coverage),
    share
      ? known(place("n-1-of-others"), others(share.value), {
          low: others(share.low),
          high: others(Math.min(1, share.high)),
        })
      : unknown(place("n-1-of-others"), "no-use"),
    isUsed
      ? known(
          place("coverage-within"),
          coverageWithin(balance, new Set(view.seenFrom)).coverage,
          undefined,
          mismatch(mix, members),
        )
      : unknown(place("coverage-within"), "no-use"),
  ];
}

/** The indices that rest on who supplies one stage. */
export function stageIndices(gathered: Gathered, minerals: Minerals, mix: Mix): IndexValue[] {
  const { mineral, view, governance, stability, members } = gathered;
  const { stage, shares } = mix;
  const place = (id: IndexId): Place => ({ id, stage });
  const parameters = tradeParametersOf(mineral, stage, view.seenFrom);
  const world = weightedHhi(shares, governance, parameters);
  const concentration = hhiRange(shares, UNNAMED);
  const sources = sourcing(members);
  const price = priceNear(mineral, view.year);
  const risk = sources
    ? geoPolRisk({
        hhi: hhi(shares),
        imports: [...sources.imports].map(([country, amount]) => ({ country, amount })),
        domesticProduction: sources.domestic,
        stability,
        region: new Set(view.seenFrom),
      })
    : undefined;
  const largest = top(place("top-1"), shares, 1);
  const list = riskListIndex({ productionConcentration: scoreByThirds(largest.value!) });
  const tradeWarnings = mismatch(mix, members);
  const factor = risk && price ? characterisationFactor(risk.score, price.value / 1000) : undefined;
  return [
    known(place("hhi"), hhi(shares), concentration),
    largest,
    top(place("top-3"), shares, 3),
    known(place("weighted-hhi"), world.value, undefined, world.warnings),
    euSupplyRisk(gathered, mix, world),
    ...coverages(gathered, minerals, mix),
    risk
      ? known(place("geopolrisk"), risk.score, undefined, [...tradeWarnings, ...risk.warnings])
      : unknown(place("geopolrisk"), "no-imports"),
    factor === undefined
      ? unknown(place("geopolrisk-factor"), risk ? "no-price" : "no-imports")
      : known(place("geopolrisk-factor"), factor, undefined, tradeWarnings),
    known(place("risk-list"), list.value, undefined, list.warnings),
  ];
}

/** The indices that a vantage has as a whole. */
export function vantageIndices({ mineral, members, view }: Gathered): IndexValue[] {
  const place = (id: IndexId): Place => ({ id, stage: undefined });
  const reliance = relianceOf(members);
  const stocks = members.map(({ country, useTpa, isUsePublished, useBasis }) => {
    const rows = mineral.stocks.filter(
      (row) =>
        row.country === country &&
        row.mineral === mineral.id &&
        row.measure === "stock" &&
        row.figure.basis === useBasis &&
        Number(row.figure.period) <= view.year,
    );
    const newest = Math.max(...rows.map(({ figure }) => Number(figure.period)));
    const held = rows
      .filter(({ figure }) => Number(figure.period) === newest)
      .reduce((sum, { figure }) => sum + figure.value, 0);
    return {
      held,
      isKnown: rows.length > 0 && isUsePublished && useTpa.value > 0,
      useTpa: useTpa.value,
    };
  });
  const isStocked = stocks.every(({ isKnown }) => isKnown);
  const sum = (of: "held" | "useTpa") => stocks.reduce((total, one) => total + one[of], 0);
  return [
    reliance
      ? known(place("import-reliance"), reliance.value, reliance)
      : unknown(place("import-reliance"), "no-reliance"),
    isStocked
      ? known(place("cover-days"), coverDays({ stockTonnes: sum("held"), useTpa: sum("useTpa") }))
      : unknown(place("cover-days"), "no-stock"),
    unknown(place("geometric-risk"), "no-perception"),
    unknown(place("economic-importance"), "no-value-added"),
  ];
}
