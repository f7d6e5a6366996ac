import { z } from "zod";
import type { Name } from "../model/index.ts";
import { readSizing } from "../reference/index.ts";
import {
  drawCrises,
  type ReportSizing,
  type SizingSetup,
  scenariosOf,
  sizeCoalitions,
} from "../sizing/index.ts";
import { PARTNERS_MAX } from "../stockpile/index.ts";
import { formatMonth } from "../units/index.ts";
import { badField, badInput, closedPath, done } from "./answer.ts";
import { checkWords, horizonFields, openHorizon } from "./coercion.ts";
import type { Effects } from "./effects.ts";
import { about, countriesField } from "./field.ts";
import { defineLongOperation } from "./operation.ts";
import { readPurchaseBudgets } from "./sizing/budgets.ts";
import { candidatesOf } from "./sizing/candidates.ts";
import { hitsOf } from "./sizing/hits.ts";
import { sizingOutput } from "./sizing/output.ts";
import type { SizingSource } from "./sizing/source.ts";
import { SizingStopped, splitSizing } from "./sizing/splitSizing.ts";
import { tellSizing } from "./sizing/tellSizing.ts";
import { splitWork } from "./splitWork.ts";

const NAME = "stockpile size";

const SCENARIOS_MAX = 10_000;

const shareSays = "Write a share from 0 to 1.";
const tailSays = "Write a share above 0 and up to 1, as 0.05 for the worst 5 of 100 years.";
const gapSays = "Write a share from 0.0001 to 0.1, as 0.005 for 0.5%.";
const countSays = `Write a whole number from 1 to ${SCENARIOS_MAX}.`;

const ASSUMPTIONS: readonly Name[] = [
  {
    en: "What the rest of the world sends the partners and takes from them in a crisis is what the market would, had nobody a new stock: stocks free no foreign goods for others and draw none away.",
    ja: "危機時に他国が送り、受け取る量は、新たな備蓄がない場合の市場の量とする。備蓄は他国の分を空けも奪いもしない。",
  },
  {
    en: "A crisis begins with full stocks, its course is known once it begins, and a stock is restored after it.",
    ja: "危機は備蓄が満ちた状態で始まり、始まれば経過は既知で、終われば備蓄を元に戻す。",
  },
  {
    en: "One crisis a year at most. Sizes are those of all public stock of a form: what is held now counts towards them.",
    ja: "危機は年に高々1回。規模はその形態の公的備蓄の総量で、現在の保有分を含む。",
  },
  {
    en: "Nearly every probability and cost of keeping is assumed, with a range: see what the sizes hang on.",
    ja: "確率と維持費のほぼすべては仮定であり、幅を持つ。「何に左右されるか」を参照。",
  },
];

/** Says how far sizing is. */
function reportSizing(effects: Effects): ReportSizing {
  return (step, at, all, what = "") => {
    effects.signal.throwIfAborted();
    const share = at / all;
    if (step === "markets")
      effects.progress({ en: "Solving markets in crisis", ja: "危機時の市場を解く" }, share);
    else if (step === "coalition")
      effects.progress({ en: `Sizing ${what}`, ja: `規模を決める(${what})` }, share);
    else effects.progress({ en: "Looking at it from all sides", ja: "多面的に調べる" }, share);
  };
}

/** Sizes stocks: how much of which form, where, for each holder, alone and together, and who pays. */
export const stockpileSize = defineLongOperation({
  input: z.object({
    chain: horizonFields.chain,
    seenFrom: about(
      countriesField.default(["US", "JP"]),
      `Partners that hold stocks and whose demand counts, 1 to ${PARTNERS_MAX}.`,
      `備蓄を持ち、需要を数える国。1から${PARTNERS_MAX}か国。`,
    ),
    mode: about(
      z.enum(["joint", "separate"]).default("joint"),
      "What to look at from all sides: one plan of all, or each one's own. Both are sized.",
      "詳しく調べる対象。共同の計画か、各国の計画か。規模は両方求める。",
    ),
    scenarios: about(
      z.int(countSays).min(1, countSays).max(SCENARIOS_MAX, countSays).default(60),
      "Crises to draw, over all hits.",
      "抽出する危機の数。",
    ),
    seed: about(z.int("Write a whole number.").default(1), "Seed of the draw.", "抽出のシード。"),
    budget: about(
      z.array(z.string()).readonly().default([]),
      "Most that a holder may spend on buying, USD, as US=20000000,JP=50000000. Default: no limit.",
      "購入に使える上限(ドル)。例 US=20000000,JP=50000000。省略時は無制限。",
    ),
    terms: about(
      z.string().min(1).optional(),
      "Folder of sizing tables of your own: hits, candidates, terms, targets. Default: the chain's that ship.",
      "自分の表(危機・候補・条件・目標)のフォルダ。省略時はチェーンに同梱のもの。",
    ),
    caution: about(
      z.number(shareSays).min(0, shareSays).max(1, shareSays).default(0),
      "Weight of the worst years against the mean, 0 to 1.",
      "平均に対する最悪の年の重み。0から1。",
    ),
    tail: about(
      z.number(tailSays).gt(0, tailSays).max(1, tailSays).default(0.05),
      "Share of years that counts as the worst.",
      "最悪とみなす年の割合。",
    ),
    gap: about(
      z.number(gapSays).min(1e-4, gapSays).max(0.1, gapSays).default(0.005),
      "Distance between cost and proven bound at which a search ends, share.",
      "費用と証明された下界の差がこの割合になれば探索を終える。",
    ),
    from: horizonFields.from,
    months: about(horizonFields.months, "Months that a crisis is followed.", "危機を追う月数。"),
    workers: about(
      z.int(countSays).min(1, countSays).max(256, countSays).optional(),
      "Threads. Default: one for each core. The answer does not depend on it.",
      "スレッド数。省略時はコア数。答えは変わらない。",
    ),
    baseYear: horizonFields.baseYear,
  }),
  output: sizingOutput,
  positional: ["chain"],
  pace: ["workers"],
  examples: [
    {
      title: { en: "What the US and Japan should hold together", ja: "日米が共同で何を持つべきか" },
      arguments: "ndfeb --seen-from US,JP --mode joint",
    },
    {
      title: { en: "Japan alone, within a budget, quickly", ja: "日本単独、予算内、手早く" },
      arguments: "ndfeb --seen-from JP --budget JP=20000000 --scenarios 20 --months 12",
    },
  ],
  async work({ workers, ...input }, effects) {
    const opened = await openHorizon(NAME, input, effects);
    if (opened.status !== "done") return opened;
    const { chain, baseline, edition, months } = opened.value;
    const users = new Set([...chain.demands.values()].map(({ country }) => country));
    const idle = `No demand of the chain ${chain.id} is there.`;
    const vantage = checkWords(NAME, "seenFrom", input.seenFrom, users, idle);
    if (vantage.status !== "done") return vantage;
    const partners = [...vantage.value];
    if (partners.length > PARTNERS_MAX)
      return badField(NAME, "seenFrom", String(partners), `Name at most ${PARTNERS_MAX} partners.`);
    if (input.terms !== undefined && !effects.mayOpen(input.terms))
      return closedPath(NAME, "terms", input.terms);
    const read = await readSizing(chain, input.terms);
    if (!read.ok) return badInput(read.problems);
    const terms = read.value;
    const candidates = candidatesOf({ chain, baseline, terms }, partners);
    if (candidates.status !== "done") return candidates;
    const budgets = readPurchaseBudgets(input.budget, partners, candidates.value);
    if (budgets.status !== "done") return budgets;
    const hits = await hitsOf(terms, chain.id, effects);
    if (hits.status !== "done") return hits;
    const crises = drawCrises(hits.value, input.scenarios, input.seed);
    const scenarios = scenariosOf(hits.value, crises, chain, months);
    if (!scenarios.ok) return badInput(scenarios.problems);
    const setup: SizingSetup = { chain, baseline, months, partners, candidates: candidates.value };
    const conditions = {
      caution: { weight: input.caution, tail: input.tail },
      budgets: budgets.value,
      gap: input.gap,
    };
    const report = reportSizing(effects);
    await using split = splitWork(effects, workers);
    const solver = splitSizing(split.shards, setup);
    const source: SizingSource = {
      ...{ chain, baseline, terms, candidates: candidates.value, hits: hits.value },
    };
    try {
      const sized = await sizeCoalitions(setup, scenarios.value, conditions, solver, report);
      const told = await tellSizing(source, sized, { mode: input.mode, solver, report });
      const { seed, caution, tail, mode } = input;
      return done((language) => ({
        ...{ edition, chain: chain.id, seenFrom: partners, mode, seed, caution, tail },
        from: formatMonth(months[0]!),
        months: months.length,
        drawn: crises.length,
        distinct: scenarios.value.all.length,
        points: scenarios.value.points.length,
        ...told(language),
        assumptions: ASSUMPTIONS.map((text) => text[language]),
      }));
    } catch (error) {
      if (error instanceof SizingStopped) return { status: "interrupted" };
      throw error;
    }
  },
});
