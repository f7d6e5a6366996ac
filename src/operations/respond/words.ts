import type { Language } from "../effects.ts";
import { writeNumber } from "../factsheet/format.ts";

/**
 * Writes money in the unit that keeps it short.
 *
 * @example
 * writeUsd(1_960_000_000, "en") // => "USD 1.96 bn"
 * writeUsd(14_500_000, "ja") // => "1,450万ドル"
 */
export function writeUsd(usd: number, language: Language): string {
  const size = Math.abs(usd);
  const say = (unit: number) => writeNumber(usd / unit, language);
  if (language === "ja")
    return size >= 1e8 ? `${say(1e8)}億ドル` : size >= 1e4 ? `${say(1e4)}万ドル` : `${say(1)}ドル`;
  return size >= 1e9 ? `USD ${say(1e9)} bn` : size >= 1e6 ? `USD ${say(1e6)} m` : `USD ${say(1)}`;
}

/** Writes a share as a percentage. */
export const writeShare = (share: number, digits = 0): string =>
  `${(share * 100).toFixed(digits)}%`;

const en = {
  title: (scenario: string) => `Plan: ${scenario}`,
  subtitle: (first: string, last: string, who: string, mode: string, edition: string) =>
    `${first} to ${last} · for ${who} · ${mode} plan · data ${edition}`,
  modes: { joint: "joint", separate: "separate" } as Readonly<Record<string, string>>,
  minister: "For decision",
  without: (lost: string, worst: string) =>
    `Without a plan, ${lost} of output is expected to be lost over the variants weighed, and ${worst} if everything turns out at its worst.`,
  with: (lost: string, worst: string, spent: string) =>
    `With it, ${lost} is expected to be lost, and ${worst} at worst. The actions cost ${spent}.`,
  decide: (count: number, month: string, best: string) =>
    `Decide in ${month}, ${count} in all; what buys most: ${best}.`,
  gap: (cost: string, bound: string, tried: number) =>
    `Expected cost beyond the base year and value lost, discounted: ${cost}; no choice of these actions comes to less than ${bound} (${tried} choices solved in full).`,
  nothing: "No action is worth its cost under the variants weighed: nothing is to be decided.",
  dated: "What is decided, by whom, and what it buys",
  datedHeader: [
    "Decide",
    "First tonnes",
    "Party",
    "Action",
    "Carried out by",
    "Tonnes",
    "Range over variants",
    "Costs",
    "Buys",
  ],
  consent: (partner: string) => `with the consent of ${partner}`,
  monthly: "Tonnes by month, as the scenario states it",
  monthlyHeader: ["Action", "Months and tonnes"],
  groups: "What each group of actions buys (Shapley value)",
  groupsHeader: ["Group", "Buys"],
  levels: "Frozen, market and plan, as the scenario states it",
  levelsHeader: ["", "Frozen", "Market", "Plan"],
  served: "Served, by value",
  lost: "Value lost",
  range: "  low to high",
  short: "Short, t",
  first: "First shortage",
  none: "none",
  chart: "Served month by month, with and without the plan",
  withPlan: "with the plan",
  withoutPlan: "without",
  cooperation: "Together or alone",
  worth: (usd: string, tonnes: string) =>
    `Planning together saves ${usd} (cost and value lost, discounted) and ${tonnes} t of shortage against planning alone.`,
  cooperationHeader: ["Party", "Loses and spends alone", "Together", "Difference"],
  payment: (from: string, to: string, usd: string) =>
    `${to} is worse off together than alone; ${from} pays it ${usd} so that nobody is.`,
  noPayment: "Nobody is worse off together than alone.",
  stays: "What stays short, and why",
  staysNothing: "As the scenario states it, nothing of the vantage stays short.",
  stays1: (commodity: string, sector: string, country: string, tonnes: string, usd: string) =>
    `${commodity} for “${sector}”, ${country}: ${tonnes} t, ${usd}.`,
  fails: "How the plan fails: the variants in which it is worst",
  failsHeader: ["Variant", "Probability", "Lost without", "Lost with"],
  notTaken: "Weighed and not taken",
  late: (ids: string) => `Too late for this run: ${ids}.`,
  left: (ids: string) => `Not worth their cost here: ${ids}.`,
  replay: "Carried out again",
  clean: (law: string, amount: string) =>
    `A second count without a solver, of every variant, month by month, finds the plan kept: no store below nothing, no action before its start, mass conserved by element. Largest difference: ${amount} t (${law}).`,
  dirty: (law: string, amount: string) =>
    `A second count without a solver does NOT find the plan kept: ${amount} t (${law}).`,
  assumptions: "What it rests on",
  allocation:
    "Who is served first: shortages fall where the value of lost supply is least, at the market level as in the plan, so that priority by tier needs no action of its own.",
  footer: "Every number of an action is an assumption with a range; data/actions names each.",
  calendarDecide: (name: string) => `Decide: ${name}`,
  calendarStart: (name: string) => `First tonnes due: ${name}`,
};

/** What a plan's document says. */
export type PlanWords = typeof en;

const ja: PlanWords = {
  title: (scenario) => `対応計画:${scenario}`,
  subtitle: (first, last, who, mode, edition) =>
    `${first}~${last} ・ ${who} ・ ${mode} ・ データ ${edition}`,
  modes: { joint: "共同計画", separate: "個別計画" },
  minister: "決定事項",
  without: (lost, worst) =>
    `計画がなければ、検討した変化形の平均で${lost}、すべてが最悪の場合は${worst}の生産額を失う。`,
  with: (lost, worst, spent) =>
    `計画により損失は平均${lost}、最悪の場合${worst}となる。対策の費用は${spent}。`,
  decide: (count, month, best) =>
    `${month}に決定する対策は${count}件。最も効果が大きいのは「${best}」。`,
  gap: (cost, bound, tried) =>
    `基準年を超える費用と損失の期待値(割引後)は${cost}。どの組合せも${bound}を下回らない(${tried}通りを厳密に計算)。`,
  nothing: "検討した変化形のもとでは、費用に見合う対策はない。決定すべきことはない。",
  dated: "誰が何をいつ決め、何が得られるか",
  datedHeader: [
    "決定",
    "最初の供給",
    "当事者",
    "対策",
    "実施者",
    "トン",
    "変化形の幅",
    "費用",
    "効果",
  ],
  consent: (partner) => `${partner}の同意が必要`,
  monthly: "月別のトン数(シナリオどおりの場合)",
  monthlyHeader: ["対策", "月とトン数"],
  groups: "対策の種類ごとの効果(シャープレイ値)",
  groupsHeader: ["種類", "効果"],
  levels: "固定・市場・計画(シナリオどおりの場合)",
  levelsHeader: ["", "固定", "市場", "計画"],
  served: "充足率(価値)",
  lost: "損失額",
  range: "  下限~上限",
  short: "不足(t)",
  first: "最初の不足",
  none: "なし",
  chart: "月別の充足率(計画の有無)",
  withPlan: "計画あり",
  withoutPlan: "計画なし",
  cooperation: "共同か個別か",
  worth: (usd, tonnes) =>
    `共同計画は個別計画に比べ、${usd}(費用と損失、割引後)と${tonnes}tの不足を減らす。`,
  cooperationHeader: ["当事者", "個別の損失と支出", "共同", "差"],
  payment: (from, to, usd) =>
    `${to}は共同のほうが負担が重い。${from}が${usd}を支払えば誰も損をしない。`,
  noPayment: "共同で負担が重くなる当事者はいない。",
  stays: "残る不足とその理由",
  staysNothing: "シナリオどおりの場合、不足は残らない。",
  stays1: (commodity, sector, country, tonnes, usd) =>
    `${country}の「${sector}」向け${commodity}:${tonnes}t、${usd}。`,
  fails: "計画が破れる場合(損失の大きい変化形)",
  failsHeader: ["変化形", "確率", "計画なしの損失", "計画ありの損失"],
  notTaken: "検討して採らなかった対策",
  late: (ids) => `期間内に間に合わない:${ids}`,
  left: (ids) => `費用に見合わない:${ids}`,
  replay: "再計算による確認",
  clean: (law, amount) =>
    `ソルバーを使わず、すべての変化形を月ごとに数え直した。備蓄は負にならず、開始前の対策はなく、元素ごとの質量は保存される。最大の差は${amount}t(${law})。`,
  dirty: (law, amount) => `ソルバーを使わない再計算は計画と一致しない:${amount}t(${law})。`,
  assumptions: "前提",
  allocation:
    "優先順位:不足は、市場でも計画でも、供給喪失の価値が最も小さい用途に生じる。階層による優先配分は独立した対策を要しない。",
  footer: "対策の数値はすべて幅をもつ仮定であり、data/actions に個別に示す。",
  calendarDecide: (name) => `決定:${name}`,
  calendarStart: (name) => `最初の供給:${name}`,
};

/** What a plan's document says, by language. */
export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = { en, ja };
