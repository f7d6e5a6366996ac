import type { OutputOf } from "../../operations/index.ts";
import { formatNumber, formatPercent } from "../../units/index.ts";
import { faint, strong } from "../page/page.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

/** The same country and year in every edition. */
export const referenceEditions: Presenter<OutputOf<"reference editions">> = {
  text({ edition, name, rows, names }, page) {
    const words = page.words.editions;
    return [
      strong(name, page),
      faint(page.words.stress.edition(edition), page),
      "",
      ...layTable(
        [
          { heading: words.country, align: "left", gives: true },
          { heading: words.year, align: "left" },
          { heading: words.spread, align: "right" },
          { heading: words.values, align: "left", gives: true },
        ],
        rows.map(({ country, period, spread, values }) => [
          names[country] ?? country,
          period,
          spread === null ? "–" : formatPercent(spread, page.language),
          values
            .map(({ edition, tonnes, token }) => {
              const said = tonnes === null ? token || "–" : formatNumber(tonnes, 0, page.language);
              return `${edition} ${said}`;
            })
            .join("; "),
        ]),
        page.width,
      ),
    ];
  },
  records: ({ rows }) => ({
    header: ["of", "country", "year", "edition", "output [t/a]", "as printed", "spread"],
    rows: rows.flatMap(({ of, country, period, values, spread }) =>
      values.map(({ edition, tonnes, token }) => [
        ...[of, country, period, edition, tonnes, token, spread],
      ]),
    ),
  }),
};
