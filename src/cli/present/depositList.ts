import type { OutputOf } from "../../operations/index.ts";
import { formatNumber } from "../../units/index.ts";
import { faint } from "../page/page.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

/** Places shown; all are in the records. */
const SHOWN = 40;

/** Deposits as a table. */
export const depositList: Presenter<OutputOf<"deposit list">> = {
  text({ deposits, names, edition }, page) {
    const words = page.words.deposits;
    const rows = deposits
      .slice(0, SHOWN)
      .map(({ name, country, latitude, longitude, commodities }) => [
        name,
        names[country] ?? "–",
        formatNumber(latitude, 2, page.language),
        formatNumber(longitude, 2, page.language),
        commodities.join(", "),
      ]);
    return [
      ...layTable(
        [
          { heading: words.name, align: "left", gives: true },
          { heading: words.country, align: "left" },
          { heading: words.north, align: "right" },
          { heading: words.east, align: "right" },
          { heading: words.commodities, align: "left", gives: true },
        ],
        rows,
        page.width,
      ),
      "",
      faint(words.count(deposits.length, Math.min(SHOWN, deposits.length)), page),
      faint(page.words.stress.edition(edition), page),
    ];
  },
  records: ({ deposits, source }) => ({
    header: [
      ...["id", "name", "country", "latitude [degree]", "longitude [degree]"],
      ...["commodities", "source"],
    ],
    rows: deposits.map(({ id, name, country, latitude, longitude, commodities }) => [
      ...[id, name, country, latitude, longitude, commodities.join("; "), source],
    ]),
  }),
};
