import { z } from "zod";
import { listInAddress, numberInAddress } from "../../app/addressFields.ts";
import { sharedAddress } from "../../app/sharedAddress.ts";
import { CLAIM_RULES } from "./claimRules.ts";

/** The parts of the stockpile room, in order. */
export const STOCKPILE_VIEWS = ["holdings", "release", "allocate", "history", "size"] as const;

/** What the address of the stockpile room may hold. */
export const stockpileAddress = sharedAddress.extend({
  view: z.enum(STOCKPILE_VIEWS).optional(),
  ledger: z.string().optional(),
  sort: z.string().optional(),
  /** What is divided among which claims, as `us=600`, by which rule. */
  commodity: z.string().optional(),
  kilograms: numberInAddress(0, 1e12).optional(),
  claims: listInAddress.optional(),
  rule: z.enum(CLAIM_RULES).optional(),
});
