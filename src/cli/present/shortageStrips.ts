import type { Shortage, StressOutput } from "../../operations/index.ts";
import { formatColumn } from "../../units/index.ts";
import { heatStrip } from "../page/bars.ts";
import { cut, displayWidth, pad, wrap } from "../page/displayWidth.ts";
import { faint, type Page } from "../page/page.ts";
import { under } from "../page/paragraphs.ts";

/** Demands shown; `--csv` has all. */
const STRIPS_SHOWN = 10;

/** Width of the column of tonnes. */
const TONNES_WIDTH = 9;

const YEAR_WIDTH = 4;

/** Months that fit beside a readable label; longer runs are drawn by every second month, and so on. */
const stepFor = (months: number, width: number): number =>
  Math.max(1, Math.ceil(months / (width - TONNES_WIDTH - 32)));

interface Strip {
  readonly country: string;
  /** Name of the sector. */
  readonly sector: string;
  /** Id of the commodity: short, and what other commands take. */
  readonly commodity: string;
  readonly tonnes: number;
  readonly lostUsd: number;
  /** Share of demand not met, by month. */
  readonly shares: readonly number[];
}

function stripsOf(answer: StressOutput, shortages: readonly Shortage[]): Strip[] {
  const name = (id: string) => answer.names[id] ?? id;
  const position = new Map(answer.months.map((month, index) => [month, index]));
  const groups = Map.groupBy(shortages, ({ country, sector, commodity }) =>
    [country, sector, commodity].join("|"),
  );
  const strips = [...groups.values()].map((all): Strip => {
    const { country, sector, commodity } = all[0]!;
    const shares = answer.months.map(() => 0);
    for (const { month, shareOfDemand } of all) shares[position.get(month)!] = shareOfDemand;
    return {
      country,
      sector: name(sector),
      commodity,
      tonnes: all.reduce((sum, one) => sum + one.tonnes, 0),
      lostUsd: all.reduce((sum, one) => sum + one.valueLostUsd, 0),
      shares,
    };
  });
  return strips.sort((a, b) => b.lostUsd - a.lostUsd);
}

/** Years above the months that begin them. */
function yearMarks(months: readonly string[], step: number): string {
  const shown = months.filter((_, index) => index % step === 0);
  let line = "";
  for (const [index, month] of shown.entries()) {
    const isNewYear = index === 0 || month.slice(0, 4) !== shown[index - 1]!.slice(0, 4);
    const fits = line.length <= index && index + YEAR_WIDTH <= shown.length;
    if (isNewYear && fits) line = `${line.padEnd(index)}${month.slice(0, 4)}`;
  }
  return line.padEnd(shown.length);
}

/** A picture of the largest shortages of a level: a strip of shades over the months for each demand. */
export function shortageStrips(
  answer: StressOutput,
  level: "frozen" | "market",
  page: Page,
): string[] {
  const words = page.words.stress;
  const strips = stripsOf(answer, answer.levels[level].shortages);
  if (strips.length === 0) return [];
  const shown = strips.slice(0, STRIPS_SHOWN);
  const step = stepFor(answer.months.length, page.width);
  const marks = yearMarks(answer.months, step);
  const tonnes = formatColumn(
    shown.map((strip) => strip.tonnes),
    page.language,
  );
  const worst = (shares: readonly number[]) =>
    shares.flatMap((_, index) =>
      index % step === 0 ? [Math.max(...shares.slice(index, index + step))] : [],
    );
  const goodsWidth = Math.max(...shown.map(({ commodity }) => displayWidth(commodity)));
  const sectorWidth = page.width - marks.length - goodsWidth - TONNES_WIDTH - 7;
  const row = (country: string, sector: string, commodity: string, strip: string, mass: string) =>
    [
      pad(country, 2, "left"),
      pad(cut(sector, sectorWidth), sectorWidth, "left"),
      pad(commodity, goodsWidth, "left"),
      ` ${pad(strip, marks.length, "left")}`,
      pad(mass, TONNES_WIDTH, "right"),
    ].join(" ");
  const left = strips.length - shown.length;
  const lines = [
    row("", words.forWhom, "", marks, words.short),
    ...shown.map(({ country, sector, commodity, shares }, index) =>
      row(country, sector, commodity, heatStrip(worst(shares)), tonnes[index]!),
    ),
    ...(left > 0 ? [words.heatMore(left)] : []),
    ...wrap(words.heatLegend, page.width).map((line) => faint(line, page)),
  ];
  return under(words.heat(words[level]), lines, page);
}
