import type { ActionTerm } from "../../model/index.ts";
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
  if (size < 0.5) return language === "ja" ? "0ドル" : "USD 0";
  const say = (unit: number) => writeNumber(usd / unit, language);
  if (language === "ja")
    return size >= 1e8 ? `${say(1e8)}億ドル` : size >= 1e4 ? `${say(1e4)}万ドル` : `${say(1)}ドル`;
  return size >= 1e9 ? `USD ${say(1e9)} bn` : size >= 1e5 ? `USD ${say(1e6)} m` : `USD ${say(1)}`;
}

/** Writes a share as a percentage. */
export const writeShare = (share: number, digits = 0): string =>
  `${(share * 100).toFixed(digits)}%`;

type Terms = Readonly<Record<ActionTerm, string>>;

const enTerms: Terms = {
  start: "Months to first tonne",
  lead: "Months in transit",
  returned: "Months until given back",
  rate: "Most in a month",
  share: "Share",
  limit: "Most over the run",
  fixed: "To decide",
  cost: "A tonne",
  compensation: "Paid, share of the loss",
};

const en = {
  title: (scenario: string) => `Plan: ${scenario}`,
  subtitle: (first: string, last: string, who: string, mode: string, edition: string) =>
    `${first} to ${last} · for ${who} · ${mode} plan · data ${edition}`,
  modes: { joint: "joint", separate: "separate" } as Readonly<Record<string, string>>,
  minister: "For decision",
  unaided: (frozen: string, market: string, plan: string) =>
    `As the scenario states it, ${frozen} of output is lost where nobody adapts, ${market} where the market does its best, and ${plan} with this plan.`,
  without: (count: number, lost: string, worst: string) =>
    `Over ${count} ways in which it may turn out, ${lost} is expected to be lost without a plan, and ${worst} in the worst of them.`,
  with: (lost: string, worst: string, spent: string) =>
    `With the plan ${lost} is expected to be lost, and ${worst} in the worst. Its actions cost ${spent}.`,
  tail: (share: string, variant: string, probability: string) =>
    `${share} of the loss that is expected without a plan comes from one way, “${variant}” (probability ${probability}): much of the plan is insurance against it.`,
  decide: (count: number, month: string, best: string) =>
    `Decide in ${month}, ${count} in all; what saves most: ${best}.`,
  decided: (names: string) => `Decided already: ${names}.`,
  gap: (saved: string, gap: string, tried: number) =>
    `It saves ${saved} of cost and value lost, discounted; no choice of these actions saves more than ${gap} beyond that (choices solved in full: ${tried}).`,
  proven: (saved: string, tried: number) =>
    `It saves ${saved} of cost and value lost, discounted; it is proven that no choice of these actions saves more (choices solved in full: ${tried}).`,
  caution: (share: string) =>
    `The plan is a cautious one: what it saves counts the mean of the worst fifth of outcomes with ${share}, and the mean of all with the rest.`,
  budgets: (said: string) => `Within budgets, in every way weighed: ${said}.`,
  nothing: "No action is worth its cost under the variants weighed: nothing is to be decided.",
  shortest: (what: string, tonnes: string) =>
    `What stays short, most of all: ${what}, ${tonnes} t.`,
  today: (month: string) => `To decide in ${month}, what saves most first`,
  todayHeader: ["Action", "Who carries it out", "First tonnes", "Costs", "Saves", "Used"],
  used: (tonnes: string) => `${tonnes} t`,
  insurance: (tonnes: string) => `insurance: up to ${tonnes} t`,
  nothingMoved: "nothing moved",
  more: (shown: number, count: number) =>
    `The first ${shown} of ${count}; the next page has all. Insurance: nothing is moved as the scenario states it, and up to so much in another of the ways weighed.`,
  orderNote: (orders: string, usd: string) =>
    `Taken as given: ${orders}. Where makers ration all customers alike instead, ${usd} more is lost; it is not counted in what the plan saves.`,
  dated: "Who does what, and when",
  datedHeader: [
    "Decide",
    "First tonnes",
    "Carried out by (party)",
    "Action",
    "Brings",
    "Tonnes",
    "Costs",
    "Saves",
  ],
  reading: `Tonnes: as the scenario states it, and in brackets the range over the variants. Costs: mean over the variants. Saves: what the plan would cost more without the action alone, its own cost counted, so that actions that stand in for each other each save little.`,
  apart: "apart",
  consent: (partner: string) => `with the consent of ${partner}`,
  stoodBack: (tonnes: string) =>
    `${tonnes} t of use stand back for pay, as the scenario states it: they are neither served nor counted as short; what they lose is what they are paid.`,
  to: (commodity: string, country: string) => `${commodity}, ${country}`,
  andMore: (count: number) => `and ${count} more`,
  monthly: "Tonnes, as the scenario states it (by month in the CSV)",
  monthlyAction: "Action",
  groups: "What each group of actions buys (Shapley value)",
  groupsHeader: ["Group", "Saves"],
  levels: "Frozen, market and plan, as the scenario states it",
  levelsHeader: ["", "Frozen", "Market", "Plan"],
  served: "Served, by value",
  lost: "Value lost",
  range: "  low to high",
  short: "Short, t",
  first: "First shortage",
  none: "none",
  pictures: "The worst way, month by month, and how much pressure can be withstood",
  chart: "Served month by month, with and without the plan",
  curve: (who: string) => `Served if ${who} withholds a share of all exports`,
  curveNote: (who: string, full: string, after: string) =>
    `With everything withheld by ${who} over the whole run, ${full} of demand by value is served without the plan and ${after} with it.`,
  withPlan: "with the plan",
  withoutPlan: "without",
  cooperation: "Together or alone",
  worth: (usd: string, tonnes: string) =>
    `Planning together saves ${usd} (cost and value lost, discounted) and ${tonnes} t of shortage against planning alone.`,
  cooperationHeader: [
    "Party",
    "Loses alone",
    "Spends alone",
    "Short alone, t",
    "Loses together",
    "Spends together",
    "Short together, t",
    "Better off by",
  ],
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
  late: (names: string) => `Too late for this run: ${names}.`,
  left: (names: string) => `Not worth their cost here: ${names}.`,
  replay: "Carried out again",
  clean: (law: string, amount: string) =>
    `A second count without a solver, of every variant, month by month, finds the plan kept: no store below nothing, no action before its start, mass conserved by element, and what is due within the run arrives. Largest difference: ${amount} t (${law}).`,
  dirty: (law: string, amount: string) =>
    `A second count without a solver does NOT find the plan kept: ${amount} t (${law}).`,
  measures: "The measures, by number",
  assumptions: "What the plan assumes",
  allocation:
    "Who is served first: shortages fall where the value of lost supply is least, at the market level as in the plan. Where nobody orders it so, it is an assumption.",
  numbers: "What each action rests on",
  numbersHeader: ["Action", "Number", "Value", "Range", "Reason", "Source"],
  action: "The action itself",
  terms: enTerms,
  footer:
    "Nearly every number of an action is an assumption with a range, named in data/actions. What an action saves is cost and value lost, discounted.",
  calendarDecide: (name: string) => `Decide: ${name}`,
  calendarStart: (name: string) => `First tonnes due: ${name}`,
};

/** What a plan's document says. */
export type PlanWords = typeof en;

const ja: PlanWords = {
  title: (scenario) => `対応計画：${scenario}`,
  subtitle: (first, last, who, mode, edition) =>
    `${first}～${last} ・ ${who} ・ ${mode} ・ データ ${edition}`,
  modes: { joint: "共同計画", separate: "個別計画" },
  minister: "決定事項",
  unaided: (frozen, market, plan) =>
    `シナリオどおりの場合の損失額は、誰も適応しなければ${frozen}、市場が最善を尽くせば${market}、本計画により${plan}。`,
  without: (count, lost, worst) =>
    `検討した${count}通りの展開について、計画がなければ損失は平均${lost}、最悪の展開で${worst}。`,
  with: (lost, worst, spent) =>
    `計画により損失は平均${lost}、最悪の展開で${worst}となる。対策の費用は${spent}。`,
  tail: (share, variant, probability) =>
    `計画がない場合の平均損失の${share}は「${variant}」（確率${probability}）によるものであり、計画の多くはこれに備える保険である。`,
  decide: (count, month, best) =>
    `${month}に決定する対策は${count}件。最も効果が大きいのは「${best}」。`,
  decided: (names) => `決定済み：${names}。`,
  gap: (saved, gap, tried) =>
    `費用と損失（割引後）を${saved}減らす。対策のどの組合せも、これを${gap}を超えて上回らない（${tried}通りを厳密に計算）。`,
  proven: (saved, tried) =>
    `費用と損失（割引後）を${saved}減らす。対策のどの組合せもこれを上回らないことを証明した（${tried}通りを厳密に計算）。`,
  caution: (share) =>
    `慎重な計画である。効果は、最悪2割の平均に${share}、全体の平均に残りの重みを置いて数える。`,
  budgets: (said) => `すべての展開で予算内：${said}。`,
  nothing: "検討した展開のもとでは、費用に見合う対策はない。決定すべきことはない。",
  shortest: (what, tonnes) => `残る不足のうち最大のもの：${what}、${tonnes}t。`,
  today: (month) => `${month}に決定する対策（効果の大きい順）`,
  todayHeader: ["対策", "実施者", "最初の供給", "費用", "効果", "使用量"],
  used: (tonnes) => `${tonnes}t`,
  insurance: (tonnes) => `保険：最大${tonnes}t`,
  nothingMoved: "移動なし",
  more: (shown, count) =>
    `${count}件のうち上位${shown}件。全件は次ページ。「保険」はシナリオどおりなら動かず、他の展開で最大その量を動かす。`,
  orderNote: (orders, usd) =>
    `前提：${orders}。メーカーが顧客に一律で割り当てる場合、損失は${usd}増える。この額は計画の効果に含めない。`,
  dated: "誰が何をいつ行うか",
  datedHeader: [
    "決定",
    "最初の供給",
    "実施者（当事者）",
    "対策",
    "もたらすもの",
    "トン",
    "費用",
    "効果",
  ],
  reading: `トン数はシナリオどおりの値、括弧内は各展開での幅。費用は展開の平均。効果はその対策だけを除いた場合の増加額であり、互いに代わりうる対策の効果はそれぞれ小さく出る。`,
  apart: "別計上",
  consent: (partner) => `${partner}の同意が必要`,
  stoodBack: (tonnes) =>
    `シナリオどおりの場合、${tonnes}tの使用が補償を受けて待つ。充足にも不足にも数えず、その損失は補償額とする。`,
  to: (commodity, country) => `${commodity}（${country}）`,
  andMore: (count) => `ほか${count}件`,
  monthly: "期間別のトン数（シナリオどおりの場合。月別は CSV）",
  monthlyAction: "対策",
  groups: "対策の種類ごとの効果（シャープレイ値）",
  groupsHeader: ["種類", "効果"],
  levels: "固定・市場・計画（シナリオどおりの場合）",
  levelsHeader: ["", "固定", "市場", "計画"],
  served: "充足率（価値）",
  lost: "損失額",
  range: "  下限～上限",
  short: "不足（t）",
  first: "最初の不足",
  none: "なし",
  pictures: "最悪の展開の月別推移と、どこまで耐えられるか",
  chart: "月別の充足率（計画の有無）",
  curve: (who) => `${who}が全品目の輸出を止める割合と充足率`,
  curveNote: (who, full, after) =>
    `${who}が全期間すべてを止めた場合、計画がなければ需要（価値）の${full}、計画により${after}が満たされる。`,
  withPlan: "計画あり",
  withoutPlan: "計画なし",
  cooperation: "共同か個別か",
  worth: (usd, tonnes) =>
    `共同計画は個別計画に比べ、${usd}（費用と損失、割引後）と${tonnes}tの不足を減らす。`,
  cooperationHeader: [
    "当事者",
    "個別：損失",
    "個別：支出",
    "個別：不足(t)",
    "共同：損失",
    "共同：支出",
    "共同：不足(t)",
    "改善額",
  ],
  payment: (from, to, usd) =>
    `${to}は共同のほうが負担が重い。${from}が${usd}を支払えば誰も損をしない。`,
  noPayment: "共同で負担が重くなる当事者はいない。",
  stays: "残る不足とその理由",
  staysNothing: "シナリオどおりの場合、不足は残らない。",
  stays1: (commodity, sector, country, tonnes, usd) =>
    `${country}の「${sector}」向け${commodity}：${tonnes}t、${usd}。`,
  fails: "計画が破れる場合（損失の大きい展開）",
  failsHeader: ["展開", "確率", "計画なしの損失", "計画ありの損失"],
  notTaken: "検討して採らなかった対策",
  late: (names) => `期間内に間に合わない：${names}`,
  left: (names) => `費用に見合わない：${names}`,
  replay: "再計算による確認",
  clean: (law, amount) =>
    `ソルバーを使わず、すべての展開を月ごとに数え直した。備蓄は負にならず、開始前の対策はなく、元素ごとの質量は保存され、期間内に届くべきものは届く。最大の差は${amount}t（${law}）。`,
  dirty: (law, amount) => `ソルバーを使わない再計算は計画と一致しない：${amount}t（${law}）。`,
  measures: "措置（番号順）",
  assumptions: "計画の前提",
  allocation:
    "優先順位：不足は、市場でも計画でも、供給喪失の価値が最も小さい用途に生じる。命令がなければ、これは仮定にとどまる。",
  numbers: "各対策の根拠",
  numbersHeader: ["対策", "項目", "値", "幅", "理由（英語）", "出典"],
  action: "対策そのもの",
  terms: {
    start: "最初の供給までの月数",
    lead: "輸送の月数",
    returned: "返還までの月数",
    rate: "月間の上限",
    share: "割合",
    limit: "期間中の上限",
    fixed: "決定の費用",
    cost: "1トンあたり",
    compensation: "補償（損失に対する割合）",
  },
  footer:
    "対策の数値はほぼすべて幅をもつ仮定であり、data/actions に個別に示す。「効果」は費用と損失の減少額（割引後）。",
  calendarDecide: (name) => `決定：${name}`,
  calendarStart: (name) => `最初の供給：${name}`,
};

/** What a plan's document says, by language. */
export const PLAN_WORDS: Readonly<Record<Language, PlanWords>> = { en, ja };
