import type { policyEn } from "./policyEn.ts";

/** 備蓄の積み増しと放出の言葉（日本語）。 */
export const policyJa: typeof policyEn = {
  title: (commodity, holder, tonnes) => `${holder} の ${commodity} 備蓄（年間使用量 ${tonnes} t）`,
  from: {
    taken: "基準年に工場と最終需要家がこの形態で使う量。",
    embodied: "この形態では使わないため、最終需要家が他の形態で求める量を組成で換算した。",
    given: "使用量は問いとともに与えられた。",
  },
  reserve: "不足分だけを放出する。",
  sells: "不足分を超えて放出し、売却してよい。",
  fill: (target, bought) =>
    `平常な市場では使用量の${target}日分まで、四半期に${bought}日分ずつ積む。`,
  edge: (days) => `目標が上限の${days}日に達した。さらに多い方がよい可能性がある。`,
  states: { normal: "平常", tight: "逼迫", embargo: "禁輸" },
  state: "市場",
  price: "価格 [USD/kg]",
  short: "不足",
  time: "期間の割合",
  next: "次が平常／逼迫／禁輸",
  target: "目標 [日]",
  rule: "在庫の日数ごとにすること",
  buys: (days) => `${days}日分を買う`,
  releases: (days) => `${days}日分を放出`,
  waits: "待つ",
  rules: "経験則との比較（同じ模擬試行による）",
  rest: (runs, years, seed) =>
    `${years}年間を${runs}回、種${seed}。±は95%区間の半幅。割引後。購入量と価格は最初の5年。`,
  names: {
    best: "最良の規則",
    fixed: (days) => `${days}日分を持ち、禁輸時に放出`,
    trigger: (days) => `${days}日分を平常価格でだけ買う`,
    none: "備蓄なし",
  },
  policy: "規則",
  cost: (unit) => `費用 [${unit}]`,
  more: (unit) => `超過 [${unit}]`,
  lost: (unit) => `損失 [${unit}]`,
  bought: "購入 [t]",
  paid: "支払 [USD/kg]",
  partners: (holder, partner) => `${holder}と${partner}が同じ市場で買う: 競り合わないことの利益`,
  partnerUse: (partner, tonnes, most) =>
    `${partner}の年間使用量は${tonnes} t。ここではどちらも上限${most}日。費用は両者の合計。交互に買うと積む速さは半分になる。`,
  way: "買い方",
  ways: { apart: "別々に", turns: "四半期ごとに交互に", together: "共同で計画" },
  saved: (unit) => `節約 [${unit}]`,
  sensitivity: "平常な市場での目標を動かすもの",
  figure: "数値",
  range: "範囲",
  targets: "下限・上限での目標 [日]",
  tiers: "1 kg足りないときに失うもの（最も価値の低い用途から不足する）",
  tier: (tier, share, usd) => `${tier}: 使用量の${share}、${usd} USD/kg（損失）`,
  tierNames: {
    defence: "防衛",
    essential: "必須の民生",
    industrial: "産業",
    other: "その他",
  },
  assumed: (assumed, all) =>
    `${all}個の数値のうち${assumed}個は仮定で、範囲と理由がある（data/policy または --json）。`,
};
