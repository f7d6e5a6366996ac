import { defineWords } from "../../words/catalogue.ts";

/** Words of the curve. */
export const curveWords = defineWords({
  en: {
    title: "The demagnetisation curve",
    about:
      "How much of what a user needs is still served as a supplier withholds more of its exports. Move the field to read the curve there.",
    coercer: "Withheld by",
    seenFrom: "Seen from",
    months: "Months",
    control: "Plants abroad under the supplier's control stop as well",
    picture: {
      title: "Served demand by share withheld",
      unit: "share of demand served, by value",
      field: "share of exports withheld (field h)",
      slider: "Field h: share of exports withheld",
      read: (share: string) => `h = ${share}`,
      theta: "Threshold θ",
      thetaAt: (share: string) => `θ = ${share}`,
      describe: (from: string, at: string, served: string) =>
        `${from}. At a field of ${at}, ${served}.`,
      method: [
        "At each field h the exports of the countries that withhold, to the countries seen from, are cut by h in every month. “Nobody adapts” replays the chain with every buyer keeping its suppliers. The market reroutes at least cost within stated limits; it is traced exactly as a parametric linear program, so that the line is straight between its points within the stated tolerance.",
        "Before and after stocks: the market without stocks, with the stocks of firms, and with all stocks, public ones among them. Hc(θ) is the smallest field at which the served share falls below θ. Endurance is the number of months at full field until a month falls below θ.",
      ],
    },
    lines: {
      frozen: "Nobody adapts",
      none: "Market, no stocks",
      firms: "With firms' stocks",
      all: "With all stocks",
    },
    table: {
      line: "Response",
      served: "Served at h",
      before: "On reference data",
      lost: "Value lost at h",
      critical: "Hc(θ)",
      endurance: "Endurance",
      monthsUnit: "months",
      never: "never",
      neverTitle: "Even at full field it does not fall below the threshold",
      caption: "The curve at the field and threshold chosen",
    },
    endurance: {
      title: "Endurance: a full stop, month by month",
      unit: "share of the month's demand served, by value, at full field",
      describe: "Served share by month when all exports are withheld from the first month on.",
      method: [
        "The same runs at full field, h = 1. A month counts as held where the served share is at or above θ. Stocks and goods under way carry the first months; new capacity and substitutes the later ones.",
      ],
    },
    plan: {
      title: "Before and after the plan",
      unit: "share of demand served, by value",
      choose: "Plan for",
      ask: "No plan is chosen. Choose a scenario: its plan is made on the server, which takes a minute or more, and both curves are drawn.",
      none: "no plan",
      noCoercer: "Nobody acts in this scenario, so that there is nothing to withhold.",
      without: "Market without the plan",
      with: "With the plan",
      about: (coercers: string) => `Withheld by ${coercers}, in every month of the plan's run.`,
      describe: (a: string, b: string) =>
        `At full field ${a} is served without the plan and ${b} with it.`,
      method: [
        "The plan that is best for the scenario is decided, and then all exports of the countries that act in it are withheld by the share h. Its actions may be used or not at each field, as is best; they are not chosen again. Solved at six fields; straight in between.",
      ],
    },
  },
  ja: {
    title: "減磁曲線",
    about:
      "供給国が輸出を止める割合が増えるにつれ、需要がどこまで満たされるかを示す。スライダーで止める割合を動かして読む。",
    coercer: "止める国",
    seenFrom: "見る国",
    months: "期間(月)",
    control: "供給国が支配する国外の工場も止まる",
    picture: {
      title: "差し止めの割合と需要の充足",
      unit: "需要の充足率(金額による)",
      field: "輸出の差し止め割合(磁場 h)",
      slider: "磁場 h：輸出の差し止め割合",
      read: (share) => `h = ${share}`,
      theta: "下限 θ",
      thetaAt: (share) => `θ = ${share}`,
      describe: (from, at, served) => `${from}。差し止め${at}では${served}。`,
      method: [
        "磁場 h では、止める国から見る国への輸出を毎月 h の割合だけ減らす。「誰も対応しない」は各需要家が調達先を変えない場合。市場は上限の範囲で最小費用の調達に切り替わる。パラメトリック線形計画として正確にたどり、点の間は許容差の範囲で直線になる。",
        "在庫の前後：在庫のない市場、企業在庫のある市場、公的在庫を含む全在庫のある市場。Hc(θ) は充足率が θ を下回る最小の磁場。持久月数は全面停止で月の充足率が θ を下回るまでの月数。",
      ],
    },
    lines: {
      frozen: "誰も対応しない",
      none: "市場(在庫なし)",
      firms: "企業在庫あり",
      all: "全在庫あり",
    },
    table: {
      line: "対応",
      served: "h での充足率",
      before: "参照データでは",
      lost: "h での損失額",
      critical: "Hc(θ)",
      endurance: "持久",
      monthsUnit: "か月",
      never: "なし",
      neverTitle: "全面停止でも下限を下回らない",
      caption: "選んだ磁場と下限での値",
    },
    endurance: {
      title: "持久：全面停止の月ごとの充足",
      unit: "全面停止での月の需要の充足率(金額による)",
      describe: "最初の月から輸出がすべて止まる場合の月ごとの充足率。",
      method: [
        "全面停止(h = 1)での同じ計算。充足率が θ 以上の月を持ちこたえた月と数える。初めの月は在庫と輸送中の品が支え、後の月は新しい能力と代替が支える。",
      ],
    },
    plan: {
      title: "計画の前後",
      unit: "需要の充足率(金額による)",
      choose: "対象シナリオ",
      ask: "計画が選ばれていません。シナリオを選ぶと、サーバーで計画を立て(1分以上かかります)、前後の曲線を描きます。",
      none: "計画なし",
      noCoercer: "このシナリオには輸出を止める国がないため、曲線はありません。",
      without: "計画なしの市場",
      with: "計画あり",
      about: (coercers) => `止める国：${coercers}。計画の全期間。`,
      describe: (a, b) => `全面停止での充足率は、計画なしで${a}、計画ありで${b}。`,
      method: [
        "シナリオに最善の計画を決めたうえで、シナリオで動く国の輸出をすべて h の割合だけ止める。対策は磁場ごとに使うかどうかを選べるが、選び直しはしない。六つの磁場で解き、間は直線。",
      ],
    },
  },
});
