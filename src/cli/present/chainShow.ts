import type { OutputOf } from "../../operations/index.ts";
import { formatColumn, formatPercent } from "../../units/index.ts";
import { bar } from "../page/bars.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type ChainShow = OutputOf<"chain show">;
type Stage = ChainShow["stages"][number];
type Row = Stage["countries"][number];

/** Countries below this share of what is made and wanted at a stage are summed. */
const SHARE_SHOWN = 0.005;

const BAR_WIDTH = 24;

const isShown = (row: Row, { countries }: Stage): boolean => {
  const wanted = countries.reduce((sum, { demandTonnes }) => sum + demandTonnes, 0);
  return row.outputShare >= SHARE_SHOWN || row.demandTonnes > SHARE_SHOWN * wanted;
};

/** Sums the rows of countries too small to show. */
function others(rows: readonly Row[]): Row {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    country: "",
    outputTonnes: sum(({ outputTonnes }) => outputTonnes),
    outputShare: sum(({ outputShare }) => outputShare),
    demandTonnes: sum(({ demandTonnes }) => demandTonnes),
    quality: rows.some(({ quality }) => quality === "assumed") ? "assumed" : "modelled",
  };
}

function drawStage(stage: Stage, { names }: ChainShow, page: Page): string[] {
  const words = page.words.chain;
  const large = stage.countries.filter((row) => isShown(row, stage));
  const small = stage.countries.filter((row) => !isShown(row, stage));
  const rows = small.length > 0 ? [...large, others(small)] : large;
  const wanted = rows.reduce((sum, { demandTonnes }) => sum + demandTonnes, 0);
  const made = formatColumn(
    [...rows.map((row) => row.outputTonnes), stage.outputTonnes],
    page.language,
  );
  const demand = formatColumn([...rows.map((row) => row.demandTonnes), wanted], page.language);
  const nameOf = ({ country }: Row) =>
    country === "" ? words.others(small.length) : (names[country] ?? country);
  const lines = rows.map((row, index) => [
    nameOf(row),
    row.outputTonnes > 0 ? made[index]! + (row.quality === "assumed" ? "~" : " ") : " ",
    row.outputTonnes > 0 ? formatPercent(row.outputShare, page.language) : "",
    bar(row.outputShare, BAR_WIDTH),
    row.demandTonnes > 0 ? demand[index]! : "",
  ]);
  const total = [words.world, `${made.at(-1)!} `, "", "", wanted > 0 ? demand.at(-1)! : ""];
  return layTable(
    [
      { heading: words.country, align: "left", gives: true },
      { heading: `${words.made} `, align: "right" },
      { heading: words.share, align: "right" },
      { heading: " ".repeat(BAR_WIDTH), align: "left" },
      { heading: words.wanted, align: "right" },
    ],
    [...lines, total],
    page.width,
  );
}

/** A chain as a picture in text: bars of what each country makes at each stage. */
export const chainShow: Presenter<ChainShow> = {
  text(answer, page) {
    const words = page.words.chain;
    return [
      strong(answer.title, page),
      faint(`${words.of(answer.baseYear)} · ${page.words.stress.edition(answer.edition)}`, page),
      ...answer.stages.flatMap((stage) =>
        under(
          `${page.words.stages[stage.stage] ?? stage.stage} [t ${stage.basis}]`,
          drawStage(stage, answer, page),
          page,
        ),
      ),
      "",
      ...[words.legend, words.wantedLegend].flatMap((line) =>
        wrap(line, page.width).map((part) => faint(part, page)),
      ),
    ];
  },
  records: ({ stages }) => ({
    header: ["stage", "basis", "country", "made [t/a]", "share", "wanted [t/a]", "quality"],
    rows: stages.flatMap(({ stage, basis, countries }) =>
      countries.map((row) => [
        stage,
        basis,
        row.country,
        row.outputTonnes,
        row.outputShare,
        row.demandTonnes,
        row.quality,
      ]),
    ),
  }),
};
