import type { OutputOf } from "../../operations/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, strong } from "../page/page.ts";
import { listItems, under } from "../page/paragraphs.ts";
import type { Presenter } from "./presenters.ts";

/** A scenario in sentences. */
export const scenarioShow: Presenter<OutputOf<"scenario show">> = {
  text: ({ id, title, chain, sections }, page) => [
    ...wrap(title, page.width).map((line) => strong(line, page)),
    faint(`${id} · ${chain}`, page),
    ...sections.flatMap(({ heading, lines }) => under(heading, listItems(lines, page), page)),
  ],
  records: ({ sections }) => ({
    header: ["section", "sentence"],
    rows: sections.flatMap(({ heading, lines }) => lines.map((line) => [heading, line])),
  }),
};
