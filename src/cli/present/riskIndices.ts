import type { OutputOf } from "../../operations/index.ts";
import { formatColumn, formatNumber } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Answer = OutputOf<"risk indices">;
type Index = Answer["indices"][number];

/** Decimals of an index; shares and scores are below 100. */
const DECIMALS = 2;

/** Inputs shown for each kind; the JSON form has all. */
const INPUTS_SHOWN = 6;

const write = (value: number, { language }: Page): string =>
  formatNumber(value, value >= 100 ? 0 : DECIMALS, language);

function cell(index: Index | undefined, page: Page): string {
  if (!index) return "";
  const { value, low, high } = index;
  if (value === null || low === null || high === null) return "–";
  const range = [low, high].map((end) => write(end, page));
  const isOpen = range[0] !== range[1];
  return isOpen ? `${write(value, page)} (${range.join("–")})` : write(value, page);
}

function table({ indices, stages }: Answer, page: Page): string[] {
  const words = page.words.indices;
  const shown = stages.length > 0 ? stages.map(({ stage }) => stage) : [""];
  const ids = [...new Set(indices.map(({ id }) => id))];
  const rows = ids.map((id) => {
    const own = indices.filter((index) => index.id === id);
    const cells = shown.map((stage, place) =>
      cell(
        own.find((index) => index.stage === stage || (index.stage === "" && place === 0)),
        page,
      ),
    );
    return [own[0]!.name, ...cells, own[0]!.scale];
  });
  return layTable(
    [
      { heading: words.index, align: "left", gives: true },
      ...shown.map((stage) => ({
        heading: page.words.stages[stage] ?? stage,
        align: "right" as const,
      })),
      { heading: words.scale, align: "left", gives: true },
    ],
    rows,
    page.width,
  );
}

/** Says once what several indices have to say, with the indices that say it. */
function grouped(indices: readonly Index[], of: (index: Index) => readonly string[]): string[] {
  const saying = new Map<string, Set<string>>();
  for (const index of indices)
    for (const line of of(index))
      saying.set(line, (saying.get(line) ?? new Set<string>()).add(index.name.trim()));
  return [...saying].map(([line, names]) => `${line} [${[...names].join(", ")}]`);
}

function inputs({ inputs: all, names }: Answer, page: Page): string[] {
  const kinds = Map.groupBy(all, ({ what, stage }) => `${what}\u0000${stage}`);
  return [...kinds.values()].flatMap((rows) => {
    const largest = [...rows]
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .slice(0, INPUTS_SHOWN);
    const amounts = formatColumn(
      largest.map(({ value }) => value),
      page.language,
    );
    return largest.map(({ what, country, token, value, unit, basis, ...row }, index) => {
      const amount = value === null && token !== "" ? token : amounts[index]!;
      const of = [what, names[country] ?? country].filter(Boolean).join(", ");
      const number = [amount, unit, basis].filter(Boolean).join(" ");
      return `${of}: ${number} (${row.period}; ${row.source}; ${row.where}; ${row.quality})`;
    });
  });
}

/** All indices of a mineral side by side, with what they rest on. */
export const riskIndices: Presenter<Answer> = {
  text(answer, page) {
    const words = page.words.indices;
    const { name, seenFrom, year, binding, stages, indices, gaps, names } = answer;
    const where = words.seenFrom(seenFrom.map((id) => names[id] ?? id).join(" + "), year);
    const restsOn = stages.map(({ stage, source, year: of, others }) =>
      words.restsOn(page.words.stages[stage] ?? stage, source, of, others.join(", ") || words.none),
    );
    const warnings = grouped(indices, (index) => index.warnings);
    const unknown = grouped(indices, ({ why }) => (why === "" ? [] : [why]));
    return [
      ...wrap(name, page.width).map((line) => strong(line, page)),
      ...wrap(`${where} · ${words.binds(page.words.stages[binding] ?? binding)}`, page.width).map(
        (line) => faint(line, page),
      ),
      faint(page.words.stress.edition(answer.edition), page),
      "",
      ...table(answer, page),
      ...(restsOn.length > 0 ? under(words.rests, listItems(restsOn, page), page) : []),
      ...(unknown.length > 0 ? under(words.unknown, listItems(unknown, page), page) : []),
      ...(warnings.length > 0 ? under(words.warnings, listItems(warnings, page), page) : []),
      ...under(words.inputs, listItems(inputs(answer, page), page), page),
      ...(gaps.length > 0 ? under(words.gaps, listItems(gaps, page), page) : []),
    ];
  },
  records: ({ indices }) => ({
    header: ["index", "stage", "value", "low", "high", "scale", "unknown because", "warnings"],
    rows: indices.map((one) => [
      one.id,
      one.stage,
      one.value,
      one.low,
      one.high,
      one.scale,
      one.why,
      one.warnings.join(" "),
    ]),
  }),
};
