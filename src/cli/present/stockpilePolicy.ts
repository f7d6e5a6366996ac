import type { OutputOf } from "../../operations/index.ts";
import {
  formatColumn,
  formatNumber,
  formatPercent,
  type MoneyUnit,
  moneyUnitFor,
} from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Answer = OutputOf<"stockpile policy">;
type Mean = Answer["rules"][number]["costUsd"];

/** Figures that are shown to move the target, at most. */
const MOVERS_SHOWN = 8;

const whole = (value: number, { language }: Page) => formatNumber(value, 0, language);

/** Amounts in one unit, with as many decimals as the least of them asks for. */
interface Scale {
  readonly unit: MoneyUnit;
  readonly decimals: number;
}

/** The scale of the first row, which costs least: the others may be many times as large. */
function scaleOf(leastUsd: number, { language }: Page): Scale {
  const unit = moneyUnitFor([leastUsd], language);
  return { unit, decimals: leastUsd / unit.usd < 100 ? 1 : 0 };
}

const sayMoney = (usd: number, { unit, decimals }: Scale, { language }: Page): string =>
  formatNumber(usd / unit.usd, decimals, language);

/** A mean with half its interval. */
const sayMean = ({ mean, halfWidth }: Mean, scale: Scale, page: Page): string =>
  `${sayMoney(mean, scale, page)} ±${sayMoney(halfWidth, scale, page)}`;

const sayPrice = (price: number | null, page: Page) => (price === null ? "–" : whole(price, page));

function stateTable({ states }: Answer, page: Page): string[] {
  const words = page.words.policy;
  return layTable(
    [
      { heading: words.state, align: "left" },
      { heading: words.price, align: "right" },
      { heading: words.short, align: "right" },
      { heading: words.time, align: "right" },
      { heading: words.next, align: "right" },
      { heading: words.target, align: "right" },
    ],
    states.map((one) => [
      words.states[one.state],
      whole(one.priceUsdPerKg, page),
      formatPercent(one.shortShare, page.language),
      formatPercent(one.timeShare, page.language),
      one.next.map(({ probability }) => formatNumber(probability, 2, page.language)).join("/"),
      whole(one.targetDays, page),
    ]),
    page.width,
  );
}

const stretch = (from: string, to: string) => (from === to ? from : `${from}–${to}`);

/** What to do in each state, a line a state. */
function ruleLines({ states }: Answer, page: Page): string[] {
  const words = page.words.policy;
  const say = (days: number) =>
    days > 0
      ? words.buys(whole(days, page))
      : days < 0
        ? words.releases(whole(-days, page))
        : words.waits;
  const lines = states.map(({ state, moves }) => {
    const told = moves.map(
      ({ fromDays, toDays, changeDays }) =>
        `${stretch(whole(fromDays, page), whole(toDays, page))}: ${say(changeDays)}`,
    );
    return `${words.states[state]} – ${told.join("; ")}`;
  });
  return listItems(lines, page);
}

/** A rule or a way of buying, as a row: its difference is to that of the first row. */
interface Row
  extends Pick<Answer["rules"][number], "costUsd" | "lostUsd" | "boughtTonnes" | "priceUsdPerKg"> {
  readonly name: string;
  readonly differenceUsd: Mean;
}

/** Rows that were played on the same runs. */
function layCompared(
  heading: string,
  difference: (unit: string) => string,
  rows: readonly Row[],
  page: Page,
): string[] {
  const words = page.words.policy;
  const scale = scaleOf(rows[0]!.costUsd.mean, page);
  const { name } = scale.unit;
  return layTable(
    [
      { heading, align: "left", gives: true },
      { heading: words.cost(name), align: "right" },
      { heading: difference(name), align: "right" },
      { heading: words.lost(name), align: "right" },
      { heading: words.bought, align: "right" },
      { heading: words.paid, align: "right" },
    ],
    rows.map((one, index) => [
      one.name,
      sayMean(one.costUsd, scale, page),
      index === 0 ? "–" : sayMean(one.differenceUsd, scale, page),
      sayMoney(one.lostUsd.mean, scale, page),
      formatNumber(one.boughtTonnes, 1, page.language),
      sayPrice(one.priceUsdPerKg, page),
    ]),
    page.width,
  );
}

function ruleTable({ rules }: Answer, page: Page): string[] {
  const words = page.words.policy;
  const name = ({ rule, days }: Answer["rules"][number]): string => {
    if (rule === "best" || rule === "none") return words.names[rule];
    return words.names[rule](whole(days ?? 0, page));
  };
  const rows = rules.map((one) => ({ ...one, name: name(one), differenceUsd: one.moreUsd }));
  return layCompared(words.policy, words.more, rows, page);
}

function partnerTable({ ways }: NonNullable<Answer["partners"]>, page: Page): string[] {
  const words = page.words.policy;
  const rows = ways.map((one) => ({
    ...one,
    name: words.ways[one.way],
    differenceUsd: one.savedUsd,
  }));
  return layCompared(words.way, words.saved, rows, page);
}

function partnersOf({ holder, partners }: Answer, page: Page): string[] {
  if (partners === null) return [];
  const words = page.words.policy;
  const { partner, use, mostDays } = partners;
  const about = words.partnerUse(
    partner,
    formatNumber(use.tonnesPerYear, 1, page.language),
    whole(mostDays, page),
  );
  const note = use.from === "taken" ? about : `${about} ${words.from[use.from]}`;
  return under(
    words.partners(holder, partner),
    [...partnerTable(partners, page), ...wrap(note, page.width).map((line) => faint(line, page))],
    page,
  );
}

function sensitivityTable({ sensitivity }: Answer, page: Page): string[] {
  const words = page.words.policy;
  return layTable(
    [
      { heading: words.figure, align: "left", gives: true },
      { heading: words.range, align: "right" },
      { heading: words.targets, align: "right" },
    ],
    sensitivity.slice(0, MOVERS_SHOWN).map((one) => {
      const [low, high] = formatColumn([one.low, one.high], page.language);
      return [
        one.figure,
        `${low}–${high} ${one.unit}`,
        `${whole(one.targetAtLowDays, page)}, ${whole(one.targetAtHighDays, page)}`,
      ];
    }),
    page.width,
  );
}

/** When to fill and release, how that fares against rules of thumb, and what buying in turns saves. */
export const stockpilePolicy: Presenter<Answer> = {
  text(answer, page) {
    const words = page.words.policy;
    const { commodity, holder, use, states, tiers, runs, years, seed, figures } = answer;
    const [normal] = states;
    const quiet = (text: string) => wrap(text, page.width).map((line) => faint(line, page));
    const tonnes = formatNumber(use.tonnesPerYear, 1, page.language);
    const assumed = figures.filter(({ quality }) => quality === "assumed").length;
    return [
      ...wrap(words.title(commodity, holder, tonnes), page.width).map((line) => strong(line, page)),
      ...quiet(`${words.from[use.from]} ${answer.maySell ? words.sells : words.reserve}`),
      "",
      ...wrap(
        words.fill(whole(normal!.targetDays, page), whole(normal!.boughtDays, page)),
        page.width,
      ),
      ...(answer.isAtEdge ? wrap(words.edge(whole(answer.mostDays, page)), page.width) : []),
      "",
      ...stateTable(answer, page),
      ...under(words.rule, ruleLines(answer, page), page),
      ...under(words.rules, ruleTable(answer, page), page),
      ...quiet(words.rest(whole(runs, page), whole(years, page), String(seed))),
      ...partnersOf(answer, page),
      ...under(words.sensitivity, sensitivityTable(answer, page), page),
      ...under(
        words.tiers,
        listItems(
          tiers.map(({ tier, share, lostUsdPerKg }) =>
            words.tier(
              words.tierNames[tier],
              formatPercent(share, page.language),
              whole(lostUsdPerKg, page),
            ),
          ),
          page,
        ),
        page,
      ),
      "",
      ...quiet(words.assumed(assumed, figures.length)),
    ];
  },
  records: ({ states }) => ({
    header: ["market", "stock from [day]", "stock to [day]", "change [day]", "fill to [day]"],
    rows: states.flatMap(({ state, targetDays, moves }) =>
      moves.map(({ fromDays, toDays, changeDays }) => [
        ...[state, fromDays, toDays, changeDays, targetDays],
      ]),
    ),
  }),
};
