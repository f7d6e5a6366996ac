import type { OutputOf } from "../../operations/index.ts";
import { formatMoney, formatPercent } from "../../units/index.ts";
import type { Page } from "../page/page.ts";

export type RiskCurve = OutputOf<"risk curve">;
export type CurveLine = RiskCurve["lines"][number];

/** What stands for a threshold that nothing brings a curve below. */
export const NEVER = "–";

/** The name of a line of a curve. */
export const nameLine = ({ response, stocks }: CurveLine, { words }: Page): string =>
  response === "frozen" ? words.curve.frozen : words.curve.market[stocks];

const namesIn = ({ names }: RiskCurve, ids: readonly string[], { language }: Page): string =>
  ids.map((id) => names[id] ?? id).join(language === "ja" ? "・" : " + ");

/** The line that speaks for a curve: the market with the stocks of firms, else the last. */
export const headLine = ({ lines }: RiskCurve): CurveLine =>
  lines.find(({ response, stocks }) => response === "market" && stocks === "firms") ??
  lines.at(-1)!;

/** What a line is at a threshold. */
export const thresholdOf = ({ thresholds }: CurveLine, theta: number) =>
  thresholds.find((one) => one.theta === theta)!;

/** What the curve is of. */
export function titleOf(answer: RiskCurve, page: Page): string {
  const { coercers, seenFrom, control, commodities } = answer;
  const words = page.words.curve;
  const title = words.title(namesIn(answer, coercers, page), namesIn(answer, seenFrom, page));
  const goods = commodities === null ? [] : [commodities.join(", ")];
  return [title, ...goods, ...(control ? [words.withControl] : [])].join(" · ");
}

/**
 * What the curve says: where nobody adapts, and at the market's best. The truth of a crisis lies
 * between, so that neither is said without the other.
 */
export function headlineOf(answer: RiskCurve, page: Page): string {
  const words = page.words.curve;
  const percent = (share: number) => formatPercent(share, page.language);
  const user = namesIn(answer, answer.seenFrom, page);
  const theta = percent(answer.theta);
  const frozen = answer.lines.find(({ response }) => response === "frozen");
  const frozenField = frozen && thresholdOf(frozen, answer.theta).criticalField;
  const head = headLine(answer);
  const { criticalField, enduranceMonths } = thresholdOf(head, answer.theta);
  const full = head.points.at(-1)!;
  const sentences = [
    ...(frozenField === undefined
      ? []
      : frozenField === null
        ? [words.frozenHolds(user, theta)]
        : [words.frozenFalls(user, theta, percent(frozenField))]),
    criticalField === null ? words.holds(theta) : words.falls(theta, percent(criticalField)),
    words.atFull(percent(full.servedShare), formatMoney(full.valueLostUsd, page.language)),
    enduranceMonths === null ? words.endures(theta) : words.enduresFor(enduranceMonths, theta),
  ];
  return sentences.join(page.language === "ja" ? "" : " ");
}

/** Where a run lies and what it rests on. */
export function runOf({ months, edition }: RiskCurve, { words }: Page): string {
  const run = words.stress.run(months[0]!, months.at(-1)!, months.length);
  return [run, words.stress.edition(edition)].join(" · ");
}
