import type { Language } from "../effects.ts";
import { writeNumber } from "../factsheet/format.ts";
import { type Section, type Sheet, tableSection, textSection } from "../factsheet/sheet.ts";
import { drawShares } from "./chart.ts";
import type { Told } from "./output.ts";
import { PLAN_WORDS, writeShare, writeUsd } from "./words.ts";

const LEVELS = ["frozen", "market", "plan"] as const;

const mean = (told: Told, of: (variant: Told["variants"][number]) => number): number =>
  told.variants.reduce((sum, variant) => sum + variant.probability * of(variant), 0);

const worstOf = (told: Told, of: (variant: Told["variants"][number]) => number): number =>
  Math.max(...told.variants.map(of));

/** What a plan's document is written with. */
function pen(told: Told, language: Language) {
  return {
    words: PLAN_WORDS[language],
    usd: (amount: number) => writeUsd(amount, language),
    number: (amount: number) => writeNumber(amount, language),
    name: (id: string) => told.names[id] ?? id,
  };
}

type Pen = ReturnType<typeof pen>;

function forMinister(told: Told, { words, usd }: Pen): Section {
  const [best] = told.actions;
  const spent = told.actions.reduce((sum, { spentUsd }) => sum + spentUsd, 0);
  const { planUsd, boundUsd, tried } = told.expected;
  return textSection(words.minister, [
    words.without(
      usd(mean(told, ({ withoutUsd }) => withoutUsd)),
      usd(worstOf(told, ({ withoutUsd }) => withoutUsd)),
    ),
    words.with(
      usd(mean(told, ({ withUsd }) => withUsd)),
      usd(worstOf(told, ({ withUsd }) => withUsd)),
      usd(spent),
    ),
    best ? words.decide(told.actions.length, best.decide, best.name) : words.nothing,
    words.gap(usd(planUsd), usd(boundUsd), tried),
  ]);
}

function dated(told: Told, { words, usd, number, name }: Pen): Section {
  const rows = told.actions.map((one) => [
    one.decide,
    one.starts,
    name(one.party),
    one.partner === "" ? one.name : `${one.name} (${words.consent(name(one.partner))})`,
    one.owner,
    number(one.tonnes),
    `${number(one.tonnesLow)}–${number(one.tonnesHigh)}`,
    usd(one.spentUsd),
    usd(one.worthUsd),
  ]);
  return tableSection(words.dated, words.datedHeader, rows);
}

const monthly = (told: Told, { words, number }: Pen): Section =>
  tableSection(
    words.monthly,
    words.monthlyHeader,
    told.actions
      .filter(({ schedule }) => schedule.length > 0)
      .map(({ name, schedule }) => [
        name,
        schedule.map(({ month, tonnes }) => `${month}: ${number(tonnes)}`).join(" · "),
      ]),
  );

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

function charts(told: Told, { words }: Pen): Section {
  const worst = told.variants.reduce((a, b) => (b.withoutUsd > a.withoutUsd ? b : a));
  const shown = [...new Set([told.variants[0]!, worst])];
  const picture = shown.map(({ name, servedByMonthWith, servedByMonthWithout }) =>
    drawShares(name, told.months, [
      { name: words.withPlan, shares: servedByMonthWith, dashes: "" },
      { name: words.withoutPlan, shares: servedByMonthWithout, dashes: "5 3" },
    ]),
  );
  return { ...textSection(words.chart, []), picture: picture.join("\n") };
}

function cooperation(told: Told, { words, usd, number, name }: Pen): Section {
  const { worthUsd, worthTonnes, separate, joint, sidePayments } = told.cooperation;
  const rows = separate.map((alone, index) => {
    const together = joint[index]!;
    const burdens = [alone, together].map((side) => side.valueLostUsd + side.spentUsd);
    const [a, b] = burdens as [number, number];
    return [name(alone.party), usd(a), usd(b), usd(b - a)];
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

function notTaken({ left, tooLate }: Told, { words }: Pen): Section[] {
  const lines = [
    ...(left.length > 0 ? [words.left(left.join(", "))] : []),
    ...(tooLate.length > 0 ? [words.late(tooLate.join(", "))] : []),
  ];
  return lines.length > 0 ? [textSection(words.notTaken, lines)] : [];
}

/** Writes a plan as a document: a page for who decides, then what others need to carry it out. */
export function planSheet(told: Told, language: Language): Sheet {
  const own = pen(told, language);
  const { words, number, name, usd } = own;
  const { clean, law, worstTonnes } = told.replay;
  const groups = told.groups.map(({ name: group, worthUsd }) => [group, usd(worthUsd)]);
  const amount = worstTonnes < 1e-3 ? "< 0.001" : number(worstTonnes);
  const sections = [
    forMinister(told, own),
    dated(told, own),
    compareLevels(told, own),
    charts(told, own),
    tableSection(words.groups, words.groupsHeader, groups),
    ...(told.cooperation.joint.length > 1 ? [cooperation(told, own)] : []),
    stays(told, own),
    fails(told, own),
    monthly(told, own),
    ...notTaken(told, own),
    textSection(words.replay, [(clean ? words.clean : words.dirty)(law, amount)]),
    textSection(words.assumptions, [
      words.allocation,
      ...told.assumptions,
      ...told.actions.flatMap((one) => one.assumes.map((line) => `${one.id}: ${line}`)),
    ]),
  ];
  return {
    title: words.title(told.scenario.title),
    subtitle: words.subtitle(
      told.months[0]!,
      told.months.at(-1)!,
      told.seenFrom.map(name).join(", "),
      words.modes[told.mode]!,
      told.edition,
    ),
    sections: sections.map((section) => ({ ...section, isWide: true })),
    footer: words.footer,
  };
}
