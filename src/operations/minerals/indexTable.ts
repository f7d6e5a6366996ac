import type { Name } from "../../model/index.ts";

/** What is said of an index wherever it is shown. */
export interface IndexAbout {
  readonly name: Name;
  readonly scale: Name;
  readonly formula: string;
  readonly source: string;
}

const EU = "European Commission 2017, doi:10.2873/769526";

/** The indices, in the order in which they are shown. */
export const INDEX_TABLE = {
  hhi: {
    name: { en: "Concentration (HHI)", ja: "集中度(HHI)" },
    scale: { en: "0 to 1", ja: "0～1" },
    formula: "Σ s²",
    source: "Hirschman 1945; Herfindahl 1950",
  },
  "top-1": {
    name: { en: "Largest supplier", ja: "最大供給国の割合" },
    scale: { en: "share", ja: "割合" },
    formula: "largest share",
    source: "USGS Mineral Commodity Summaries",
  },
  "top-3": {
    name: { en: "Three largest suppliers", ja: "上位3か国の割合" },
    scale: { en: "share", ja: "割合" },
    formula: "sum of the three largest shares",
    source: "IEA Global Critical Minerals Outlook",
  },
  "weighted-hhi": {
    name: { en: "HHI with governance and trade", ja: "ガバナンス・貿易加重HHI" },
    scale: { en: "0 to 15", ja: "0～15" },
    formula: "Σ s² · W · t",
    source: EU,
  },
  "supply-risk": {
    name: { en: "EU supply risk", ja: "EU供給リスク" },
    scale: { en: "critical from 1.0", ja: "1.0以上で重大" },
    formula: "[HHI_global · IR/2 + HHI_sourcing · (1 − IR/2)] · (1 − EoL-RIR) · SI",
    source: EU,
  },
  "n-1-all": {
    name: { en: "Coverage without the largest", ja: "最大供給国を除く充足率" },
    scale: { en: "share of all demand", ja: "全需要に対する割合" },
    formula: "supply without the largest / demand of all",
    source: "IEA Global Critical Minerals Outlook 2025",
  },
  "n-1-of-others": {
    name: { en: "  of the others' demand", ja: "  (他国の需要に対して)" },
    scale: { en: "share of others' demand", ja: "他国需要に対する割合" },
    formula: "supply without the largest / demand without the largest",
    source: "IEA Global Critical Minerals Outlook 2025",
  },
  "coverage-within": {
    name: { en: "Own supply over own use", ja: "自国供給による充足率" },
    scale: { en: "share", ja: "割合" },
    formula: "supply of the vantage / its demand",
    source: "this project",
  },
  "import-reliance": {
    name: { en: "Net import reliance", ja: "純輸入依存度" },
    scale: { en: "share", ja: "割合" },
    formula: "(imports − exports + stocks drawn) / apparent use",
    source: "USGS Mineral Commodity Summaries",
  },
  geopolrisk: {
    name: { en: "GeoPolRisk score", ja: "GeoPolRisk値" },
    scale: { en: "0 to 1", ja: "0～1" },
    formula: "HHI · Σ g f / (p + F)",
    source: "Koyamparambath et al. 2024, doi:10.1016/j.resconrec.2024.107801",
  },
  "geopolrisk-factor": {
    name: { en: "GeoPolRisk factor", ja: "GeoPolRisk特性化係数" },
    scale: { en: "kg Cu-eq/kg", ja: "銅換算 kg/kg" },
    formula: "score · price / midpoint of copper",
    source: "Koyamparambath et al. 2024, doi:10.1016/j.resconrec.2024.107801",
  },
  "risk-list": {
    name: { en: "BGS-style risk list", ja: "BGS型リスク指数" },
    scale: { en: "3.3 to 10", ja: "3.3～10" },
    formula: "10 · Σ scores / 21",
    source: "British Geological Survey, Risk list 2015",
  },
  "geometric-risk": {
    name: { en: "Nassar et al. supply risk", ja: "Nassarら供給リスク" },
    scale: { en: "0 to 1", ja: "0～1" },
    formula: "(DP · TE · EV)^(1/3)",
    source: "Nassar et al. 2020, doi:10.1126/sciadv.aay8647",
  },
  "economic-importance": {
    name: { en: "EU economic importance", ja: "EU経済的重要性" },
    scale: { en: "critical from 2.8", ja: "2.8以上で重大" },
    formula: "Σ A · Q · SI",
    source: EU,
  },
  "cover-days": {
    name: { en: "Stocks, days of use", ja: "在庫日数" },
    scale: { en: "days", ja: "日" },
    formula: "365 · stock / use",
    source: "this project",
  },
} as const satisfies Readonly<Record<string, IndexAbout>>;

/** The id of an index. */
export type IndexId = keyof typeof INDEX_TABLE;

/** Why an index has no value. */
export const UNKNOWN_WHY = {
  "no-output": {
    en: "not published: output by country at this stage",
    ja: "未公表: この段階の国別生産量",
  },
  "no-reliance": { en: "not published: net import reliance", ja: "未公表: 純輸入依存度" },
  "no-imports": {
    en: "not published: sources of imports of every country of the vantage",
    ja: "未公表: 各国の輸入相手国",
  },
  "no-recycling": {
    en: "not published: end-of-life recycling input rate",
    ja: "未公表: 使用済み製品からのリサイクル率",
  },
  "no-substitution": { en: "not published: substitution index", ja: "未公表: 代替性指数" },
  "no-use": { en: "not published: use by country", ja: "未公表: 国別使用量" },
  "no-price": { en: "not published: price", ja: "未公表: 価格" },
  "no-stock": { en: "not published: stocks", ja: "未公表: 在庫量" },
  "no-value-added": {
    en: "not at hand: value added by sector",
    ja: "手元になし: 部門別付加価値",
  },
  "no-perception": {
    en: "not at hand: policy perception index, spending by industry",
    ja: "手元になし: 政策認知指数、産業別支出",
  },
} as const satisfies Readonly<Record<string, Name>>;

/** Why an index has no value. */
export type UnknownWhy = keyof typeof UNKNOWN_WHY;
