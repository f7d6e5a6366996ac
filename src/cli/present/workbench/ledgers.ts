import type { OutputOf } from "../../../operations/index.ts";
import { tableOf } from "./rows.ts";

/** Ledgers, a row each. */
export const ledgerList = tableOf<OutputOf<"ledger list">>((ledgers) => ({
  columns: ["ledger"],
  rows: ledgers.map(({ ledger }) => [ledger]),
}));
