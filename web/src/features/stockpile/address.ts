import { z } from "zod";
import { sharedAddress } from "../../app/sharedAddress.ts";

/** The parts of the stockpile room, in order. */
export const STOCKPILE_VIEWS = ["holdings", "release", "history", "size"] as const;

/** What the address of the stockpile room may hold. */
export const stockpileAddress = sharedAddress.extend({
  view: z.enum(STOCKPILE_VIEWS).optional(),
  ledger: z.string().optional(),
  sort: z.string().optional(),
});
