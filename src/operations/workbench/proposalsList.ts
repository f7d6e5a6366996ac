import { z } from "zod";
import { PROPOSAL_STATES } from "../../authority/index.ts";
import { byMoment, type KeptProposal, type PageAsked } from "../../store/index.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { listed } from "./listed.ts";
import { proposalOut, tellProposal } from "./proposals.ts";

/** The proposals that bind the asker's party, the latest first. */
export const proposalsList = defineOperation({
  input: z.object({
    state: about(z.enum(PROPOSAL_STATES).optional(), "Only those that stand so.", "この状態だけ。"),
  }),
  output: z.array(proposalOut),
  positional: [],
  needs: "workbench",
  examples: [
    { title: { en: "What awaits a decision", ja: "決定を待つもの" }, arguments: "--state open" },
  ],
  async run({ state }, effects) {
    const { proposals } = workbenchOf(effects).store;
    const keyOf = ({ madeAt, id }: KeptProposal) => ({ at: madeAt, id });
    const read = (page?: PageAsked) => proposals.list(state, page);
    return listed({ cursors: byMoment, keyOf, read }, tellProposal, effects);
  },
});
