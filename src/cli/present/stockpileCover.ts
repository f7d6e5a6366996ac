import type { OutputOf } from "../../operations/index.ts";
import { formatKilograms, formatNumber } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Answer = OutputOf<"stockpile cover">;

const sayDays = (days: number | null, { language }: Page): string =>
  days === null ? "–" : formatNumber(days, 1, language);

function coverTable({ rows }: Answer, page: Page): string[] {
  const words = page.words.ledger;
  return layTable(
    [
      { heading: words.holding, align: "left", gives: true },
      { heading: words.commodity, align: "left", gives: true },
      { heading: words.for, align: "left", gives: true },
      { heading: words.inStore, align: "right" },
      { heading: words.takes, align: "right" },
      { heading: words.days, align: "right" },
    ],
    rows.map((row) => [
      `${row.holding}, ${words.part[row.part]}`,
      row.commodity,
      row.country === null || row.country === row.beneficiary
        ? row.beneficiary
        : `${row.beneficiary} (${row.country})`,
      formatKilograms(row.kilograms, page.language),
      row.takenPerYearKilograms === null
        ? "–"
        : formatKilograms(row.takenPerYearKilograms, page.language),
      sayDays(row.days, page),
    ]),
    page.width,
  );
}

/** Why some rows have no days. */
const withoutDays = ({ rows }: Answer, { words: { ledger: words } }: Page): string[] =>
  rows
    .filter(({ counted }) => counted !== "taken")
    .map((row) => {
      const what = `${row.holding}, ${row.commodity}, ${row.beneficiary}`;
      return `${what}: ${words.whyNone[row.counted]}`;
    });

function elementTable({ elements }: Answer, page: Page): string[] {
  const { ledger: words, stages } = page.words;
  return layTable(
    [
      { heading: words.for, align: "left" },
      { heading: words.element, align: "left" },
      { heading: words.stage, align: "left", gives: true },
      { heading: words.content, align: "right" },
      { heading: words.takes, align: "right" },
      { heading: words.days, align: "right" },
    ],
    elements.map((one) => [
      one.country,
      one.element,
      (stages as Readonly<Record<string, string>>)[one.stage] ?? one.stage,
      formatKilograms(one.kilograms, page.language),
      formatKilograms(one.takenPerYearKilograms, page.language),
      sayDays(one.days, page),
    ]),
    page.width,
  );
}

/** Days of cover by form and by element, and what is counted. */
export const stockpileCover: Presenter<Answer> = {
  text(answer, page) {
    const words = page.words.ledger;
    const { rows, elements, chain, baseYear, torn } = answer;
    const lacksCountry = rows.some(({ counted }) => counted === "country-unknown");
    const without = withoutDays(answer, page);
    const notes = [words.coverCounts, ...(lacksCountry ? [words.countryHint] : [])];
    return [
      ...wrap(torn ?? "", page.width).filter(Boolean),
      ...wrap(words.coverAgainst(chain, baseYear), page.width).map((line) => strong(line, page)),
      "",
      ...(rows.length === 0 ? [words.nothing] : coverTable(answer, page)),
      ...(without.length === 0 ? [] : under(words.without, listItems(without, page), page)),
      ...(elements.length === 0 ? [] : under(words.byElement, elementTable(answer, page), page)),
      "",
      ...notes.flatMap((note) => wrap(note, page.width)).map((line) => faint(line, page)),
    ];
  },
  records: ({ rows }) => ({
    header: [
      ...["holding", "kind", "part", "commodity", "basis", "beneficiary", "country"],
      ...["in store [kg]", "taken [kg/a]", "cover [day]", "counted"],
    ],
    rows: rows.map((one) => [
      ...[one.holding, one.holds, one.part, one.commodity, one.basis, one.beneficiary],
      ...[one.country, one.kilograms, one.takenPerYearKilograms, one.days, one.counted],
    ]),
  }),
};
