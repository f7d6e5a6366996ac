import { type Section, tableSection, textSection } from "../factsheet/sheet.ts";
import { drawShares, sideBySide } from "./chart.ts";
import type { PlannedAction, Told } from "./output.ts";
import type { Pen } from "./pen.ts";
import { writeShare } from "./words.ts";

/** Actions that the first page has room for. */
const ON_FIRST_PAGE = 10;

/** A variant that makes up more of the expected loss than this is named. */
const TAIL_SHARE = 0.5;

/** A variant that the plan helps by less than this share of its loss is none that it insures. */
const HELPED_SHARE = 0.01;

/** A choice that could be this much better is the best: the search stops there. */
const GAP_USD = 1;

/** Tonnes below which an action moves nothing worth a word. */
const TRACE_TONNES = 0.005;

type Variant = Told["variants"][number];

const mean = ({ variants }: Told, of: (variant: Variant) => number): number =>
  variants.reduce((sum, variant) => sum + variant.probability * of(variant), 0);

/** The variant that loses most, by one count or the other. */
export const worstBy = ({ variants }: Told, of: (variant: Variant) => number): Variant =>
  variants.reduce((a, b) => (of(b) > of(a) ? b : a));

/** What an action moves as the scenario states it, or that it is there for another turn of things. */
function usedBy({ tonnes, tonnesHigh }: PlannedAction, { words, number }: Pen) {
  if (tonnes >= TRACE_TONNES) return words.used(number(tonnes));
  if (tonnesHigh >= TRACE_TONNES) return words.insurance(number(tonnesHigh));
  return words.nothingMoved;
}

function sentences(told: Told, { words, usd, number, name, list }: Pen): string[] {
  const { levels, expected, actions, variants, budgets } = told;
  const gap = expected.planUsd - expected.boundUsd;
  const worst = worstBy(told, ({ withoutUsd }) => withoutUsd);
  const expectedUsd = mean(told, ({ withoutUsd }) => withoutUsd);
  const share = expectedUsd > 0 ? (worst.probability * worst.withoutUsd) / expectedUsd : 0;
  const spent = actions.reduce((sum, { spentUsd }) => sum + spentUsd, 0);
  const [short] = levels.plan.explanations;
  const orders = actions.filter(({ isApart }) => isApart);
  const ordersUsd = orders.reduce((sum, { worthUsd }) => sum + worthUsd, 0);
  const open = actions.filter(({ isDecided }) => !isDecided);
  const [best] = open.filter(({ isApart }) => !isApart);
  const decided = actions.filter(({ isDecided }) => isDecided);
  return [
    words.unaided(
      ...((["frozen", "market", "plan"] as const).map((level) =>
        usd(levels[level].valueLostUsd),
      ) as [string, string, string]),
    ),
    words.without(variants.length, usd(expectedUsd), usd(worst.withoutUsd)),
    words.with(
      usd(mean(told, ({ withUsd }) => withUsd)),
      usd(worstBy(told, ({ withUsd }) => withUsd).withUsd),
      usd(spent),
    ),
    ...(budgets.length > 0
      ? [words.budgets(list(budgets.map(({ party, mostUsd }) => `${name(party)} ${usd(mostUsd)}`)))]
      : []),
    ...(share > TAIL_SHARE && worst.withUsd < (1 - HELPED_SHARE) * worst.withoutUsd
      ? [words.tail(writeShare(share), worst.name, writeShare(worst.probability))]
      : []),
    best ? words.decide(open.length, best.decide, best.name) : words.nothing,
    ...(decided.length > 0 ? [words.decided(list(decided.map(({ name: action }) => action)))] : []),
    ...(actions.length > 0
      ? [
          gap <= GAP_USD
            ? words.proven(usd(expected.nothingUsd - expected.planUsd), expected.tried)
            : words.gap(usd(expected.nothingUsd - expected.planUsd), usd(gap), expected.tried),
        ]
      : []),
    ...(told.caution > 0 ? [words.caution(writeShare(told.caution))] : []),
    ...(orders.length > 0
      ? [words.orderNote(list(orders.map(({ name: order }) => order)), usd(ordersUsd))]
      : []),
    ...told.cooperation.sidePayments.map(({ from, to, usd: paid }) =>
      words.payment(name(from), name(to), usd(paid)),
    ),
    ...(short
      ? [
          words.shortest(
            `${name(short.commodity)}, ${name(short.sector)}, ${name(short.country)}`,
            number(short.tonnes),
          ),
        ]
      : []),
  ];
}

function today(told: Told, pen: Pen): Section[] {
  const { words, usd } = pen;
  const plain = told.actions.filter(({ isApart, isDecided }) => !isApart && !isDecided);
  const rows = plain
    .slice(0, ON_FIRST_PAGE)
    .map((one) => [
      pen.action(one),
      one.owner,
      one.starts,
      usd(one.spentUsd),
      usd(one.worthUsd),
      usedBy(one, pen),
    ]);
  if (rows.length === 0) return [];
  const rest = plain.length - rows.length;
  const lines = rest > 0 ? [words.more(rows.length, plain.length)] : [];
  return [tableSection(words.today(told.months[0]!), words.todayHeader, rows, lines)];
}

/** The worst variant month by month and, where it was traced, the demagnetisation curve. */
function pictures(told: Told, { words, name }: Pen): Section {
  const worst = worstBy(told, ({ withoutUsd }) => withoutUsd);
  const lines = (after: readonly number[], before: readonly number[]) => [
    { name: words.withPlan, shares: after, dashes: "" },
    { name: words.withoutPlan, shares: before, dashes: "5 3" },
  ];
  const drawn = [
    drawShares(worst.name, told.months, lines(worst.servedByMonthWith, worst.servedByMonthWithout)),
  ];
  if (told.curve) {
    const { points, coercers } = told.curve;
    drawn.push(
      drawShares(
        words.curve(coercers.map(name).join(", ")),
        points.map(({ field }) => writeShare(field)),
        lines(
          points.map(({ servedWith }) => servedWith),
          points.map(({ servedWithout }) => servedWithout),
        ),
      ),
    );
  }
  return {
    ...textSection(words.pictures, []),
    picture: sideBySide(drawn),
  };
}

/** The first page: what is lost without and with the plan, at what cost, and what to decide today. */
export const ministerPage = (told: Told, pen: Pen): Section[] => [
  textSection(pen.words.minister, sentences(told, pen)),
  ...today(told, pen),
  pictures(told, pen),
];
