/**
 * Responses: what governments and firms can do about a shortage, which of it is worth doing, and what
 * comes of it.
 *
 * An action is a few streams of tonnes (`actions/`), which meet the market in its balances and its
 * cost. `makePlan` chooses actions that serve a set of variants of a scenario, alone or together;
 * `replayPlan` carries the plan out again without a solver. Documents are written from the result.
 */
export { type Mode, makePlan, type Plan, type PlanRequest } from "./plan.ts";
export { assemblePlan, type Budgets } from "./planModel.ts";
export type { Choice, PlannedVariant } from "./planner.ts";
export type { PriorityOrder } from "./priority.ts";
export { type KeptProgram, openPrograms, optimumOf, type Programs } from "./program.ts";
export { PLAN_LAWS, type PlanBreach, type PlanLaw, type Replay, replayPlan } from "./replay.ts";
export { type Scheduled, scheduleOf, spentOn, tonnesByMonth } from "./schedule.ts";
export { burdenOf, type Side, type SidePayment, sidePayments, sidesOf } from "./sides.ts";
export type { Variant } from "./variant.ts";
export { GROUP_NAMES, GROUPS, type Group, groupOf, type Worth, worthOf } from "./worth.ts";
