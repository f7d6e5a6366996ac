import type { OutputOf } from "../../operations/index.ts";
import { formatKilograms } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page } from "../page/page.ts";
import { layTable } from "../page/table.ts";
import type { Presenter } from "./presenters.ts";
import { sayAccount } from "./sayAccount.ts";

type Answer = OutputOf<"stockpile post">;

const changesTable = ({ changes }: Answer, page: Page): string[] => {
  const words = page.words.ledger;
  const say = (kilograms: string) => formatKilograms(kilograms, page.language);
  return layTable(
    [
      { heading: words.account, align: "left", gives: true },
      { heading: words.before, align: "right" },
      { heading: words.change, align: "right" },
      { heading: words.after, align: "right" },
    ],
    changes.map(({ account, beforeKilograms, changeKilograms, afterKilograms }) => [
      sayAccount(account, page),
      say(beforeKilograms),
      `${changeKilograms.startsWith("-") ? "" : "+"}${say(changeKilograms)}`,
      say(afterKilograms),
    ]),
    page.width,
  );
};

/** What was posted, and what it changed. */
export const stockpilePost: Presenter<Answer> = {
  text(answer, page) {
    const { journal, acts, changes, isDryRun, recovered, head } = answer;
    const words = page.words.ledger;
    const created = acts.filter(({ outcome }) => outcome === "created").length;
    const say = isDryRun ? words.wouldWrite : words.wrote;
    return [
      ...wrap(recovered ?? "", page.width).filter(Boolean),
      ...wrap(say(journal, created, acts.length - created), page.width),
      ...(changes.length > 0 ? ["", ...changesTable(answer, page), ""] : []),
      faint(words.head(head.sequence, head.hash), page),
    ];
  },
  records: ({ changes }) => ({
    header: ["account", "before [kg]", "change [kg]", "after [kg]"],
    rows: changes.map((one) => [
      one.account,
      one.beforeKilograms,
      one.changeKilograms,
      one.afterKilograms,
    ]),
  }),
};
