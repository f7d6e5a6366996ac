import { z } from "zod";
import type { KeptPlan } from "../../store/index.ts";
import { momentOut, visibilityOut } from "./fields.ts";

/** A kept plan in an answer, without its document. */
export const planOut = z.object({
  id: z.string().describe("Id of the plan."),
  title: z.string().describe("Title."),
  scenario: z.string().describe("Scenario that it answers."),
  organisation: z.string().describe("Whose it is."),
  visibility: visibilityOut,
  member: z.string().describe("Member who kept it."),
  madeAt: momentOut("When"),
});

/** Tells a plan. */
export const tellPlan = (plan: KeptPlan): z.infer<typeof planOut> => ({
  ...{ id: plan.id, title: plan.title, scenario: plan.scenario },
  ...{ organisation: plan.organisationId, visibility: plan.visibility },
  ...{ member: plan.memberId, madeAt: plan.madeAt },
});
