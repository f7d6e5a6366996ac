import type { Exposure } from "../risk/index.ts";
import type { Language } from "./effects.ts";
import { UNKNOWN_CELL, writeNumber } from "./factsheet/format.ts";
import { type Sheet, tableSection, textSection } from "./factsheet/sheet.ts";

/** What a facility makes of a commodity in the base year. */
export interface Made {
  readonly commodity: string;
  readonly name: string;
  readonly tonnesPerYear: number;
  /** Share of world output, 0 to 1. */
  readonly worldShare: number;
  /** Share of what is made outside the coercers' countries and grip, before the change; 0 to 1. */
  readonly freeShare: number;
}

/** The exposure of a vantage before and after a change of controller. */
export interface Change {
  readonly seenFrom: readonly string[];
  readonly before: Exposure;
  readonly after: Exposure;
}

/** What a page on a change of controller says, ids as names. */
export interface OwnershipFacts {
  readonly facility: string;
  readonly place: string;
  readonly owner: string;
  readonly from: string;
  readonly to: string;
  readonly coercers: string;
  readonly months: readonly string[];
  readonly edition: string;
  readonly theta: number;
  readonly makes: readonly Made[];
  readonly changes: readonly (Change & { readonly vantage: string })[];
}

/** A page's words in a language. */
interface OwnershipWords {
  title(facility: string, to: string): string;
  subtitle(months: readonly string[], edition: string): string;
  readonly verdict: string;
  unchanged(vantage: string): string;
  worse(vantage: string, points: string, lost: string): string;
  better(vantage: string, points: string, lost: string): string;
  readonly facility: string;
  stands(place: string, owner: string): string;
  control(from: string, to: string, coercers: string): string;
  readonly makes: string;
  readonly makesHeader: readonly string[];
  readonly exposure: string;
  exposureHeader(theta: string): readonly string[];
  readonly footer: string;
}

const WORDS: Readonly<Record<Language, OwnershipWords>> = {
  en: {
    title: (facility, to) => `${facility} under the control of ${to}`,
    subtitle: (months, edition) =>
      `What the change of controller does to exposure. ${months.length} months from ${months[0]}, data ${edition}.`,
    verdict: "In short",
    unchanged: (vantage) => `${vantage}: nothing changes by a tenth of a percentage point.`,
    worse: (vantage, points, lost) =>
      `${vantage}: with everything withheld, ${points} percentage points less of demand is served, and USD ${lost} m more of output is lost.`,
    better: (vantage, points, lost) =>
      `${vantage}: with everything withheld, ${points} percentage points more of demand is served, and USD ${lost} m less of output is lost.`,
    facility: "The facility",
    stands: (place, owner) => `It stands in ${place}; owner: ${owner}.`,
    control: (from, to, coercers) =>
      `Who can order it to stop: ${from} before, ${to} after. Coercion by: ${coercers}, which withholds its exports and stops the plants abroad that it controls.`,
    makes: "What it makes in the base year",
    makesHeader: ["commodity", "t/a", "of the world", "of what is outside the coercer's grip"],
    exposure: "Exposure before and after",
    exposureHeader: (theta) => [
      "seen from",
      "",
      `Hc(${theta}): withheld until served ${theta}`,
      `months to fall below ${theta}`,
      "served, all withheld",
      "lost, all withheld [USD m]",
      "served, only its plants abroad stop",
    ],
    footer:
      "Market response with the stocks of firms, over the whole run, by value of lost supply. –: not fallen below. A change of controller moves nothing else: no price, no capacity, no contract.",
  },
  ja: {
    title: (facility, to) => `${facility}が${to}の支配下に入る場合`,
    subtitle: (months, edition) =>
      `支配者の変更が脆弱性に及ぼす影響。${months[0]}から${months.length}か月、データ ${edition}。`,
    verdict: "要点",
    unchanged: (vantage) => `${vantage}: 0.1ポイントを超える変化はない。`,
    worse: (vantage, points, lost) =>
      `${vantage}: すべて止められると、充足率が${points}ポイント下がり、損失が${lost}百万ドル増える。`,
    better: (vantage, points, lost) =>
      `${vantage}: すべて止められると、充足率が${points}ポイント上がり、損失が${lost}百万ドル減る。`,
    facility: "施設",
    stands: (place, owner) => `所在地は${place}。所有者は${owner}。`,
    control: (from, to, coercers) =>
      `停止を命じられる国は、変更前が${from}、変更後が${to}。威圧するのは${coercers}で、輸出を止め、支配下の国外工場も止める。`,
    makes: "基準年の生産",
    makesHeader: ["品目", "t/年", "世界に占める割合", "威圧国の手の及ばない生産に占める割合"],
    exposure: "変更前と変更後の脆弱性",
    exposureHeader: (theta) => [
      "需要国",
      "時点",
      `Hc(${theta}): 充足率${theta}までの停止割合`,
      `${theta}を下回るまでの月数`,
      "全面停止時の充足率",
      "全面停止時の損失 [百万ドル]",
      "国外工場だけが止まる時の充足率",
    ],
    footer:
      "企業在庫を使う市場の対応。全期間、失われる価値で加重。–: 下回らない。支配者の変更は、価格・能力・契約などほかの何も変えない。",
  },
};

const MOMENTS: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["before", "after"],
  ja: ["変更前", "変更後"],
};

const USD_PER_MILLION = 1e6;

/** A change of the share served below this is not told as one. */
const TOLD_FROM = 0.001;

function tellChange(
  { vantage, before, after }: OwnershipFacts["changes"][number],
  language: Language,
) {
  const words = WORDS[language];
  const fall = before.servedShare - after.servedShare;
  if (Math.abs(fall) < TOLD_FROM) return words.unchanged(vantage);
  const points = writeNumber(Math.abs(fall) * 100, language);
  const lost = Math.abs(after.valueLostUsd - before.valueLostUsd) / USD_PER_MILLION;
  const tell = fall > 0 ? words.worse : words.better;
  return tell(vantage, points, writeNumber(lost, language));
}

/** Decimals of a percentage that one optimum gives; what is read between optima has three figures. */
const EXACT_DECIMALS = 2;

/** The technical page of an asset-sale review. */
export function ownershipSheet(facts: OwnershipFacts, language: Language): Sheet {
  const words = WORDS[language];
  const { makes, changes } = facts;
  const percent = (share: number | undefined) =>
    share === undefined ? UNKNOWN_CELL : `${writeNumber(share * 100, language)}%`;
  const exactly = (share: number) => `${(share * 100).toFixed(EXACT_DECIMALS)}%`;
  const rowOf = (vantage: string, moment: string, exposure: Exposure) => [
    vantage,
    moment,
    percent(exposure.criticalField),
    exposure.enduranceMonths === undefined ? UNKNOWN_CELL : String(exposure.enduranceMonths),
    exactly(exposure.servedShare),
    writeNumber(exposure.valueLostUsd / USD_PER_MILLION, language),
    exactly(exposure.servedWithoutPlants),
  ];
  const [first, last] = MOMENTS[language];
  return {
    title: words.title(facts.facility, facts.to),
    subtitle: words.subtitle(facts.months, facts.edition),
    sections: [
      textSection(
        words.verdict,
        changes.map((change) => tellChange(change, language)),
      ),
      textSection(words.facility, [
        words.stands(facts.place, facts.owner),
        words.control(facts.from, facts.to, facts.coercers),
      ]),
      tableSection(
        words.makes,
        words.makesHeader,
        makes.map(({ name, tonnesPerYear, worldShare, freeShare }) => [
          name,
          writeNumber(tonnesPerYear, language),
          percent(worldShare),
          percent(freeShare),
        ]),
      ),
      tableSection(
        words.exposure,
        words.exposureHeader(percent(facts.theta)),
        changes.flatMap(({ vantage, before, after }) => [
          rowOf(vantage, first, before),
          rowOf(vantage, last, after),
        ]),
      ),
    ],
    footer: words.footer,
  };
}
