import type { OutputOf } from "../../operations/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { strong } from "../page/page.ts";
import type { Presenter } from "./presenters.ts";

/** Scenarios, each with its title and its question. */
export const scenarioList: Presenter<OutputOf<"scenario list">> = {
  text(scenarios, page) {
    const { width, words } = page;
    const entries = scenarios.flatMap(({ id, title, asks, starts, months }) => [
      `${strong(id, page)}  ${words.runOf(starts, months)}`,
      ...wrap(title, width - 2).map((line) => `  ${line}`),
      ...wrap(asks, width - 4).map((line) => `    ${line}`),
      "",
    ]);
    return [...entries, ...wrap(words.scenarioShowHint, width)];
  },
  records: (scenarios) => ({
    header: ["id", "title", "chain", "starts", "months [month]"],
    rows: scenarios.map(({ id, title, chain, starts, months }) => [
      id,
      title,
      chain,
      starts,
      months,
    ]),
  }),
};
