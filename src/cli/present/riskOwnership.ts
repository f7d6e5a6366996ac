import type { OutputOf } from "../../operations/index.ts";
import type { Presenter } from "./presenters.ts";

/** A change of controller: the page itself, or exposures before and after as records. */
export const riskOwnership: Presenter<OutputOf<"risk ownership">> = {
  text: ({ document }) => document.trimEnd().split("\n"),
  records: ({ changes, theta }) => ({
    header: [
      "seen from",
      "moment",
      `Hc(${theta}) [share withheld]`,
      `endurance(${theta}) [months]`,
      "served, all withheld [share of demand by value]",
      "value lost, all withheld [USD]",
      "served, only plants abroad stop [share of demand by value]",
    ],
    rows: changes.flatMap(({ seenFrom, before, after }) =>
      Object.entries({ before, after }).map(([moment, exposure]) => [
        seenFrom.join("+"),
        moment,
        exposure.criticalField,
        exposure.enduranceMonths,
        exposure.servedShare,
        exposure.valueLostUsd,
        exposure.servedWithoutPlants,
      ]),
    ),
  }),
};
