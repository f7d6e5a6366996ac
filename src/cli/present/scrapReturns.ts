import type { OutputOf } from "../../operations/index.ts";
import { formatColumn, formatMoney, formatPercent } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { under } from "../page/paragraphs.ts";
import { layTable, type TableColumn } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Answer = OutputOf<"scrap returns">;
type Country = Answer["countries"][number];

/** Elements that a page has room for. */
const SHOWN = ["NdPr", "Dy", "Tb"];

const right = (heading: string): TableColumn => ({ heading, align: "right" });

function drawYears({ years }: Country, page: Page): string[] {
  const words = page.words.scrap;
  const column = (of: (row: Country["years"][number]) => number) =>
    formatColumn(years.map(of), page.language);
  const elements = SHOWN.filter((element) => years.some(({ recovered }) => recovered[element]));
  const [inUse, discarded, reachable, low, high] = [
    column((row) => row.inUse),
    column((row) => row.discarded),
    column((row) => row.reachable),
    column((row) => row.reachableLow),
    column((row) => row.reachableHigh),
  ];
  const recovered = elements.map((element) => column((row) => row.recovered[element] ?? 0));
  return layTable(
    [
      { heading: words.year, align: "left" },
      ...[words.inUse, words.discarded, words.reachable, words.range].map(right),
      ...elements.map((element) => right(`${element} [t]`)),
      right(words.cost),
    ],
    years.map(({ year, costUsd }, k) => [
      String(year),
      ...[inUse![k]!, discarded![k]!, reachable![k]!, `${low![k]!}–${high![k]!}`],
      ...recovered.map((own) => own[k]!),
      formatMoney(costUsd, page.language),
    ]),
    page.width,
  );
}

function drawSectors({ sectors }: Country, { names }: Answer, page: Page): string[] {
  const words = page.words.scrap;
  const column = (of: (row: Country["sectors"][number]) => number) =>
    formatColumn(sectors.map(of), page.language);
  const [inUse, discarded, reachable] = [
    column((row) => row.inUse),
    column((row) => row.discarded),
    column((row) => row.reachable),
  ];
  return layTable(
    [
      { heading: words.sector, align: "left", gives: true },
      ...[words.inUse, words.discarded, words.reachable, words.heavy].map(right),
    ],
    sectors.map(({ sector, contentOfHeavy }, k) => [
      names[sector] ?? sector,
      ...[inUse![k]!, discarded![k]!, reachable![k]!],
      formatPercent(contentOfHeavy, page.language),
    ]),
    page.width,
  );
}

/** Dysprosium and terbium in what is discarded in the year after the base year, mass share. */
function heavyIn({ sectors }: Country): number {
  const total = sectors.reduce((sum, { reachable }) => sum + reachable, 0);
  const heavy = sectors.reduce((sum, one) => sum + one.reachable * one.contentOfHeavy, 0);
  return total > 0 ? heavy / total : 0;
}

/** Goods in use and what they give back, country by country. */
export const scrapReturns: Presenter<Answer> = {
  text(answer, page) {
    const words = page.words.scrap;
    const { countries, names, baseYear, holdsStock, countedHeavy } = answer;
    return [
      strong(words.title, page),
      faint(`${words.of(baseYear)} · ${page.words.stress.edition(answer.edition)}`, page),
      ...countries.flatMap((one) => [
        ...under(names[one.country] ?? one.country, drawYears(one, page), page),
        "",
        ...drawSectors(one, answer, page),
        ...wrap(
          words.collected(
            formatColumn([one.collected], page.language)[0]!,
            formatPercent(heavyIn(one), page.language),
            formatPercent(countedHeavy, page.language),
          ),
          page.width,
        ),
      ]),
      "",
      ...[holdsStock ? words.held : words.asBefore, words.assumed].flatMap((line) =>
        wrap(line, page.width).map((part) => faint(part, page)),
      ),
    ];
  },
  records: ({ countries }) => ({
    header: [
      ...["country", "year", "sales [t]", "in use [t]", "discarded [t]", "reachable [t]"],
      ...["reachable low [t]", "reachable high [t]", "cost [USD]"],
      ...SHOWN.map((element) => `${element} recovered [t]`),
    ],
    rows: countries.flatMap(({ country, years }) =>
      years.map((row) => [
        ...[country, row.year, row.sales, row.inUse, row.discarded, row.reachable],
        ...[row.reachableLow, row.reachableHigh, row.costUsd],
        ...SHOWN.map((element) => row.recovered[element] ?? 0),
      ]),
    ),
  }),
};
