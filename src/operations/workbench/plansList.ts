import { z } from "zod";
import { byMoment, type KeptPlan } from "../../store/index.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { listed } from "./listed.ts";
import { planOut, tellPlan } from "./plans.ts";

/** The plans that are kept in the store. */
export const plansList = defineOperation({
  input: z.object({}),
  output: z.array(planOut),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "What was planned", ja: "計画を見る" }, arguments: "" }],
  async run(_, effects) {
    const { plans } = workbenchOf(effects).store;
    const keyOf = ({ madeAt, id }: KeptPlan) => ({ at: madeAt, id });
    return listed({ cursors: byMoment, keyOf, read: plans.list }, tellPlan, effects);
  },
});
