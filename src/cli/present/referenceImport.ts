import { sayProblem } from "../../model/index.ts";
import type { OutputOf } from "../../operations/index.ts";
import { formatNumber } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { listItems } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

/** Problems shown; the JSON output has all. */
const PROBLEMS_SHOWN = 20;

/** What was read of a release, by statistic, and what could not be. */
export const referenceImport: Presenter<OutputOf<"reference import">> = {
  text({ edition, counts, problems }, page) {
    const words = page.words.reference;
    const sum = (of: "cells" | "mapped") => counts.reduce((total, one) => total + one[of], 0);
    const whole = (value: number) => formatNumber(value, 0, page.language);
    const table = layTable(
      [
        { heading: words.statistic, align: "left", gives: true },
        { heading: words.cells, align: "right" },
        { heading: words.mapped, align: "right" },
      ],
      counts.map(({ statistic, cells, mapped }) => [statistic, whole(cells), whole(mapped)]),
      page.width,
    );
    const left = problems.length - PROBLEMS_SHOWN;
    return [
      ...wrap(words.imported(sum("cells"), sum("mapped"), edition), page.width),
      "",
      ...table,
      ...(problems.length > 0 ? ["", words.unread(problems.length)] : []),
      ...listItems(problems.slice(0, PROBLEMS_SHOWN).map(sayProblem), page),
      ...(left > 0 ? [page.words.moreProblems(left)] : []),
      "",
      ...wrap(words.importHint, page.width),
    ];
  },
  records: ({ columns, rows }) => ({ header: columns, rows }),
};
