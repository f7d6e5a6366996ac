import type { OutputOf } from "../../operations/index.ts";
import { wrap } from "../page/displayWidth.ts";
import type { Presenter } from "./presenters.ts";

/** What a checked scenario touches. */
export const scenarioCheck: Presenter<OutputOf<"scenario check">> = {
  text({ id, chain, shocks, facilities, routes, demands }, { words, width }) {
    const lines = [
      words.scenario.checks(id, chain),
      words.scenario.touches(shocks, facilities, routes, demands),
    ];
    return lines.flatMap((line) => wrap(line, width));
  },
  records: (answer) => ({ header: Object.keys(answer), rows: [Object.values(answer)] }),
};
