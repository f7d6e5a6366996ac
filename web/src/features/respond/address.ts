import { z } from "zod";
import { listInAddress, numberInAddress } from "../../app/addressFields.ts";
import { chainAddress } from "../../app/sharedAddress.ts";

/** How a plan can be made. */
export const MODES = ["joint", "separate"] as const;

/** What the address of the respond room may hold. */
export const respondAddress = chainAddress.extend({
  /** `store:` stands before the id of a kept one. */
  scenario: z.string().optional(),
  seenFrom: listInAddress.optional(),
  months: numberInAddress(1, 60).optional(),
  mode: z.enum(MODES).optional(),
  /** Actions that are switched off, ids. */
  off: listInAddress.optional(),
});

/** What the address holds. */
export type RespondAddress = z.output<typeof respondAddress>;

/** Changes what the room shows. */
export type Change = (change: Partial<RespondAddress>) => void;
