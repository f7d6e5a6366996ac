import type { OutputOf } from "../../operations/index.ts";
import { faint, type Page } from "../page/page.ts";
import { under } from "../page/paragraphs.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";

type Measures = OutputOf<"measure list">;

function lines(changes: Measures["ahead"], { names }: Measures, page: Page): string[] {
  const words = page.words.measures;
  const nameOf = (id: string) => (id === "*" ? words.all : (names[id] ?? id));
  if (changes.length === 0) return [words.none];
  return layTable(
    [
      { heading: words.day, align: "left" },
      { heading: words.minerals, align: "left", gives: true },
      { heading: words.by, align: "left" },
      { heading: words.towards, align: "left" },
      { heading: words.what, align: "left" },
    ],
    changes.map((one) => [
      one.day,
      one.minerals.map(nameOf).join(", "),
      nameOf(one.country),
      nameOf(one.destination),
      `${words.kinds[one.kind] ?? one.kind}: ${words.changes[one.what]}`,
    ]),
    page.width,
  );
}

/** Export measures by date. */
export const measureList: Presenter<Measures> = {
  text: (answer, page) => [
    ...under(page.words.measures.ahead(answer.today), lines(answer.ahead, answer, page), page),
    ...under(page.words.measures.changed, lines(answer.changed, answer, page), page),
    "",
    faint(page.words.stress.edition(answer.edition), page),
  ],
  records: ({ ahead, changed }) => ({
    header: [
      ...["day", "days [day]", "what", "kind", "minerals", "by", "towards"],
      ...["scope", "status", "source", "note"],
    ],
    rows: [...ahead, ...changed].map((one) => [
      ...[one.day, one.days, one.what, one.kind, one.minerals.join(" "), one.country],
      ...[one.destination, one.scope, one.status, one.source, one.note],
    ]),
  }),
};
