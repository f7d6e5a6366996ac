import { openSolvePool } from "../jobs/index.ts";
import { type Chain, type Corner, type Disturbance, type Name, suggest } from "../model/index.ts";
import {
  assess,
  CORNERS,
  type Context,
  type Explanation,
  type Level,
  type Summaries,
  type Summary,
  sayLink,
  sayNode,
} from "../network/index.ts";
import { disturb, type Scenario, sentence, textIn } from "../scenario/index.ts";
import { formatMonth, type Month, monthsFrom } from "../units/index.ts";
import { type Answer, badField, badInput, done } from "./answer.ts";
import { closeBaseYear } from "./closeBaseYear.ts";
import type { Effects } from "./effects.ts";
import { namesOf } from "./names.ts";
import type { Telling } from "./operation.ts";
import type { StressLevel, StressOutput } from "./stressOutput.ts";

/** What a chain is stressed with, and how it is looked at. */
export interface StressRequest {
  readonly chain: Chain;
  readonly edition: string;
  readonly scenario: Scenario;
  readonly from: Month;
  readonly monthCount: number;
  readonly seenFrom: readonly string[];
}

/** How many shortages are explained. */
const EXPLAINED = 3;

const SOLVING: Name = {
  en: "Solving both levels of response, and both ends of the ranges",
  ja: "二つの対応水準と幅の両端を解く",
};

/** What every stress assumes, whatever the scenario. */
const MODEL_ASSUMPTIONS: readonly Name[] = [
  {
    en: "Demand stays at its base-year level, spread evenly over the months.",
    ja: "需要は基準年の水準のまま、各月に均等とする。",
  },
  {
    en: "The market level knows the whole course of the scenario and everyone pulls together to lose least: it is the best that a market could do. The frozen level is what happens where nobody adapts.",
    ja: "「市場」は経過をすべて見通し、損失が最小になるよう動く。市場に望みうる最善である。「固定」は誰も適応しない場合を示す。",
  },
  {
    en: "A country ships what it makes or holds; what it only passes on stays at the base-year amount.",
    ja: "各国は自国で作るか持つものを輸出する。転送するだけの量は基準年のままとする。",
  },
];

/** Countries of a vantage must be countries of the chain that want something. */
export function checkVantage(
  chain: Chain,
  seenFrom: readonly string[],
  where = "stress",
): Answer<ReadonlySet<string>> {
  const users = new Set([...chain.demands.values()].map(({ country }) => country));
  for (const id of seenFrom)
    if (!users.has(id))
      return badField(
        where,
        "seenFrom",
        id,
        `No demand of the chain ${chain.id} is there. ${suggest(id, users)}`,
      );
  return done(new Set(seenFrom));
}

function disturbances({
  chain,
  scenario,
  from,
  monthCount,
}: StressRequest): Answer<Record<Corner, Disturbance>> {
  const months = monthsFrom(from, monthCount);
  const at = (corner: Corner) => disturb(scenario, chain, months, corner);
  const [central, favourable, adverse] = [at("central"), at("favourable"), at("adverse")];
  for (const read of [central, favourable, adverse]) if (!read.ok) return badInput(read.problems);
  const value = (read: typeof central) => (read as { value: Disturbance }).value;
  return done({ central: value(central), favourable: value(favourable), adverse: value(adverse) });
}

/** Runs a scenario on a chain at both levels of response. */
export async function stressChain(
  request: StressRequest,
  effects: Effects,
): Promise<Answer<Telling<StressOutput>>> {
  const { chain, scenario } = request;
  const vantage = checkVantage(chain, request.seenFrom);
  if (vantage.status !== "done") return vantage;
  const disturbed = disturbances(request);
  if (disturbed.status !== "done") return disturbed;
  await using pool = openSolvePool(CORNERS.length);
  const closed = await closeBaseYear(chain, effects);
  if (closed.status !== "done") return closed;
  effects.signal.throwIfAborted();
  effects.progress(SOLVING);
  const levels = await assess(
    {
      chain,
      baseline: closed.value,
      disturbances: disturbed.value,
      vantage: vantage.value,
      explained: EXPLAINED,
    },
    pool.solve,
  );
  const { months } = disturbed.value.central;
  // What a disturbance calls its causes, by which explanations find their numbers.
  const measures = scenario.shocks.map((shock) => sentence(shock, "en", chain));
  return done((language) => {
    const context = { chain, months, language, measures };
    return {
      edition: request.edition,
      chain: chain.id,
      scenario: {
        id: scenario.id,
        title: textIn(scenario.title, language),
        sentences: scenario.shocks.map((shock) => sentence(shock, language, chain)),
      },
      seenFrom: [...request.seenFrom],
      months: months.map(formatMonth),
      levels: {
        frozen: tellLevel(context, levels.frozen),
        market: tellLevel(context, levels.market),
      },
      names: namesOf(chain, language),
      assumptions: [
        ...scenario.assumes.map(({ text }) => textIn(text, language)),
        ...MODEL_ASSUMPTIONS.map((text) => text[language]),
      ],
    };
  });
}

const usdRange = ({ central, favourable, adverse }: Summaries) => ({
  valueLostUsd: central.valueLostUsd,
  valueLostUsdLow: favourable.valueLostUsd,
  valueLostUsdHigh: adverse.valueLostUsd,
});

function firstShortage({ shortages }: Summary): StressLevel["firstShortage"] {
  const [first] = shortages;
  if (!first) return null;
  const { month, monthIndex, country, sector, commodity } = first;
  return { month, monthsFromStart: monthIndex, country, sector, commodity };
}

/** A level of response, as answers carry it. */
export function tellLevel(context: Context, level: Level): StressLevel {
  const { chain } = context;
  const { central } = level.all;
  const { costUsd } = level;
  return {
    servedShare: central.servedShare,
    servedShareByMonth: [...central.servedShareByMonth],
    servedShareByMass: central.servedShareByMass,
    ...usdRange(level.all),
    costUsd: costUsd.central,
    costUsdLow: Math.min(costUsd.central, costUsd.favourable, costUsd.adverse),
    costUsdHigh: Math.max(costUsd.central, costUsd.favourable, costUsd.adverse),
    costUsdUndisturbed: costUsd.undisturbed,
    shortages: central.shortages.map(
      ({ country, sector, commodity, month, tonnes, shareOfDemand, valueLostUsd }) => ({
        country,
        sector,
        tier: chain.sectors.get(sector)!.tier,
        commodity,
        month,
        tonnes,
        shareOfDemand,
        valueLostUsd,
      }),
    ),
    firstShortage: firstShortage(central),
    byCountry: [...level.byCountry].map(([country, summaries]) => ({
      country,
      servedShare: summaries.central.servedShare,
      ...usdRange(summaries),
      shortageTonnes: summaries.central.shortageTonnes,
      firstShortage: firstShortage(summaries.central),
    })),
    scarcityPrices: level.scarcityPrices.map(({ month, basePriceUsdPerTonne, ...price }) => ({
      ...price,
      month: formatMonth(level.trajectory.months[month]!),
      basePriceUsdPerTonne: basePriceUsdPerTonne ?? null,
    })),
    explanations: level.explanations.map((one) => tellExplanation(context, level, one)),
  };
}

function tellExplanation(
  context: Context,
  { all }: Level,
  explanation: Explanation,
): StressLevel["explanations"][number] {
  const { chain, language } = context;
  const { country, sector, commodity } = chain.demands.get(explanation.demand)!;
  const own = all.central.shortages.filter(({ demand }) => demand === explanation.demand);
  const sum = (of: "tonnes" | "valueLostUsd") => own.reduce((total, one) => total + one[of], 0);
  return {
    country,
    sector,
    commodity,
    tonnes: sum("tonnes"),
    valueLostUsd: sum("valueLostUsd"),
    sentences: explanation.links.map((link) => sayLink(context, link)),
    chain: explanation.links.map((link) => ({
      what: sayNode(chain, link.node, language),
      limit: sayLink(context, link),
      shadowPriceUsd: link.worthUsd ?? null,
    })),
  };
}
