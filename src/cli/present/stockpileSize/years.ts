import { formatNumber } from "../../../units/index.ts";
import type { Page } from "../../page/page.ts";
import { layTable } from "../../page/table.ts";
import { gives, moneyIn, right, type Sizing, type Year } from "./sizing.ts";

/** A plan or a target: what it costs and saves. */
export interface YearRow {
  readonly what: string;
  readonly year: Year;
  readonly costUsd: number;
  readonly gap?: number | undefined;
}

/** The unit of money in which rows are told. */
export const unitOf = (rows: readonly YearRow[], page: Page) =>
  moneyIn(Math.max(...rows.map(({ costUsd }) => costUsd)), page);

/** What plans cost and save in a year. */
export function layYears(
  heading: string,
  rows: readonly YearRow[],
  tail: number,
  page: Page,
): string[] {
  const words = page.words.sizing;
  const { write: money } = unitOf(rows, page);
  const hasGap = rows.some(({ gap }) => gap !== undefined);
  const percent = formatNumber(tail * 100, tail * 100 >= 1 ? 0 : 1, page.language);
  return layTable(
    [
      gives(heading),
      right(words.purchase),
      right(words.keeping),
      right(words.lost),
      right(words.worst(`${percent}%`)),
      right(words.total),
      ...(hasGap ? [right(words.gap)] : []),
    ],
    rows.map(({ what, year, costUsd, gap }) => [
      what,
      money(year.purchaseUsd),
      money(year.keepingUsd),
      money(year.lostUsd),
      money(year.worstLostUsd),
      money(costUsd),
      ...(hasGap
        ? [gap === undefined ? "–" : `${formatNumber(gap * 100, 2, page.language)}%`]
        : []),
    ]),
    page.width,
  );
}

/** Nothing held, each alone, and all together. */
export function planRows({ joint, separate }: Sizing, page: Page): YearRow[] {
  const words = page.words.sizing;
  const alone = separate.map(({ members, after, costUsd, gap }) => ({
    ...{ what: words.alone(members.join("+")), year: after, costUsd, gap },
  }));
  const all = { what: words.together, year: joint.after, costUsd: joint.costUsd, gap: joint.gap };
  return [
    { what: words.nothing, year: joint.before, costUsd: joint.withoutUsd },
    ...alone,
    ...(separate.length === 1 ? [] : [all]),
  ];
}
