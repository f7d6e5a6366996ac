import type { OutputOf } from "../../operations/index.ts";
import { formatColumn, formatNumber } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { listItems, under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

/** What a checked chain holds, and what closing its base year moved. */
export const chainCheck: Presenter<OutputOf<"chain check">> = {
  text({ chain, baseYear, counts, outside, adjustments }, page) {
    const words = page.words.chain;
    const held = counts.filter(({ count }) => count > 0);
    const shown = held.map(({ what, count }) => `${what} ${count}`).join(", ");
    const rows = adjustments.map(({ of, where, value, became, halfRanges }) => {
      const [written, moved] = formatColumn([value, became], page.language);
      return [of, where, written!, moved!, formatNumber(halfRanges, 2, page.language)];
    });
    const table = layTable(
      [
        { heading: words.figure, align: "left", gives: true },
        { heading: words.row, align: "left" },
        { heading: words.written, align: "right" },
        { heading: words.became, align: "right" },
        { heading: words.halfRanges, align: "right" },
      ],
      rows,
      page.width,
    );
    return [
      ...wrap(words.nothingWrong(chain, baseYear), page.width),
      ...wrap(words.outside(outside), page.width),
      ...under(words.holds, listItems([shown], page), page),
      ...under(words.moved, table, page),
    ];
  },
  records: ({ adjustments }) => ({
    header: ["figure", "row", "unit", "written", "became", "half-ranges", "quality"],
    rows: adjustments.map((one) => [
      one.of,
      one.where,
      one.unit,
      one.value,
      one.became,
      one.halfRanges,
      one.quality,
    ]),
  }),
};
