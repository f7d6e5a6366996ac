import type { OutputOf } from "../../operations/index.ts";
import { formatColumn } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import type { Presenter } from "./presenters.ts";

type ReferenceShow = OutputOf<"reference show">;
type Row = ReferenceShow["rows"][number];

/** How soft a number is, at a glance. */
const MARKS: Readonly<Record<string, string>> = { assumed: "~", estimated: "≈", modelled: "=" };

function sayNumber(row: Row, { language }: Page): string {
  if (row.value === null) return "";
  const bounds = row.low !== null && row.high !== null && row.high > row.low;
  const [value, low, high] = formatColumn([row.value, row.low, row.high], language);
  const span = bounds ? ` (${low}–${high})` : "";
  const unit = [row.unit, row.basis].filter(Boolean).join(" ");
  return `${MARKS[row.quality] ?? ""}${value}${span} ${unit}, ${row.period}`;
}

/** Columns of names and prose that the thing's own line leaves out. */
const LEFT_OUT = new Set(["name_ja", "name_en", "why", "conflicts_with", "topic", "family"]);

function describe(row: Row, page: Page): string[] {
  const { cells, note, source, where } = row;
  const line = where.slice(where.lastIndexOf(":") + 1);
  const name = cells[page.language === "ja" ? "name_ja" : "name_en"];
  const own = Object.entries(cells)
    .filter(([column]) => !LEFT_OUT.has(column))
    .map(([, cell]) => cell);
  const what = [name ?? cells.topic, ...own].filter(Boolean).join(" · ");
  const number = sayNumber(row, page);
  const from = source ? ` [${source.id}]` : "";
  const conflict = cells.conflicts_with ? ` ≠ ${cells.conflicts_with}` : "";
  const indent = (text: string) => wrap(text, page.width - 4).map((part) => `    ${part}`);
  return [
    ...wrap(
      `${line}  ${what}${number === "" ? "" : `: ${number}`}${from}${conflict}`,
      page.width - 4,
    ).map((part, index) => (index === 0 ? `  ${part}` : `    ${part}`)),
    ...indent([note, cells.why].filter(Boolean).join(" ")).filter((part) => part.trim() !== ""),
  ];
}

function sourcesOf(rows: readonly Row[], page: Page): string[] {
  const all = new Map(rows.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])));
  const items = [...all.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, url, date }) => `${id}: ${[title, date, url].filter(Boolean).join(", ")}`);
  return items.length === 0
    ? []
    : under(page.words.reference.sources, listItems(items, page), page);
}

/** Every row about a thing, what other sources say, and the sources. */
export const referenceShow: Presenter<ReferenceShow> = {
  text({ thing, understoodAs, rows, observations }, page) {
    const words = page.words.reference;
    const byFile = Map.groupBy(rows, ({ where }) => where.slice(0, where.lastIndexOf(":")));
    const others =
      observations.length === 0
        ? [`  ${words.noOthers}`]
        : observations.flatMap((row) => describe(row, page));
    return [
      `${strong(thing, page)}  ${words.rows(rows.length + observations.length)}`,
      ...(understoodAs === "words" ? wrap(words.byWords(thing), page.width) : []),
      ...[...byFile].flatMap(([file, own]) =>
        under(
          file,
          own.flatMap((row) => describe(row, page)),
          page,
        ),
      ),
      ...under(words.others, others, page),
      ...sourcesOf([...rows, ...observations], page),
      "",
      ...wrap(words.qualityLegend, page.width).map((line) => faint(line, page)),
    ];
  },
  records: ({ rows, observations }) => ({
    header: [
      "table",
      "row",
      "cells",
      "value",
      "low",
      "high",
      "unit",
      "basis",
      "quality",
      "period",
      "source",
      "title",
      "url",
      "note",
    ],
    rows: [...rows, ...observations].map((row) => [
      row.table,
      row.where,
      Object.entries(row.cells)
        .map(([column, cell]) => `${column}=${cell}`)
        .join("; "),
      row.value,
      row.low,
      row.high,
      row.unit,
      row.basis,
      row.quality,
      row.period,
      row.source?.id ?? null,
      row.source?.title ?? null,
      row.source?.url ?? null,
      row.note,
    ]),
  }),
};
