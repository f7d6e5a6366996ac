import { type Minerals, yearlyPrices } from "../../reference/index.ts";
import { UNNAMED } from "../../risk/index.ts";
import type { Language } from "../effects.ts";
import { measuresOn } from "../minerals/controls.ts";
import type { Gathered } from "../minerals/gather.ts";
import { tellIndex } from "../minerals/indexOutput.ts";
import type { IndexId } from "../minerals/indexTable.ts";
import { stageIndices, vantageIndices } from "../minerals/indices.ts";
import type { Mix } from "../minerals/stageMixes.ts";
import { markOf, UNKNOWN_CELL, writeNumber, writePercent } from "./format.ts";
import { type Section, type Sheet, tableSection, textSection } from "./sheet.ts";
import { SHEET_WORDS, TERM_NAMES } from "./words.ts";

/** Rows of a table at most, so that the sheet stays on one page. */
const MAKERS = 5;
const IMPORTS = 3;
/** Share of the world below which a maker is among the others. */
const SHARE_MIN = 0.005;
const PRICES = 6;
const MEASURES = 6;
const STOCKS = 3;
const GAPS = 6;
const SUBSTITUTES = 5;

/** Indices on the sheet; the others are in `risk indices`. */
const SHOWN: readonly IndexId[] = [
  "hhi",
  "top-3",
  "weighted-hhi",
  "supply-risk",
  "n-1-all",
  "geopolrisk",
];

/** A factsheet being written. */
interface Desk {
  readonly gathered: Gathered;
  readonly minerals: Minerals;
  readonly language: Language;
}

const nameOf = ({ minerals, language }: Desk, id: string): string =>
  id === UNNAMED
    ? SHEET_WORDS[language].unnamed
    : id
        .split("+")
        .map((one) => minerals.countries.get(one)?.name[language] ?? one)
        .join(" + ");

const term = ({ language }: Desk, id: string): string => TERM_NAMES[language][id] ?? id;

function makers(desk: Desk, { stage, year, source, shares, worldTpa }: Mix): Section {
  const words = SHEET_WORDS[desk.language];
  const tonnes = (share: number) =>
    worldTpa === undefined ? UNKNOWN_CELL : writeNumber(share * worldTpa, desk.language);
  const named = shares
    .filter(({ country, share }) => country !== UNNAMED && share >= SHARE_MIN)
    .sort((a, b) => b.share - a.share)
    .slice(0, MAKERS);
  const rest = 1 - named.reduce((sum, { share }) => sum + share, 0);
  const rows = [
    ...named.map(({ country, share }) => [nameOf(desk, country), share] as const),
    ...(rest > 0.005 ? [[words.others, rest] as const] : []),
  ];
  return tableSection(
    words.makers(term(desk, stage), year, source),
    [words.country, words.share, words.tonnes],
    rows.map(([name, share]) => [name, writePercent({ low: share, high: share }), tonnes(share)]),
  );
}

function indices(desk: Desk): Section {
  const { gathered, minerals, language } = desk;
  const words = SHEET_WORDS[language];
  const stages = [...gathered.mixes].map(([stage, [first]]) => ({
    stage,
    values: stageIndices(gathered, minerals, first!),
  }));
  const show = (value: number | null) =>
    value === null ? UNKNOWN_CELL : writeNumber(value, language);
  const rows = SHOWN.flatMap((id) => {
    const cells = stages.map(({ values }) => values.find((one) => one.id === id)!);
    const [first] = cells;
    if (!first) return [];
    return [[tellIndex(first, language).name, ...cells.map(({ value }) => show(value ?? null))]];
  });
  const whole = vantageIndices(gathered)
    .filter(({ id }) => id === "import-reliance" || id === "cover-days")
    .map((index) => {
      const { name, value } = tellIndex(index, language);
      return [name, ...stages.slice(1).map(() => ""), show(value)];
    });
  return tableSection(
    words.indices,
    [
      words.index,
      ...(stages.length > 0 ? stages.map(({ stage }) => term(desk, stage)) : [words.value]),
    ],
    [...rows, ...whole],
  );
}

function use(desk: Desk): Section {
  const { gathered, language } = desk;
  const words = SHEET_WORDS[language];
  return tableSection(
    words.use,
    [words.country, words.useTonnes, words.reliance, words.sources],
    gathered.members.map(({ country, useTpa, isUsePublished, reliance, relianceFrom, imports }) => [
      nameOf(desk, country),
      useTpa.value > 0
        ? `${isUsePublished ? "" : "~"}${writeNumber(useTpa.value, language)}`
        : UNKNOWN_CELL,
      relianceFrom === "unknown"
        ? UNKNOWN_CELL
        : `${relianceFrom === "published" ? "" : "="}${writePercent(reliance)}`,
      [...(imports ?? [])]
        .filter(({ country: from }) => from !== UNNAMED)
        .sort((a, b) => b.share - a.share)
        .slice(0, IMPORTS)
        .map(
          (one) =>
            `${nameOf(desk, one.country)} ${writePercent({ low: one.share, high: one.share })}`,
        )
        .join(", ") || UNKNOWN_CELL,
    ]),
  );
}

function measures(desk: Desk): Section {
  const { gathered, language } = desk;
  const words = SHEET_WORDS[language];
  const { mineral, view } = gathered;
  const all = view.seenFrom.flatMap((country) => measuresOn(mineral, "mine", country));
  const rows = [...new Set(all)]
    .filter(({ status }) => status !== "ended")
    .slice(0, MEASURES)
    .map((one) => [
      nameOf(desk, one.country),
      one.destination === "*" ? words.all : nameOf(desk, one.destination),
      term(desk, one.kind),
      one.since,
      term(desk, one.status),
      one.scope,
    ]);
  return tableSection(
    words.measures,
    [words.country, words.to, words.kind, words.since, words.status, words.goods],
    rows,
    rows.length === 0 ? [words.none] : [],
  );
}

function recycling({ gathered, language }: Desk): Section {
  const words = SHEET_WORDS[language];
  const { mineral } = gathered;
  const rates = mineral.recycling
    .filter(({ measure }) => measure === "eol-input")
    .map(({ figure }) => words.recycled(`${figure.value}%`, figure.period));
  const substitutes = mineral.substitutes
    .slice(0, SUBSTITUTES)
    .map(({ use: where, substitute, effect }) =>
      [`${where}: ${substitute}`, effect].filter(Boolean).join(", "),
    );
  const lines = [...rates, ...substitutes];
  return textSection(words.recycling, lines.length > 0 ? lines : [UNKNOWN_CELL]);
}

function stocks(desk: Desk): Section {
  const { gathered, language } = desk;
  const words = SHEET_WORDS[language];
  const { mineral, view } = gathered;
  const rows = mineral.stocks
    .filter((row) => view.seenFrom.includes(row.country) && row.mineral === mineral.id)
    .sort((a, b) => (a.figure.period < b.figure.period ? 1 : -1))
    .slice(0, STOCKS)
    .map(({ country, holder, figure }) => [
      nameOf(desk, country),
      holder,
      `${markOf(figure.quality)}${writeNumber(figure.value, language)} ${figure.unit}`,
      figure.period,
    ]);
  return tableSection(
    words.stocks,
    [words.country, words.holder, words.held, words.year],
    rows,
    rows.length === 0 ? [words.none] : [],
  );
}

/** The factsheet of a mineral. */
export function mineralSheet(gathered: Gathered, minerals: Minerals, language: Language): Sheet {
  const desk: Desk = { gathered, minerals, language };
  const words = SHEET_WORDS[language];
  const { mineral, view } = gathered;
  const { binding, why } = mineral.about;
  const prices = yearlyPrices(mineral).slice(-PRICES);
  const gaps = mineral.gaps.slice(0, GAPS).map(({ subject }) => subject);
  return {
    title:
      mineral.symbol === ""
        ? mineral.name[language]
        : `${mineral.name[language]} (${mineral.symbol})`,
    subtitle: words.seenFrom(view.seenFrom.map((id) => nameOf(desk, id)).join(" + "), view.year),
    sections: [
      textSection(words.binding, [`${term(desk, binding)}: ${why}`]),
      textSection(
        words.uses,
        mineral.uses.length > 0
          ? [mineral.uses.map(({ use: one }) => one).join("; ")]
          : [UNKNOWN_CELL],
      ),
      ...[...gathered.mixes.values()].map(([first]) => makers(desk, first!)),
      indices(desk),
      use(desk),
      measures(desk),
      tableSection(
        words.prices,
        prices.map(({ period }) => period),
        prices.length === 0
          ? []
          : [
              prices.map(
                ({ value, quality }) => `${markOf(quality)}${writeNumber(value, language)}`,
              ),
            ],
        [prices.length === 0 ? UNKNOWN_CELL : words.usdPerTonne],
      ),
      recycling(desk),
      stocks(desk),
      textSection(words.gaps, [gaps.length > 0 ? gaps.join(", ") : words.none]),
    ],
    footer: words.footer,
  };
}
