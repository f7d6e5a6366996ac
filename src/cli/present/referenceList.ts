import type { OutputOf } from "../../operations/index.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

/** Every number with its evidence, a line each. */
export const referenceList: Presenter<OutputOf<"reference list">> = {
  text({ numbers, counts }, page) {
    const words = page.words.numbers;
    return [
      ...layTable(
        [
          { heading: words.of, align: "left", gives: true },
          { heading: words.value, align: "right" },
          { heading: words.quality, align: "left" },
        ],
        numbers.map(({ of, value, low, high, unit, quality }) => [
          of,
          `${value}${low === high ? "" : ` (${low}–${high})`} ${unit}`,
          quality,
        ]),
        page.width,
      ),
      "",
      words.counts(counts.reported, counts.estimated, counts.assumed, counts.modelled),
    ];
  },
  records: ({ numbers }) => ({
    header: [
      ...["table", "of", "value", "low", "high", "unit", "basis"],
      ...["quality", "period", "source", "where", "note"],
    ],
    rows: numbers.map((one) => [
      ...[one.table, one.of, one.value, one.low, one.high, one.unit, one.basis],
      ...[one.quality, one.period, one.source, one.where, one.note],
    ]),
  }),
};
