import { z } from "zod";
import { badField, done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";

/** Checks a store by the program's own rules; names the first row that does not fit. */
export const storeVerify = defineOperation({
  input: z.object({}),
  output: z.object({
    entries: z.int().describe("Entries of the log, chained by hashes."),
    logHash: z.string().describe("Hash of the last one. Note it elsewhere to detect a rewriting."),
    proposals: z.int().describe("Proposals, each with the approvals that its state asks for."),
    ledgers: z
      .array(
        z.object({
          ledger: z.string().describe("Ledger."),
          acts: z.int().describe("Acts, each posted anew by the rules."),
          accounts: z.int().describe("Accounts whose balances were added up again."),
          hash: z.string().describe("Hash of the last act. Note it elsewhere as well."),
        }),
      )
      .describe("Ledgers."),
  }),
  positional: [],
  access: "audit",
  needs: "workbench",
  examples: [{ title: { en: "Does everything fit?", ja: "整合を確かめる" }, arguments: "" }],
  async run(_, effects) {
    effects.progress({ en: "Checking every row", ja: "全行を検証する" });
    const verdict = await workbenchOf(effects).store.keeping.verify();
    if (verdict.status === "damaged") {
      const cure = "It is the first that does not fit. Restore a backup that was made before.";
      return badField(verdict.table, verdict.row, "", `${verdict.says} ${cure}`);
    }
    const { log, ledgers, proposals } = verdict;
    return done({
      ...{ entries: log.entries, logHash: log.hash, proposals },
      ledgers: ledgers.map((each) => ({ ...each })),
    });
  },
});
