import { z } from "zod";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { planOut, tellPlan } from "./plans.ts";

/** The plans that are kept in the store. */
export const plansList = defineOperation({
  input: z.object({}),
  output: z.array(planOut),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "What was planned", ja: "計画を見る" }, arguments: "" }],
  async run(_, effects) {
    return done((await workbenchOf(effects).store.plans.list()).map(tellPlan));
  },
});
