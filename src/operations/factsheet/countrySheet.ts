import type { Mineral, Minerals, Weights } from "../../reference/index.ts";
import type { Ranked } from "../../risk/index.ts";
import type { Language } from "../effects.ts";
import type { Gathered } from "../minerals/gather.ts";
import { rankMinerals } from "../minerals/rankMinerals.ts";
import { sayInput } from "../minerals/sayInput.ts";
import { UNKNOWN_CELL, writeNumber, writePercent } from "./format.ts";
import { type Section, type Sheet, tableSection, textSection } from "./sheet.ts";
import { SHEET_WORDS, TERM_NAMES } from "./words.ts";

const MADE = 12;
const NEEDED = 12;
const MEASURES = 8;
const PRIORITIES = 12;
const MOVED = 1;

/** Share of the world's output from which a mineral is on the sheet. */
const SHARE_MIN = 0.05;

/** Minerals with a published use or reliance from which a ranking says something. */
const KNOWN_MIN = 5;

const DRAWS = 500;
const SEED = 1;

/** A country and all minerals, gathered as seen from it. */
export interface CountryView {
  readonly country: string;
  readonly year: number;
  readonly minerals: Minerals;
  readonly gathered: readonly Gathered[];
  readonly weights: Weights;
}

const term = (id: string, language: Language): string => TERM_NAMES[language][id] ?? id;

function makes({ country, gathered }: CountryView, language: Language): Section {
  const words = SHEET_WORDS[language];
  const rows = gathered
    .flatMap(({ mineral, mixes }) =>
      [...mixes.values()].map(([first]) => {
        const own = first!.shares.find((one) => one.country === country);
        return { mineral, mix: first!, share: own?.share ?? 0 };
      }),
    )
    .filter(({ share }) => share >= SHARE_MIN)
    .sort((a, b) => b.share - a.share)
    .slice(0, MADE);
  return tableSection(
    words.makes,
    [words.mineral, words.stage, words.share, words.tonnes],
    rows.map(({ mineral, mix, share }) => [
      mineral.name[language],
      term(mix.stage, language),
      writePercent({ low: share, high: share }),
      mix.worldTpa === undefined ? UNKNOWN_CELL : writeNumber(share * mix.worldTpa, language),
    ]),
    rows.length === 0 ? [words.none] : [],
  );
}

const isKnown = ({ members: [own] }: Gathered): boolean =>
  own !== undefined && (own.isUsePublished || own.relianceFrom === "published");

function needs({ gathered }: CountryView, language: Language): Section {
  const words = SHEET_WORDS[language];
  const rows = gathered
    .filter(isKnown)
    .map(({ mineral, members }) => ({ mineral, own: members[0]! }))
    .sort((a, b) => b.own.reliance.low - a.own.reliance.low)
    .slice(0, NEEDED);
  return tableSection(
    words.needs,
    [words.mineral, words.useTonnes, words.reliance],
    rows.map(({ mineral, own }) => [
      mineral.name[language],
      own.isUsePublished ? writeNumber(own.useTpa.value, language) : UNKNOWN_CELL,
      `${own.relianceFrom === "published" ? "" : "="}${writePercent(own.reliance)}`,
    ]),
    rows.length === 0 ? [words.none] : [],
  );
}

type Measure = Mineral["measures"][number];

function measures(
  { minerals }: CountryView,
  language: Language,
  heading: string,
  picks: (measure: Measure) => boolean,
): Section {
  const words = SHEET_WORDS[language];
  const all = new Map<string, Measure>();
  for (const { measures: own } of minerals.byId.values())
    for (const one of own)
      if (picks(one) && one.status !== "ended") all.set(`${one.at.file}:${one.at.line}`, one);
  const rows = [...all.values()]
    .slice(0, MEASURES)
    .map((one) => [
      minerals.byId.get(one.mineral)?.name[language] ?? words.controlled,
      one.destination === "*"
        ? words.all
        : (minerals.countries.get(one.destination)?.name[language] ?? one.destination),
      term(one.kind, language),
      one.since,
      term(one.status, language),
    ]);
  return tableSection(
    heading,
    [words.mineral, words.to, words.kind, words.since, words.status],
    rows,
    rows.length === 0 ? [words.none] : [],
  );
}

function rank({ gathered, weights }: CountryView): readonly Ranked[] {
  if (gathered.filter(isKnown).length < KNOWN_MIN) return [];
  return rankMinerals(gathered, weights, DRAWS, SEED).items;
}

function priorities(view: CountryView, language: Language): Section {
  const words = SHEET_WORDS[language];
  const items = rank(view).slice(0, PRIORITIES);
  return tableSection(
    words.priorities,
    [words.rank, words.mineral, words.interval, words.moved],
    items.map(({ id, rank: { median, low, high }, movedBy }) => [
      writeNumber(median, language),
      view.minerals.byId.get(id)!.name[language],
      `${Math.round(low)}–${Math.round(high)}`,
      movedBy
        .slice(0, MOVED)
        .map(({ input }) => sayInput(input, language))
        .join(", "),
    ]),
    items.length === 0 ? [words.tooLittle] : [],
  );
}

function governance({ country, gathered }: CountryView, language: Language): Section {
  const words = SHEET_WORDS[language];
  const mean = gathered[0]?.governance.get(country);
  const stability = gathered[0]?.stability.get(country);
  const says =
    mean === undefined || stability === undefined
      ? words.noGovernance
      : words.governanceMean(writeNumber(mean, language), writeNumber(stability, language));
  return textSection(words.governance, [says]);
}

/** The factsheet of a country: what it makes, needs, withholds, and what it may lose. */
export function countrySheet(view: CountryView, language: Language): Sheet {
  const words = SHEET_WORDS[language];
  const { country, minerals, year } = view;
  const name = minerals.countries.get(country)!.name[language];
  return {
    title: name,
    subtitle: words.seenFrom(name, year),
    sections: [
      makes(view, language),
      needs(view, language),
      priorities(view, language),
      measures(view, language, words.own, (one) => one.country === country),
      measures(view, language, words.against, ({ destination }) => destination === country),
      governance(view, language),
    ],
    footer: words.footer,
  };
}
