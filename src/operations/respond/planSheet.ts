import type { Language } from "../effects.ts";
import { type Section, type Sheet, tableSection, textSection } from "../factsheet/sheet.ts";
import { drawShares, sideBySide } from "./chart.ts";
import { ministerPage, worstBy } from "./ministerPage.ts";
import type { PlannedAction, Told } from "./output.ts";
import { type Pen, penFor } from "./pen.ts";
import { writeShare } from "./words.ts";

const LEVELS = ["frozen", "market", "plan"] as const;

/** Columns of the table of tonnes by period. */
const PERIODS_MAX = 8;

/** Places that a cell names before it counts the rest. */
const PLACES_MAX = 3;

function bringsOf({ brings }: PlannedAction, { words, name, list }: Pen): string {
  const places = brings.map(({ commodity, country }) => words.to(name(commodity), name(country)));
  const more = places.length - PLACES_MAX;
  return list([...places.slice(0, PLACES_MAX), ...(more > 0 ? [words.andMore(more)] : [])]);
}

function dated(told: Told, pen: Pen): Section {
  const { words, usd, number, name } = pen;
  const ordered = told.actions.toSorted(
    (a, b) =>
      (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0) ||
      (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : 0),
  );
  const rows = ordered.map((one) => [
    one.decide,
    one.starts,
    `${one.owner} (${name(one.party)})`,
    pen.action(one),
    bringsOf(one, pen),
    `${number(one.tonnes)} (${number(one.tonnesLow)}–${number(one.tonnesHigh)})`,
    usd(one.spentUsd),
    one.isApart ? `${usd(one.worthUsd)} (${words.apart})` : usd(one.worthUsd),
  ]);
  const stoodBack = told.actions
    .filter(({ kind }) => kind === "essential-use-rationing")
    .reduce((sum, { tonnes }) => sum + tonnes, 0);
  return tableSection(words.dated, words.datedHeader, rows, [
    words.reading,
    ...(stoodBack > 0 ? [words.stoodBack(number(stoodBack))] : []),
  ]);
}

/** Tonnes by period of equal length: months, or several months where there are many. */
function monthly(told: Told, { words, number }: Pen): Section {
  const size = Math.ceil(told.months.length / PERIODS_MAX);
  const starts = told.months.filter((_, index) => index % size === 0);
  const periodOf = (month: string) => Math.floor(told.months.indexOf(month) / size);
  const rows = told.actions
    .filter(({ schedule }) => schedule.length > 0)
    .map(({ name, schedule }) => {
      const totals = starts.map(() => 0);
      for (const { month, tonnes } of schedule) totals[periodOf(month)]! += tonnes;
      return [name, ...totals.map((tonnes) => (tonnes > 0 ? number(tonnes) : "–"))];
    });
  const label = (first: string, index: number) => {
    const last = told.months[Math.min(told.months.length, (index + 1) * size) - 1]!;
    const isOneYear = first.slice(0, 4) === last.slice(0, 4);
    return first === last ? first : `${first}–${isOneYear ? last.slice(5) : last}`;
  };
  return tableSection(words.monthly, [words.monthlyAction, ...starts.map(label)], rows);
}

function compareLevels(told: Told, { words, usd, number }: Pen): Section {
  const row = (label: string, of: (level: Told["levels"]["plan"]) => string) => [
    label,
    ...LEVELS.map((name) => of(told.levels[name])),
  ];
  const short = (level: Told["levels"]["plan"]) =>
    level.byCountry.reduce((sum, { shortageTonnes }) => sum + shortageTonnes, 0);
  return tableSection(words.levels, words.levelsHeader, [
    row(words.served, ({ servedShare }) => writeShare(servedShare, 1)),
    row(words.lost, ({ valueLostUsd }) => usd(valueLostUsd)),
    row(words.range, (one) => `${usd(one.valueLostUsdLow)} – ${usd(one.valueLostUsdHigh)}`),
    row(words.short, (level) => number(short(level))),
    row(words.first, ({ firstShortage }) => firstShortage?.month ?? words.none),
  ]);
}

/** The stated course and, where it was traced, what the ends of the curve say. */
function stated(told: Told, { words, name }: Pen): Section {
  const [first] = told.variants;
  const last = told.curve?.points.at(-1);
  const says =
    told.curve && last
      ? [
          words.curveNote(
            told.curve.coercers.map(name).join(", "),
            writeShare(last.servedWithout, 1),
            writeShare(last.servedWith, 1),
          ),
        ]
      : [];
  const worst = worstBy(told, ({ withoutUsd }) => withoutUsd);
  if (!first || first === worst) return textSection(words.chart, says);
  const picture = drawShares(first.name, told.months, [
    { name: words.withPlan, shares: first.servedByMonthWith, dashes: "" },
    { name: words.withoutPlan, shares: first.servedByMonthWithout, dashes: "5 3" },
  ]);
  return { ...textSection(words.chart, says), picture: sideBySide([picture]) };
}

function cooperation(told: Told, { words, usd, number, name }: Pen): Section {
  const { worthUsd, worthTonnes, separate, joint, sidePayments } = told.cooperation;
  const rows = separate.map((alone, index) => {
    const together = joint[index]!;
    const told = [alone, together].flatMap(({ valueLostUsd, spentUsd, shortageTonnes }) => [
      usd(valueLostUsd),
      usd(spentUsd),
      number(shortageTonnes),
    ]);
    const [before, after] = [alone, together].map((side) => side.valueLostUsd + side.spentUsd);
    return [name(alone.party), ...told, usd(before! - after!)];
  });
  const payments = sidePayments.map(({ from, to, usd: paid }) =>
    words.payment(name(from), name(to), usd(paid)),
  );
  return tableSection(words.cooperation, words.cooperationHeader, rows, [
    words.worth(usd(worthUsd), number(worthTonnes)),
    ...(payments.length > 0 ? payments : [words.noPayment]),
  ]);
}

function stays(told: Told, { words, usd, number, name }: Pen): Section {
  const { explanations } = told.levels.plan;
  const lines = explanations.flatMap((one) => [
    words.stays1(
      name(one.commodity),
      name(one.sector),
      name(one.country),
      number(one.tonnes),
      usd(one.valueLostUsd),
    ),
    ...one.sentences,
  ]);
  return textSection(words.stays, lines.length > 0 ? lines : [words.staysNothing]);
}

function fails(told: Told, { words, usd }: Pen): Section {
  const rows = told.variants
    .toSorted((a, b) => b.withUsd - a.withUsd)
    .map(({ name, probability, withoutUsd, withUsd }) => [
      name,
      writeShare(probability),
      usd(withoutUsd),
      usd(withUsd),
    ]);
  return tableSection(words.fails, words.failsHeader, rows);
}

function notTaken({ left, tooLate }: Told, { words, list }: Pen): Section[] {
  const namesOf = (actions: Told["left"]) => list(actions.map(({ name }) => name));
  const lines = [
    ...(left.length > 0 ? [words.left(namesOf(left))] : []),
    ...(tooLate.length > 0 ? [words.late(namesOf(tooLate))] : []),
  ];
  return lines.length > 0 ? [textSection(words.notTaken, lines)] : [];
}

/** Units that the name of a number says already. */
const SAID_BY_TERM = ["month", "share"];

/** The source of what nobody publishes. */
const JUDGEMENT = "baseline-judgement";
const ASSUMED = "assumed";

/** Every number of every action that is decided, with its range, reason and source. */
function numbers(told: Told, { words, number }: Pen): Section {
  const sourceOf = (source: string, quality: string) =>
    source === JUDGEMENT ? quality : quality === "" ? source : `${quality}, ${source}`;
  const rows = told.actions.flatMap(({ name, note: known, source: from, assumes }) => [
    [name, words.action, "–", "–", known, sourceOf(from, from === JUDGEMENT ? ASSUMED : "")],
    ...assumes.map(({ term, value, low, high, unit, quality, note, source }) => [
      "",
      words.terms[term],
      SAID_BY_TERM.includes(unit) ? number(value) : `${number(value)} ${unit}`,
      low === high ? "–" : `${number(low)}–${number(high)}`,
      note,
      sourceOf(source, quality),
    ]),
  ]);
  return tableSection(words.numbers, words.numbersHeader, rows);
}

/** Writes a plan as a document: a page for who decides, then what others need to carry it out. */
export function planSheet(told: Told, language: Language): Sheet {
  const pen = penFor(told, language);
  const { words, number, name, usd } = pen;
  const { clean, law, worstTonnes } = told.replay;
  const groups = told.groups.map(({ name: group, worthUsd }) => [group, usd(worthUsd)]);
  const amount = worstTonnes < 1e-3 ? "< 0.001" : number(worstTonnes);
  const measures = told.scenario.sentences.map((sentence, index) => `${index + 1}. ${sentence}`);
  const onPage = (section: Section): Section => ({ ...section, startsPage: true });
  const sections = [
    ...ministerPage(told, pen),
    ...(told.actions.length > 0 ? [onPage(dated(told, pen))] : []),
    ...(told.actions.length > 0 ? [monthly(told, pen)] : []),
    compareLevels(told, pen),
    stated(told, pen),
    ...(groups.length > 0 ? [tableSection(words.groups, words.groupsHeader, groups)] : []),
    ...(told.cooperation.joint.length > 1 ? [cooperation(told, pen)] : []),
    stays(told, pen),
    fails(told, pen),
    ...notTaken(told, pen),
    textSection(words.replay, [(clean ? words.clean : words.dirty)(law, amount)]),
    onPage(textSection(words.measures, measures)),
    textSection(words.assumptions, [words.allocation, ...told.assumptions]),
    ...(told.actions.length > 0 ? [numbers(told, pen)] : []),
  ];
  return {
    title: words.title(told.scenario.title),
    subtitle: words.subtitle(
      told.months[0]!,
      told.months.at(-1)!,
      told.seenFrom.map(name).join(language === "ja" ? "・" : ", "),
      words.modes[told.mode]!,
      told.edition,
    ),
    sections: sections.map((section) => ({ ...section, isWide: true })),
    footer: words.footer,
  };
}
