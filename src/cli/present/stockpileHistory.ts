import type { OutputOf } from "../../operations/index.ts";
import { formatKilograms } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, type Page, strong } from "../page/page.ts";
import { listItems } from "../page/paragraphs.ts";
import type { Presenter } from "./presenters.ts";
import { sayAccount } from "./sayAccount.ts";

type Answer = OutputOf<"stockpile history">;
type Posting = Answer["postings"][number];

function tell(posting: Posting, page: Page): string[] {
  const words = page.words.ledger;
  const { sequence, at, kind, id, by, correctedBy, fields, entries } = posting;
  const corrected = correctedBy === null ? "" : ` (${words.correctedBy(correctedBy)})`;
  const title = `${sequence}  ${at}  ${kind} ${id}, ${words.by(by)}${corrected}`;
  const said = Object.entries(fields).map(([field, value]) => `${field} ${value}`);
  const moves = entries.map(
    ({ account, kilograms }) =>
      `${sayAccount(account, page)}  ${kilograms.startsWith("-") ? "" : "+"}${formatKilograms(kilograms, page.language)} kg`,
  );
  return [
    ...wrap(title, page.width).map((line) => strong(line, page)),
    ...wrap(said.join(", "), page.width - 2).map((line) => faint(`  ${line}`, page)),
    ...listItems(moves, page),
  ];
}

/** Acts in their order, each with what it says and what it entered. */
export const stockpileHistory: Presenter<Answer> = {
  text({ postings, acts, torn }, page) {
    return [
      ...wrap(torn ?? "", page.width).filter(Boolean),
      page.words.ledger.history(postings.length, acts),
      ...postings.flatMap((posting) => ["", ...tell(posting, page)]),
    ];
  },
  records: ({ postings }) => ({
    header: ["sequence", "at", "kind", "id", "by", "corrected by", "account", "change [kg]"],
    rows: postings.flatMap(({ sequence, at, kind, id, by, correctedBy, entries }) => {
      const moves = entries.map(({ account, kilograms }) => [account, kilograms]);
      return (moves.length > 0 ? moves : [[null, null]]).map((move) => [
        ...[sequence, at, kind, id, by, correctedBy],
        ...move,
      ]);
    }),
  }),
};
