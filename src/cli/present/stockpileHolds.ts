import type { OutputOf } from "../../operations/index.ts";
import { formatKilograms, formatNumber } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Answer = OutputOf<"stockpile holds">;

const PPM_PER_PERCENT = 10_000;

function totals(answer: Answer, page: Page): string[] {
  const words = page.words.ledger;
  const say = (kilograms: string) => formatKilograms(kilograms, page.language);
  return layTable(
    [
      { heading: words.holding, align: "left", gives: true },
      { heading: words.kind, align: "left", gives: true },
      { heading: words.commodity, align: "left", gives: true },
      { heading: words.inStore, align: "right" },
      { heading: words.free, align: "right" },
    ],
    answer.totals.map(({ holding, holds, commodity, kilograms, freeKilograms }) => [
      ...[holding, words.kinds[holds], commodity, say(kilograms), say(freeKilograms)],
    ]),
    page.width,
  );
}

function lots(answer: Answer, page: Page): string[] {
  const words = page.words.ledger;
  const say = (kilograms: string) => formatKilograms(kilograms, page.language);
  return layTable(
    [
      { heading: words.lot, align: "left", gives: true },
      { heading: words.commodity, align: "left", gives: true },
      { heading: words.grade, align: "right" },
      { heading: words.where, align: "left", gives: true },
      { heading: words.owner, align: "left", gives: true },
      { heading: words.for, align: "left", gives: true },
      { heading: words.inStore, align: "right" },
      { heading: words.free, align: "right" },
    ],
    answer.lots.map((one) => [
      one.lot,
      one.commodity,
      `${formatNumber(one.gradePpm / PPM_PER_PERCENT, 1, page.language)}%`,
      one.location,
      one.owner,
      one.beneficiary,
      say(one.kilograms),
      say(one.freeKilograms),
    ]),
    page.width,
  );
}

function outstanding({ loans, draws, plans }: Answer, page: Page): string[] {
  const words = page.words.ledger;
  const say = (kilograms: string) => formatKilograms(kilograms, page.language);
  const list = (heading: string, items: readonly string[]) =>
    items.length > 0 ? under(heading, listItems(items, page), page) : [];
  return [
    ...list(
      words.loans,
      loans.map((one) => {
        const what = words.lent(say(one.kilograms), one.commodity, one.lender, one.borrower);
        return `${one.loan}: ${what}; ${words.due(one.due, one.isOverdue)}`;
      }),
    ),
    ...list(
      words.draws,
      draws.map((one) => {
        const what = words.drawn(say(one.kilograms), one.commodity, one.pool, one.member);
        return `${what}; ${words.due(one.due, one.isOverdue)}`;
      }),
    ),
    ...list(
      words.plans,
      plans.map((one) => {
        const use = [one.acquiredKilograms, one.acquireKilograms].map(say);
        const out = [one.disposedKilograms, one.disposeKilograms].map(say);
        const what = words.planUse(use[0]!, use[1]!, out[0]!, out[1]!);
        return `${words.plan(one.holding, one.commodity, one.from, one.until)}: ${what}`;
      }),
    ),
  ];
}

/** What is in store, by holding and by lot, and what is still to come back. */
export const stockpileHolds: Presenter<Answer> = {
  text(answer, page) {
    const words = page.words.ledger;
    const { journal, acts, at, torn } = answer;
    const title = [words.holds(journal, acts), ...(at === null ? [] : [words.at(at)])].join(", ");
    return [
      ...wrap(torn ?? "", page.width).filter(Boolean),
      ...wrap(title, page.width).map((line) => strong(line, page)),
      ...(answer.lots.length === 0
        ? [words.nothing]
        : [
            ...under(words.total, totals(answer, page), page),
            ...under(words.lots, lots(answer, page), page),
          ]),
      ...outstanding(answer, page),
    ];
  },
  records: (answer) => ({
    header: [
      ...["lot", "holding", "kind", "commodity", "form", "assay", "grade [ppm]", "location"],
      ...["owner", "custodian", "beneficiary", "out of", "in store [kg]", "free [kg]"],
      "reserved for",
    ],
    rows: answer.lots.map((one) => [
      ...[one.lot, one.holding, one.holds, one.commodity, one.form, one.assay, one.gradePpm],
      ...[one.location, one.owner, one.custodian, one.beneficiary, one.outOf],
      ...[one.kilograms, one.freeKilograms],
      one.reserved.map(({ beneficiary, kilograms }) => `${beneficiary} ${kilograms}`).join("; "),
    ]),
  }),
};
