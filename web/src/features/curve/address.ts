import { z } from "zod";
import { listInAddress, numberInAddress } from "../../app/addressFields.ts";
import { chainAddress } from "../../app/sharedAddress.ts";

/** What the address of the curve may hold. */
export const curveAddress = chainAddress.extend({
  coercer: listInAddress.optional(),
  seenFrom: listInAddress.optional(),
  /** Length of the run, months. */
  months: numberInAddress(1, 60).optional(),
  control: z.stringbool().or(z.boolean()).optional(),
  /** Share of exports withheld that is looked at. */
  field: numberInAddress(0, 1).optional(),
  /** Served share that must not be fallen below. */
  theta: numberInAddress(0, 1).optional(),
  /** Scenario whose plan is compared. */
  plan: z.string().optional(),
});

/** What the address of the curve holds. */
export type CurveAddress = z.output<typeof curveAddress>;
