import type { OutputOf } from "../../../operations/index.ts";
import { wrap } from "../../page/displayWidth.ts";
import type { Presenter } from "../presenters.ts";
import { type Shown, showRows, tableOf } from "./rows.ts";

/** Entries of the log, a row each. */
export const logList = tableOf<OutputOf<"log list">>(({ entries }) => ({
  columns: ["number", "at", "member", "party", "action", "subject"],
  rows: entries.map(({ sequence, at, member, party, action, subject }) => [
    ...[sequence, at, member, party, action, subject],
  ]),
}));

const showLedgers = ({ ledgers }: OutputOf<"store verify">): Shown => ({
  columns: ["ledger", "acts", "accounts", "hash"],
  rows: ledgers.map(({ ledger, acts, accounts, hash }) => [ledger, acts, accounts, hash]),
});

/** What was found sound. */
export const storeVerify: Presenter<OutputOf<"store verify">> = {
  text: (answer, page) => [
    ...wrap(
      page.words.kept.sound(answer.entries, answer.proposals, answer.ledgers.length),
      page.width,
    ),
    ...showRows(showLedgers(answer), page),
    ...wrap(page.words.kept.noteHead(answer.logHash), page.width),
  ],
  records: (answer) => ({ header: showLedgers(answer).columns, rows: showLedgers(answer).rows }),
};

/** What a backup holds. */
export const storeBackup = tableOf<OutputOf<"store backup">>(({ file, madeAt, rows, hash }) => ({
  columns: ["file", "madeAt", "rows", "hash"],
  rows: [[file, madeAt, rows, hash]],
}));
