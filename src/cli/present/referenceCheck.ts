import type { OutputOf } from "../../operations/index.ts";
import { formatColumn, formatNumber, formatPercent } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type ReferenceCheck = OutputOf<"reference check">;
type Row = ReferenceCheck["rows"][number];

/** A deviation with its sign, `+3.2%`. */
const signed = (deviation: number | null, { language }: Page): string => {
  if (deviation === null) return "–";
  const text = formatPercent(deviation, language);
  return deviation > 0 && /[1-9]/.test(text) ? `+${text}` : text;
};

const MARKS = { reconciles: "✓", differs: "✗" } as const;

/** A total on a line of its own, its numbers under it where both do not fit beside each other. */
function tableOf(rows: readonly Row[], page: Page): string[] {
  const words = page.words.reference;
  const lines = rows.map((row) => {
    const [published, model] = formatColumn([row.published, row.model], page.language);
    const deviation = signed(row.deviation, page);
    return [MARKS[row.verdict], row.what, published!, model!, deviation, row.unit];
  });
  return layTable(
    [
      { heading: " ", align: "left" },
      { heading: words.what, align: "left", gives: true },
      { heading: words.published, align: "right" },
      { heading: words.model, align: "right" },
      { heading: words.deviation, align: "right" },
      { heading: words.unit, align: "left" },
    ],
    lines,
    page.width,
  );
}

function differing(rows: readonly Row[], page: Page): string[] {
  const words = page.words.reference;
  const differ = rows.filter(({ verdict }) => verdict === "differs");
  if (differ.length === 0) return [];
  const size = ({ deviation }: Row) => Math.abs(deviation ?? Number.POSITIVE_INFINITY);
  const items = differ
    .sort((a, b) => size(b) - size(a))
    .map((row) => {
      const why = row.why === "" ? words.unexplained : row.why;
      return `${row.what}, ${row.year} (${signed(row.deviation, page)}): ${why} [${row.where}]`;
    });
  return under(words.differ, listItems(items, page), page);
}

function massTable({ closure }: ReferenceCheck, year: number, page: Page): string[] {
  const words = page.words.reference;
  const rows = closure.filter((one) => one.year === year);
  const entries = ["in", "out", "loss", "surplus", "stock"] as const;
  const lines = rows.map((row) => [
    page.words.stages[row.stage] ?? row.stage,
    row.element,
    ...entries.map((entry) => formatNumber(row[entry], 0, page.language)),
    formatPercent(row.residualShare, page.language),
  ]);
  return layTable(
    [
      { heading: words.stage, align: "left", gives: true },
      { heading: words.element, align: "left" },
      ...entries.map((entry) => ({ heading: words[entry], align: "right" as const })),
      { heading: words.residual, align: "right" },
    ],
    lines,
    page.width,
  );
}

/** Published totals against the model, what differs and why, and the mass account. */
export const referenceCheck: Presenter<ReferenceCheck> = {
  text(answer, page) {
    const words = page.words.reference;
    const { rows, closure, edition } = answer;
    const years = [...new Set(closure.map(({ year }) => year))].sort();
    const reconciled = rows.filter(({ verdict }) => verdict === "reconciles").length;
    const worst = Math.max(0, ...closure.map(({ residualShare }) => residualShare));
    const residual = `${formatNumber(worst * 100, 4, page.language)}%`;
    const last = years.at(-1);
    return [
      strong(words.totals(reconciled, rows.length), page),
      faint(page.words.stress.edition(edition), page),
      ...years.flatMap((year) => {
        const own = rows.filter((row) => row.year === year);
        return own.length === 0 ? [] : under(String(year), tableOf(own, page), page);
      }),
      ...wrap(words.legend, page.width).map((line) => faint(line, page)),
      ...differing(rows, page),
      ...(last === undefined
        ? []
        : under(words.closure(last), massTable(answer, last, page), page)),
      ...wrap(words.closes(residual), page.width),
    ];
  },
  records: ({ rows }) => ({
    header: [
      "id",
      "what",
      "year",
      "unit",
      "published",
      "low",
      "high",
      "model",
      "deviation",
      "verdict",
      "why",
      "source",
      "row",
    ],
    rows: rows.map((row) => [
      row.id,
      row.what,
      row.year,
      row.unit,
      row.published,
      row.low,
      row.high,
      row.model,
      row.deviation,
      row.verdict,
      row.why,
      row.source,
      row.where,
    ]),
  }),
};
