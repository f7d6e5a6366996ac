import type { Name } from "../model/index.ts";
import { WORKBENCH } from "./workbench/registry.ts";

/**
 * Every operation: its name, what it does in a line, and where it is. This file loads nothing, so that
 * help costs nothing; an operation is loaded when it is used. A new operation is a file beside this one
 * and a row here.
 */
export const REGISTRY = {
  today: {
    summary: {
      en: "The first screen: who runs short of magnets under today's export controls, when, why",
      ja: "はじめの画面。現行の輸出管理で誰の磁石がいつ、なぜ足りなくなるか",
    },
    load: async () => (await import("./today.ts")).today,
  },
  stress: {
    summary: {
      en: "Run a scenario: who runs short of what, when, why, at what cost",
      ja: "シナリオを実行し、誰が何にいつ、なぜ、いくらで窮するかを示す",
    },
    load: async () => (await import("./stress.ts")).stress,
  },
  respond: {
    summary: {
      en: "Plan a response: what to do, who does it, when, what each step buys",
      ja: "対応計画を作る。誰が何をいつ行い、何が得られるか",
    },
    load: async () => (await import("./respond.ts")).respond,
  },
  "scenario list": {
    summary: { en: "The scenarios that ship with the system", ja: "同梱シナリオの一覧" },
    load: async () => (await import("./scenarioList.ts")).scenarioList,
  },
  "scenario show": {
    summary: { en: "A scenario in sentences, with its sources", ja: "シナリオを文章と出典で示す" },
    load: async () => (await import("./scenarioShow.ts")).scenarioShow,
  },
  "scenario check": {
    summary: {
      en: "Check a scenario file against a chain",
      ja: "シナリオのファイルをチェーンと照合する",
    },
    load: async () => (await import("./scenarioCheck.ts")).scenarioCheck,
  },
  "chain show": {
    summary: {
      en: "A chain from mine to magnet: stages, countries, tonnes",
      ja: "鉱山から磁石までのチェーン。段階・国・トン数",
    },
    load: async () => (await import("./chainShow.ts")).chainShow,
  },
  "chain flows": {
    summary: {
      en: "Who supplies whom in the base year, and where the plants are",
      ja: "基準年に誰が誰に供給したか、施設の場所",
    },
    load: async () => (await import("./chainFlows.ts")).chainFlows,
  },
  "chain closed": {
    summary: {
      en: "A chain with its base year closed, as data, for programs that solve it themselves",
      ja: "基準年の収支を合わせたチェーンをデータとして渡す。自ら解くプログラム向け",
    },
    load: async () => (await import("./chainClosed.ts")).chainClosed,
  },
  "chain check": {
    summary: {
      en: "Check a chain's folder: tables, references, bases, balances",
      ja: "チェーンのフォルダを検査する。表・参照・基準・収支",
    },
    load: async () => (await import("./chainCheck.ts")).chainCheck,
  },
  "reference check": {
    summary: {
      en: "Published totals against the model's baseline, and mass closure by element",
      ja: "公表値とモデルの基準年の照合、元素ごとの物質収支",
    },
    load: async () => (await import("./referenceCheck.ts")).referenceCheck,
  },
  "reference show": {
    summary: {
      en: "Where a number comes from: rows, sources, what others say",
      ja: "数値の出どころ。行・出典・他の資料の値",
    },
    load: async () => (await import("./referenceShow.ts")).referenceShow,
  },
  "reference list": {
    summary: {
      en: "Every number of a chain with its evidence: reported, estimated or assumed",
      ja: "チェーンの全数値とその根拠(報告・推定・仮定)",
    },
    load: async () => (await import("./referenceList.ts")).referenceList,
  },
  "reference editions": {
    summary: {
      en: "A mineral's output in every edition at hand, and how far they are apart",
      ja: "鉱物の生産量を各版で並べ、開きを示す",
    },
    load: async () => (await import("./referenceEditions.ts")).referenceEditions,
  },
  "reference import": {
    summary: {
      en: "Read a release of an official format, with row-level errors",
      ja: "公的統計の新しい版を読み込む。誤りは行ごとに示す",
    },
    load: async () => (await import("./referenceImport.ts")).referenceImport,
  },
  solve: {
    summary: {
      en: "Close and run a chain of your own, with or without a scenario",
      ja: "自分のチェーンの収支を合わせ、シナリオの有無を問わず実行する",
    },
    load: async () => (await import("./solve.ts")).solve,
  },
  "risk curve": {
    summary: {
      en: "The demagnetisation curve: what can be withheld, how long, before a user stops",
      ja: "減磁曲線。輸出をどこまで、何か月止められると需要国が止まるか",
    },
    load: async () => (await import("./riskCurve.ts")).riskCurve,
  },
  "risk contingencies": {
    summary: {
      en: "Lose everything alone and in pairs: the worst, proven",
      ja: "すべてを単独で、また二つずつ失ったときの最悪を証明つきで示す",
    },
    load: async () => (await import("./riskContingencies.ts")).riskContingencies,
  },
  "risk ownership": {
    summary: {
      en: "What a change of a plant's controller does to exposure: a page for a review of a sale",
      ja: "施設の支配者の変更が脆弱性に及ぼす影響。資産売却審査の技術資料",
    },
    load: async () => (await import("./riskOwnership.ts")).riskOwnership,
  },
  "risk indices": {
    summary: {
      en: "All indices of a mineral side by side, with inputs and sources",
      ja: "一つの鉱物の全指数を入力と出典とともに並べる",
    },
    load: async () => (await import("./riskIndices.ts")).riskIndices,
  },
  "risk priorities": {
    summary: {
      en: "Rank all minerals from a vantage, with intervals and what moves the rank",
      ja: "全鉱物を順位付けし、区間と順位を動かすものを示す",
    },
    load: async () => (await import("./riskPriorities.ts")).riskPriorities,
  },
  "risk shock": {
    summary: {
      en: "Stop some countries' exports of any mineral: who runs short",
      ja: "任意の鉱物について国の輸出を止め、誰が不足するかを示す",
    },
    load: async () => (await import("./riskShock.ts")).riskShock,
  },
  "risk hindcast": {
    summary: {
      en: "Replay the licensing of April 2025 and compare with what was reported",
      ja: "2025年4月の許可制を再現し、報告された実績と比べる",
    },
    load: async () => (await import("./riskHindcast.ts")).riskHindcast,
  },
  "stockpile size": {
    summary: {
      en: "Size stocks: how much, in which form, where, alone and together, and who pays",
      ja: "備蓄の規模を決める。量・形態・場所、単独と共同、費用の分担",
    },
    load: async () => (await import("./stockpileSize.ts")).stockpileSize,
  },
  "stockpile post": {
    summary: {
      en: "Post acts to a stockpile ledger, all or none, each once",
      ja: "備蓄台帳に記帳する。全件か皆無か、同じものは一度だけ",
    },
    load: async () => (await import("./stockpilePost.ts")).stockpilePost,
  },
  "stockpile holds": {
    summary: {
      en: "What is in store, whose it is, what is owed, now or at a past moment",
      ja: "現在または過去の在庫、所有者、返すべきもの",
    },
    load: async () => (await import("./stockpileHolds.ts")).stockpileHolds,
  },
  "stockpile history": {
    summary: { en: "Every act of a ledger in its order", ja: "台帳のすべての記帳を順に示す" },
    load: async () => (await import("./stockpileHistory.ts")).stockpileHistory,
  },
  "stockpile cover": {
    summary: {
      en: "Days of cover of what is in store, against what countries take",
      ja: "在庫が各国の使用量の何日分に当たるか",
    },
    load: async () => (await import("./stockpileCover.ts")).stockpileCover,
  },
  "stockpile verify": {
    summary: {
      en: "Recompute a ledger: the first act that does not fit, if any",
      ja: "台帳を計算し直し、合わない最初の記帳を示す",
    },
    load: async () => (await import("./stockpileVerify.ts")).stockpileVerify,
  },
  "stockpile allocate": {
    summary: {
      en: "Who gets how much when there is not enough, rule by rule",
      ja: "足りないとき誰がいくら得るかを規則ごとに示す",
    },
    load: async () => (await import("./stockpileAllocate.ts")).stockpileAllocate,
  },
  "deposit list": {
    summary: {
      en: "Where deposits are known: 22,000 places with what is there",
      ja: "鉱床の所在。約2万2千か所とその品目",
    },
    load: async () => (await import("./depositList.ts")).depositList,
  },
  "measure list": {
    summary: {
      en: "Export measures by date: what changed, and what is due",
      ja: "輸出措置を日付順に示す。最近の変化と今後の期限",
    },
    load: async () => (await import("./measureList.ts")).measureList,
  },
  "scrap returns": {
    summary: {
      en: "Magnets in use by year of sale: what old goods give back, when, at what cost",
      ja: "使用中の磁石を販売年別に追い、いつ何がいくらで戻るかを示す",
    },
    load: async () => (await import("./scrapReturns.ts")).scrapReturns,
  },
  "stockpile policy": {
    summary: {
      en: "When to fill a stock, how far, and when to release it, against rules of thumb",
      ja: "備蓄をいつどこまで積み、いつ放出するか。経験則との比較",
    },
    load: async () => (await import("./stockpilePolicy.ts")).stockpilePolicy,
  },
  "factsheet mineral": {
    summary: {
      en: "One page on a mineral: Markdown or HTML",
      ja: "鉱物の一枚資料(Markdown・HTML)",
    },
    load: async () => (await import("./factsheetMineral.ts")).factsheetMineral,
  },
  "factsheet country": {
    summary: { en: "One page on a country: Markdown or HTML", ja: "国の一枚資料(Markdown・HTML)" },
    load: async () => (await import("./factsheetCountry.ts")).factsheetCountry,
  },
  ...WORKBENCH,
} as const satisfies Record<string, { readonly summary: Name; load(): Promise<unknown> }>;

/** The name of an operation: noun and verb, as a command writes them. */
export type OperationName = keyof typeof REGISTRY;

/** The names of all operations, in the order of help. */
export const OPERATION_NAMES = Object.keys(REGISTRY) as readonly OperationName[];
