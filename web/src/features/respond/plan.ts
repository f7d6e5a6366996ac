import type { OutputOf } from "../../../../src/operations/index.ts";

/** A plan of response. */
export type Plan = OutputOf<"respond">;

/** An action of a plan. */
export type PlanAction = Plan["actions"][number];

/** Where a plan comes from, in words. */
export const sourcesOf = ({ scenario, chain }: Plan): string =>
  `${scenario.title}; data/actions/${chain}, data/chains/${chain}`;
