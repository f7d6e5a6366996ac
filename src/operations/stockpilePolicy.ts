import { z } from "zod";
import { type Chain, type Name, suggest } from "../model/index.ts";
import type { Baseline } from "../network/index.ts";
import { MARKET_STATES, type PolicyFigures, readPolicy } from "../reference/index.ts";
import {
  bestFill,
  checkTerms,
  type Estimate,
  type FillPlan,
  type FillTerms,
  targetOf,
} from "../stockpile/index.ts";
import { type Answer, badField, badInput, done } from "./answer.ts";
import { baseYearField, shippedChainField } from "./chainFields.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import { reportTo } from "./coercion.ts";
import { about } from "./field.ts";
import { openChain } from "./openChain.ts";
import { defineLongOperation } from "./operation.ts";
import { comparePartners, type WayCompared } from "./stockpile/comparePartners.ts";
import { type Compared, comparePolicies, periodsOf } from "./stockpile/comparePolicies.ts";
import { type Ends, fillTermsOf } from "./stockpile/fillTerms.ts";
import { type PolicyOutput, policyOutput } from "./stockpile/policyOutput.ts";
import { movesOf, timeShares } from "./stockpile/tellRule.ts";
import { type NamedTier, tiersOf, useOf } from "./stockpile/useOf.ts";

const SOLVING: Name = { en: "Solving for the best rule", ja: "最良の規則を求める" };
const MOVING: Name = { en: "Moving each figure within its range", ja: "各数値を範囲内で動かす" };
const PLAYING: Name = { en: "Playing the rules", ja: "規則を試す" };
const MEETING: Name = { en: "Meeting the partner on the market", ja: "市場で相手と出会う" };

/** Days of use by which a stock is counted: alone, and beside a partner's. */
const STEP_DAYS = 5;
const PAIR_STEP_DAYS = 15;
/** Most that either of two partners stores in their comparison, days of its use. */
const PAIR_MOST_DAYS = 360;

/** How closely a cost is solved for where only the target is told: a step of it costs far more. */
const TARGET_ERROR_SHARE = 1e-7;

const QUARTERS_PER_YEAR = 4;
const KILOGRAMS_PER_TONNE = 1000;

/** The two who hold stocks side by side unless someone else is named. */
const OTHER_OF: Readonly<Record<string, string>> = { JP: "US", US: "JP" };

/** What is known of a country that may hold a stock. */
interface Holder {
  readonly country: string;
  readonly use: PolicyOutput["use"];
  readonly tiers: readonly NamedTier[];
}

/** What the question is asked on. */
interface Ground {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly commodity: string;
}

const tellEstimate = ({ mean, halfWidth }: Estimate) => ({ mean, halfWidth });

function holderOf(
  { chain, baseline, commodity }: Ground,
  field: "holder" | "partner",
  country: string,
  given: number | undefined,
): Answer<Holder> {
  if (!chain.countries.has(country)) {
    const says = `No country of ${chain.id}. ${suggest(country, [...chain.countries.keys()])}`;
    return badField("stockpile policy", field, country, says);
  }
  const { kilogramsPerYear, from } = useOf(chain, baseline, commodity, country);
  const tiers = tiersOf(chain, baseline, commodity, country, "value");
  if (tiers.length === 0 || (kilogramsPerYear === 0 && given === undefined)) {
    const says = `Nobody there uses ${commodity}, in this form or another. Name a country where it is used.`;
    return badField("stockpile policy", field, country, says);
  }
  const use =
    given === undefined
      ? { tonnesPerYear: kilogramsPerYear / KILOGRAMS_PER_TONNE, from }
      : { tonnesPerYear: given, from: "given" as const };
  return done({ country, use, tiers });
}

/** The other holder on the market, or null where there is none. */
function partnerOf(ground: Ground, holder: string, wanted?: string): Answer<Holder | null> {
  const country = wanted ?? OTHER_OF[holder] ?? "none";
  if (country === "none") return done(null);
  if (country !== holder) return holderOf(ground, "partner", country, undefined);
  const says = "A holder is no partner of itself. Name another country, or none.";
  return badField("stockpile policy", "partner", country, says);
}

/** The target in a normal market at either end of each range, where it moves. */
async function sensitivityOf(
  ground: Ground,
  figures: PolicyFigures,
  holder: Holder,
  terms: (ends: Ends, tiers: readonly NamedTier[]) => FillTerms,
  beforeEach: (share: number) => Promise<void>,
): Promise<PolicyOutput["sensitivity"]> {
  const target = (ends: Ends, tiers = holder.tiers): number => {
    const at = terms(ends, tiers);
    return targetOf(at, bestFill(at, TARGET_ERROR_SHARE).rule, 0) * STEP_DAYS;
  };
  const ranged = [...figures].filter(([, { low, high }]) => high > low);
  const moved: PolicyOutput["sensitivity"] = [];
  for (const [figure, { low, high, unit }] of ranged) {
    await beforeEach(moved.length / ranged.length);
    const at = { targetAtLowDays: target({ [figure]: "low" }) };
    moved.push({ figure, low, high, unit, ...at, targetAtHighDays: target({ [figure]: "high" }) });
  }
  const { chain, baseline, commodity } = ground;
  const tiersAt = (end: "low" | "high") => tiersOf(chain, baseline, commodity, holder.country, end);
  const meanOf = (tiers: readonly NamedTier[]) =>
    tiers.reduce((sum, { share, lostUsdPerKg }) => sum + share * lostUsdPerKg, 0);
  const worth = {
    ...{ figure: "worth of the goods", unit: "USD/kg" },
    ...{ low: meanOf(tiersAt("low")), high: meanOf(tiersAt("high")) },
    targetAtLowDays: target({}, tiersAt("low")),
    targetAtHighDays: target({}, tiersAt("high")),
  };
  const spread = ({ targetAtLowDays, targetAtHighDays }: (typeof moved)[number]) =>
    Math.abs(targetAtHighDays - targetAtLowDays);
  return [...moved, worth].filter((one) => spread(one) > 0).sort((a, b) => spread(b) - spread(a));
}

/** The states of the market, and what the best rule does in each. */
function tellStates(terms: FillTerms, plan: FillPlan): PolicyOutput["states"] {
  const shares = timeShares(terms);
  return MARKET_STATES.map((state, market) => ({
    state,
    priceUsdPerKg: terms.states[market]!.priceUsdPerKg,
    shortShare: terms.states[market]!.shortShare,
    timeShare: shares[market]!,
    next: MARKET_STATES.map((to, k) => ({
      state: to,
      probability: terms.states[market]!.next[k]!,
    })),
    targetDays: targetOf(terms, plan.rule, market) * STEP_DAYS,
    boughtDays: Math.max(0, plan.rule(market, 0)) * STEP_DAYS,
    moves: movesOf(terms, plan.rule, market, STEP_DAYS),
  }));
}

/** How two holders fare on one market. */
const tellPartners = (
  { country, use }: Holder,
  mostDays: number,
  ways: readonly WayCompared[],
): PolicyOutput["partners"] => ({
  ...{ partner: country, use, stepDays: PAIR_STEP_DAYS, mostDays },
  ways: ways.map(({ way, cost, saved, lost, boughtKg, priceUsdPerKg }) => ({
    way,
    costUsd: tellEstimate(cost),
    savedUsd: tellEstimate(saved),
    lostUsd: tellEstimate(lost),
    boughtTonnes: boughtKg / KILOGRAMS_PER_TONNE,
    priceUsdPerKg: priceUsdPerKg ?? null,
  })),
});

/** How rules fare on the same runs. */
const tellRules = (rules: readonly Compared[]): PolicyOutput["rules"] =>
  rules.map(({ rule, days, cost, expectedUsd, more, lost, boughtKg, priceUsdPerKg }) => ({
    ...{ rule, days: days ?? null, expectedUsd },
    costUsd: tellEstimate(cost),
    moreUsd: tellEstimate(more),
    lostUsd: tellEstimate(lost),
    boughtTonnes: boughtKg / KILOGRAMS_PER_TONNE,
    priceUsdPerKg: priceUsdPerKg ?? null,
  }));

/** Every figure with its evidence. */
const tellFigures = (figures: PolicyFigures): PolicyOutput["figures"] =>
  [...figures].map(([figure, { value, low, high, unit, quality, source, note, at }]) => ({
    ...{ figure, value, low, high, unit, quality, source, note },
    where: `${at.file}:${at.line}`,
  }));

/** When to fill a stock, how fast and how far, and when to release it. */
export const stockpilePolicy = defineLongOperation({
  input: z.object({
    chain: shippedChainField,
    commodity: about(
      z.string().min(1, "Name a commodity.").default("dy-oxide"),
      "Commodity that is stored.",
      "備蓄する品目。",
    ),
    holder: about(
      z.string().min(1, "Name a country.").default("JP"),
      "Country that stores it, for its own users.",
      "自国の需要家のために備蓄する国。",
    ),
    partner: about(
      z.string().min(1, "Name a country, or none.").optional(),
      "Other holder on the same market, or none. Default: the other of JP and US.",
      "同じ市場で備蓄する相手国、または none。省略時は日米のもう一方。",
    ),
    useTonnes: about(
      z.number("Write a number.").positive("Write a number above 0.").optional(),
      "What the holder uses of the commodity, t/a. Default: what the base year of the chain says.",
      "品目の年間使用量、t/a。省略時はチェーンの基準年による。",
    ),
    mostDays: about(
      z
        .int("Write whole days.")
        .min(60, "Write 60 or more.")
        .max(1825, "Write at most 1825, five years.")
        .default(900),
      "Most that is stored, days of use.",
      "備蓄の上限、使用量の日数。",
    ),
    maySell: about(
      z.boolean().default(false),
      "Allow releases beyond what is short, to be sold on the market.",
      "不足分を超える放出（市場での売却）を認める。",
    ),
    runs: about(
      z
        .int("Write a whole number of runs.")
        .min(20, "Write 20 or more.")
        .max(20_000, "Write at most 20000.")
        .default(500),
      "Simulated runs of the market on which rules are compared.",
      "規則を比べる市場の模擬試行の数。",
    ),
    seed: about(
      z.int("Write a whole number.").default(1),
      "Seed: the same seed gives the same answer.",
      "乱数の種。同じ種なら同じ答え。",
    ),
    baseYear: baseYearField,
  }),
  output: policyOutput,
  positional: [],
  examples: [
    {
      title: { en: "Dysprosium for Japan", ja: "日本のジスプロシウム" },
      arguments: "--chain ndfeb --commodity dy-oxide --holder JP",
    },
    {
      title: { en: "A stock that may also be sold", ja: "売却も認める備蓄" },
      arguments: "--commodity tb-oxide --holder JP --may-sell",
    },
    {
      title: { en: "Without a partner, more runs", ja: "相手国なし、試行を増やす" },
      arguments: "--holder US --partner none --runs 2000",
    },
  ],
  async work(input, effects) {
    const { commodity, maySell, mostDays, runs, seed } = input;
    const opened = await openChain(input.chain, input.baseYear, effects);
    if (opened.status !== "done") return opened;
    const { chain } = opened.value;
    if (!chain.commodities.has(commodity)) {
      const says = `No commodity of ${chain.id}. ${suggest(commodity, [...chain.commodities.keys()])}`;
      return badField("stockpile policy", "commodity", commodity, says);
    }
    const read = await readPolicy(chain, commodity);
    if (!read.ok) return badInput(read.problems);
    const figures = read.value;
    const closed = await closeBaseYear(chain, effects);
    if (closed.status !== "done") return closed;
    const ground = { chain, baseline: closed.value, commodity };
    const found = holderOf(ground, "holder", input.holder, input.useTonnes);
    if (found.status !== "done") return found;
    const holder = found.value;
    const other = partnerOf(ground, input.holder, input.partner);
    if (other.status !== "done") return other;

    const termsOf = (of: Holder, stepDays: number, most: number, ends: Ends = {}): FillTerms => {
      const useKgPerYear = of.use.tonnesPerYear * KILOGRAMS_PER_TONNE;
      const stored = { useKgPerYear, tiers: of.tiers, maySell, stepDays, mostDays: most };
      return fillTermsOf(figures, stored, ends);
    };
    const terms = termsOf(holder, STEP_DAYS, mostDays);
    const problems = checkTerms(terms, "stockpile policy");
    if (problems.length > 0) return badInput(problems);
    const step = (name: Name, share: number) => reportTo(effects, name)(share);
    await step(SOLVING, 0.1);
    const plan = bestFill(terms);
    const states = tellStates(terms, plan);

    const sensitivity = await sensitivityOf(
      ground,
      figures,
      holder,
      (ends, tiers) => termsOf({ ...holder, tiers }, STEP_DAYS, mostDays, ends),
      (share) => step(MOVING, 0.1 + 0.5 * share),
    );
    await step(PLAYING, 0.6);
    const rules = comparePolicies(terms, plan, STEP_DAYS, runs, seed);

    await step(MEETING, 0.8);
    const most = Math.min(mostDays, PAIR_MOST_DAYS);
    const partners =
      other.value &&
      tellPartners(
        other.value,
        most,
        comparePartners(
          [termsOf(holder, PAIR_STEP_DAYS, most), termsOf(other.value, PAIR_STEP_DAYS, most)],
          runs,
          seed,
        ),
      );
    const told = {
      ...{ chain: chain.id, baseYear: chain.baseYear, commodity, holder: holder.country },
      ...{ use: holder.use, maySell, stepDays: STEP_DAYS, mostDays },
      isAtEdge: states.some(({ targetDays }) => targetDays >= terms.stepsMost * STEP_DAYS),
      states,
      tiers: holder.tiers.map(({ tier, share }, k) => ({
        ...{ tier, share, lostUsdPerKg: terms.tiers[k]!.lostUsdPerKg },
      })),
      rules: tellRules(rules),
      partners,
      sensitivity,
      figures: tellFigures(figures),
      ...{ runs, seed, years: periodsOf(terms) / QUARTERS_PER_YEAR, errorUsd: plan.errorUsd },
    };
    return done(() => told);
  },
});
