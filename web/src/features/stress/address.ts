import { z } from "zod";
import { listInAddress, numberInAddress } from "../../app/addressFields.ts";
import { chainAddress } from "../../app/sharedAddress.ts";

/** What rows of shortages can stand for. */
export const GROUPINGS = ["sector", "commodity"] as const;

/** What the address of the stress room may hold. */
export const stressAddress = chainAddress.extend({
  /** Scenario that the sentences begin from; `store:` stands before the id of a kept one. */
  scenario: z.string().optional(),
  /** Sentences of one's own in place of the scenario's: shocks as JSON, checked by the scenario's schema. */
  shocks: z
    .union([z.string(), z.array(z.unknown()).transform((shocks) => JSON.stringify(shocks))])
    .optional(),
  seenFrom: listInAddress.optional(),
  months: numberInAddress(1, 36).optional(),
  by: z.enum(GROUPINGS).optional(),
  why: z.enum(["frozen", "market"]).optional(),
});

/** What the address holds. */
export type StressAddress = z.output<typeof stressAddress>;

/** Changes what the room shows. */
export type Change = (change: Partial<StressAddress>) => void;
