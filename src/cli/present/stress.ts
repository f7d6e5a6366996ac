import type { StressLevel, StressOutput } from "../../operations/index.ts";
import {
  formatColumn,
  formatMoney,
  formatNumber,
  formatPercent,
  type MoneyUnit,
  moneyUnitFor,
} from "../../units/index.ts";
import { sparkline } from "../page/bars.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";
import { shortageStrips } from "./shortageStrips.ts";

type ByCountry = StressLevel["byCountry"][number];

const LEVELS = ["frozen", "market"] as const;

/** Prices shown; the JSON output has all. */
const PRICES_SHOWN = 8;

const nameIn = ({ names }: StressOutput, id: string): string => names[id] ?? id;

/** What a country loses, in a sentence or two. */
function headline(answer: StressOutput, country: string, page: Page): string {
  const words = page.words.stress;
  const own = (level: StressLevel) => level.byCountry.find((one) => one.country === country);
  const [frozen, market] = LEVELS.map((name) => own(answer.levels[name]));
  const name = nameIn(answer, country);
  const first = market?.firstShortage ?? frozen?.firstShortage;
  if (!frozen || !market || !first) return words.spared(name);
  const lostShare = ({ servedShare }: ByCountry) => formatPercent(1 - servedShare, page.language);
  const lost = (one: ByCountry) =>
    [one.valueLostUsd, one.valueLostUsdLow, one.valueLostUsdHigh].map((usd) =>
      formatMoney(usd, page.language),
    ) as [string, string, string];
  const firstToRunShort = words.first(
    nameIn(answer, first.commodity),
    nameIn(answer, first.sector),
    first.month,
    first.monthsFromStart,
  );
  const frozenLoses = words.frozenLoses(name, lostShare(frozen), ...lost(frozen));
  const sentences = market.firstShortage
    ? [frozenLoses, words.marketLoses(lostShare(market), ...lost(market)), firstToRunShort]
    : [frozenLoses, firstToRunShort, words.marketSpares];
  return sentences.join(page.language === "ja" ? "" : " ");
}

const range = (low: number, high: number, unit: MoneyUnit, { language }: Page): string =>
  [low, high].map((usd) => formatNumber(usd / unit.usd, 2, language)).join("–");

/** Amounts in one unit of money, with two decimals. */
const inUnit = (amounts: readonly number[], unit: MoneyUnit, { language }: Page) =>
  amounts.map((usd) => formatNumber(usd / unit.usd, 2, language));

function compareLevels(answer: StressOutput, page: Page): string[] {
  const words = page.words.stress;
  const levels = LEVELS.map((name) => answer.levels[name]);
  const percent = (of: (level: StressLevel) => number) =>
    levels.map((level) => formatPercent(of(level), page.language));
  const lost = moneyUnitFor(
    levels.map(({ valueLostUsdHigh }) => valueLostUsdHigh),
    page.language,
  );
  const extra = levels.map(({ costUsd, costUsdUndisturbed }) => costUsd - costUsdUndisturbed);
  const extraUnit = moneyUnitFor(extra, page.language);
  const rows: (readonly [string, readonly string[]])[] = [
    [words.servedByValue, percent(({ servedShare }) => servedShare)],
    [words.servedByMass, percent(({ servedShareByMass }) => servedShareByMass)],
    [
      words.lost(lost.name),
      inUnit(
        levels.map(({ valueLostUsd }) => valueLostUsd),
        lost,
        page,
      ),
    ],
    [
      `  ${words.lowToHigh}`,
      levels.map((one) => range(one.valueLostUsdLow, one.valueLostUsdHigh, lost, page)),
    ],
    [words.extraCost(extraUnit.name), inUnit(extra, extraUnit, page)],
    [words.firstShortage, levels.map(({ firstShortage }) => firstShortage?.month ?? words.none)],
  ];
  const columns = [
    { heading: "", align: "left" as const },
    ...LEVELS.map((name) => ({ heading: words[name], align: "right" as const })),
  ];
  return [
    ...layTable(
      columns,
      rows.map(([label, cells]) => [label, ...cells]),
      page.width,
    ),
    ...monthByMonth(answer, page),
  ];
}

/** The share of demand served in each month at both levels, and what the levels are. */
export function monthByMonth(answer: StressOutput, page: Page): string[] {
  const words = page.words.stress;
  const sparks = LEVELS.map(
    (name) => `  ${sparkline(answer.levels[name].servedShareByMonth)}  ${words[name]}`,
  );
  const legend = wrap(words.levels, page.width).map((line) => faint(line, page));
  return ["", words.byMonth, ...sparks, ...legend];
}

/** What each country loses at both levels. */
export function lostByCountry(answer: StressOutput, page: Page): string[] {
  const words = page.words.stress;
  const rows = answer.seenFrom.flatMap((country) =>
    LEVELS.flatMap((name) => {
      const own = answer.levels[name].byCountry.find((one) => one.country === country);
      return own ? [{ name, ...own }] : [];
    }),
  );
  const unit = moneyUnitFor(
    rows.map(({ valueLostUsdHigh }) => valueLostUsdHigh),
    page.language,
  );
  const lost = inUnit(
    rows.map(({ valueLostUsd }) => valueLostUsd),
    unit,
    page,
  );
  const tonnes = formatColumn(
    rows.map(({ shortageTonnes }) => shortageTonnes),
    page.language,
  );
  const table = layTable(
    [
      { heading: words.country, align: "left", gives: true },
      { heading: words.level, align: "left" },
      { heading: words.served, align: "right" },
      { heading: words.lostShort(unit.name), align: "right" },
      { heading: words.lowToHigh, align: "right" },
      { heading: words.short, align: "right" },
      { heading: words.firstShort, align: "right" },
    ],
    rows.map((row, index) => [
      nameIn(answer, row.country),
      words[row.name],
      formatPercent(row.servedShare, page.language),
      lost[index]!,
      range(row.valueLostUsdLow, row.valueLostUsdHigh, unit, page),
      tonnes[index]!,
      row.firstShortage?.month ?? words.none,
    ]),
    page.width,
  );
  return under(words.byCountry, table, page);
}

function tablePrices(answer: StressOutput, page: Page): string[] {
  const words = page.words.stress;
  const prices = [...answer.levels.market.scarcityPrices]
    .sort((a, b) => b.usdPerTonne - a.usdPerTonne)
    .slice(0, PRICES_SHOWN);
  if (prices.length === 0) return [];
  const worth = formatColumn(
    prices.map(({ usdPerTonne }) => usdPerTonne),
    page.language,
  );
  const base = formatColumn(
    prices.map(({ basePriceUsdPerTonne }) => basePriceUsdPerTonne),
    page.language,
  );
  const rows = prices.map(({ commodity, country, month }, index) => [
    nameIn(answer, commodity),
    nameIn(answer, country),
    month,
    worth[index]!,
    base[index]!,
  ]);
  return under(
    words.scarcity,
    layTable(
      [
        { heading: words.commodity, align: "left", gives: true },
        { heading: words.country, align: "left", gives: true },
        { heading: words.month, align: "left" },
        { heading: words.worth, align: "right" },
        { heading: words.base, align: "right" },
      ],
      rows,
      page.width,
    ),
    page,
  );
}

function reasons(answer: StressOutput, level: StressLevel, page: Page, most = Infinity): string[] {
  const words = page.words.stress;
  return level.explanations
    .slice(0, most)
    .flatMap(({ country, sector, commodity, tonnes, valueLostUsd, sentences }, index) => {
      const names = [commodity, sector, country].map((id) => nameIn(answer, id));
      const [mass] = formatColumn([tonnes], page.language);
      const size = words.reasonSize(mass!, formatMoney(valueLostUsd, page.language));
      const title = words.reason(names[0]!, names[1]!, names[2]!);
      return [
        ...wrap(`${index + 1}. ${title}: ${size}`, page.width),
        ...listItems(sentences, page),
      ];
    });
}

/** The shocks as sentences, numbered as the reasons cite them. */
export const happensUnder = ({ scenario }: StressOutput, page: Page): string[] =>
  scenario.sentences.length === 0
    ? []
    : under(
        page.words.stress.happens,
        listItems(scenario.sentences, page, (index) => `${index + 1}.`),
        page,
      );

/** Levels that have shortages to explain, each under its heading, the market first. */
function explained({ levels: { frozen, market } }: StressOutput, { words }: Page) {
  const { whyMarket, whyFrozen } = words.stress;
  const sections = [
    { heading: whyMarket, level: market },
    { heading: whyFrozen, level: frozen },
  ];
  return sections.filter(({ level }) => level.explanations.length > 0);
}

/** Why the largest shortages arise, at each level of response that has any. */
function reasonsUnder(answer: StressOutput, page: Page): string[] {
  const told = explained(answer, page).flatMap(({ heading, level }) =>
    under(heading, reasons(answer, level, page), page),
  );
  return told.length > 0 ? told : ["", page.words.stress.nobodyShort];
}

/** Why the largest shortage of all arises that is left where those who can adapt do. */
export function firstReasonUnder(answer: StressOutput, page: Page): string[] {
  const [first] = explained(answer, page);
  return first
    ? under(first.heading, reasons(answer, first.level, page, 1), page)
    : ["", page.words.stress.nobodyShort];
}

/** The question, and who runs short and by how much: a few sentences for each country. */
export function runsShort(answer: StressOutput, page: Page): string[] {
  const words = page.words.stress;
  const { scenario, months, seenFrom, edition } = answer;
  const run = words.run(months[0]!, months.at(-1)!, months.length);
  const vantage = words.seenFrom(seenFrom.map((id) => nameIn(answer, id)).join(", "));
  const where = [run, vantage, words.edition(edition)].join(" · ");
  return [
    ...wrap(scenario.title, page.width).map((line) => strong(line, page)),
    ...wrap(where, page.width).map((line) => faint(line, page)),
    "",
    ...seenFrom.flatMap((country) => wrap(headline(answer, country, page), page.width)),
  ];
}

/** Who runs short of what, when, why and at what cost. */
export const stress: Presenter<StressOutput> = {
  text(answer, page) {
    const words = page.words.stress;
    const { assumptions } = answer;
    return [
      ...runsShort(answer, page),
      ...under(words.bothLevels, compareLevels(answer, page), page),
      ...lostByCountry(answer, page),
      ...happensUnder(answer, page),
      ...LEVELS.flatMap((name) => shortageStrips(answer, name, page)),
      ...tablePrices(answer, page),
      ...reasonsUnder(answer, page),
      ...(assumptions.length > 0 ? under(words.assumed, listItems(assumptions, page), page) : []),
    ];
  },
  records: ({ levels }) => ({
    header: [
      "level",
      "month",
      "country",
      "sector",
      "tier",
      "commodity",
      "shortage [t]",
      "share of demand",
      "value lost [USD]",
    ],
    rows: LEVELS.flatMap((name) =>
      levels[name].shortages.map((one) => [
        name,
        one.month,
        one.country,
        one.sector,
        one.tier,
        one.commodity,
        one.tonnes,
        one.shareOfDemand,
        one.valueLostUsd,
      ]),
    ),
  }),
};
