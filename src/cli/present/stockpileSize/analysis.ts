import { formatMoney, formatNumber, moneyUnitFor } from "../../../units/index.ts";
import { bar } from "../../page/bars.ts";
import { wrap } from "../../page/displayWidth.ts";
import { faint, type Page } from "../../page/page.ts";
import { under } from "../../page/paragraphs.ts";
import { layTable } from "../../page/table.ts";
import { type Analysis, gives, left, moneyIn, planOf, right, type Sizing } from "./sizing.ts";
import { layYears, unitOf, type YearRow } from "./years.ts";

/** How many suppositions are listed, those that count most first. */
const HANGS = 10;

const BAR_WIDTH = 14;

function layFrontier({ frontier }: Analysis, page: Page): string[] {
  const words = page.words.sizing;
  const sorted = frontier.toSorted((a, b) => a.keepingUsd - b.keepingUsd);
  const most = Math.max(...sorted.map(({ lostUsd }) => lostUsd));
  const unit = moneyUnitFor([most], page.language);
  const money = (usd: number) => formatNumber(usd / unit.usd, 2, page.language);
  return layTable(
    [right(words.frontierKeeping(unit.name)), right(words.frontierLost(unit.name)), left("")],
    sorted.map(({ keepingUsd, lostUsd }) => [
      money(keepingUsd),
      money(lostUsd),
      bar(most > 0 ? lostUsd / most : 0, BAR_WIDTH),
    ]),
    page.width,
  );
}

/** What is supposed, in words: a cost or the likelihood of a hit, at an end of its range. */
function saySupposition(id: string, answer: Sizing, page: Page): string {
  const words = page.words.sizing;
  const [what, end] = id.split(" ") as [string, string];
  const hit = answer.hits.find((one) => one.id === what);
  const thing = hit ? words.likelihood(hit.name) : words.suppositions[what];
  return page.language === "ja" ? `${thing}${words.ends[end]}` : `${thing} ${words.ends[end]}`;
}

function layHangs({ hangsOn }: Analysis, answer: Sizing, bought: number, page: Page): string[] {
  const words = page.words.sizing;
  const { write: money } = moneyIn(answer.joint.costUsd, page);
  return [
    ...layTable(
      [gives(words.supposed), right(words.kept), right(words.least), right(words.buying)],
      hangsOn
        .slice(0, HANGS)
        .map(({ id, keptUsd, leastUsd, purchaseUsd, proven }) => [
          `${saySupposition(id, answer, page)}${proven ? " *" : ""}`,
          money(keptUsd),
          money(leastUsd),
          money(purchaseUsd),
        ]),
      page.width,
    ),
    ...wrap(words.hangsLegend(formatMoney(bought, page.language)), page.width).map((line) =>
      faint(line, page),
    ),
  ];
}

/** The frontier, targets, what knowing is worth, and what a plan hangs on. */
export function layAnalysis(analysis: Analysis, answer: Sizing, page: Page): string[] {
  const words = page.words.sizing;
  const who = analysis.members.join(" + ");
  const money = (usd: number) => formatMoney(usd, page.language);
  const { stochasticSolution, perfectInformation, targets } = analysis;
  const plan = planOf(answer, analysis);
  const rows: readonly YearRow[] = [
    { what: words.best, year: plan.after, costUsd: plan.costUsd },
    ...targets.map(({ name, year, costUsd }) => ({ what: name, year, costUsd })),
  ];
  const { name: unit } = moneyUnitFor([answer.joint.costUsd], page.language);
  return [
    ...under(words.frontier(who), layFrontier(analysis, page), page),
    ...under(
      words.targets(who, unitOf(rows, page).name),
      layYears(words.target, rows, answer.tail, page),
      page,
    ),
    ...under(
      words.knowing,
      [
        words.stochastic(money(stochasticSolution.lowUsd), money(stochasticSolution.highUsd)),
        words.perfect(money(perfectInformation.lowUsd), money(perfectInformation.highUsd)),
      ].flatMap((line) => wrap(line, page.width)),
      page,
    ),
    ...under(
      words.hangs(who, unit),
      layHangs(analysis, answer, plan.after.purchaseUsd, page),
      page,
    ),
  ];
}
