import { z } from "zod";
import { JOINT_LEDGER } from "../../authority/index.ts";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";

/** The ledgers that the asker may see. */
export const ledgerList = defineOperation({
  input: z.object({}),
  output: z.array(
    z.object({
      ledger: z.string().describe("Name of the ledger."),
      isJoint: z.boolean().describe("Whether what leaves it takes both keys."),
    }),
  ),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "Which there are", ja: "台帳の一覧" }, arguments: "" }],
  async run(_, effects) {
    const ledgers = await workbenchOf(effects).store.ledgers.list();
    return done(ledgers.map((ledger) => ({ ledger, isJoint: ledger === JOINT_LEDGER })));
  },
});
