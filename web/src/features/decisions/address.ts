import { z } from "zod";
import { sharedAddress } from "../../app/sharedAddress.ts";

/** The parts of the list, in order. */
export const DECISION_VIEWS = ["mine", "open", "ended"] as const;

/** What the address of the decisions room may hold. */
export const decisionsAddress = sharedAddress.extend({
  view: z.enum(DECISION_VIEWS).optional(),
  /** The proposal whose page is open. */
  id: z.string().optional(),
  kind: z.string().optional(),
  /** Side that proposed. */
  party: z.string().optional(),
});

/** What the address holds. */
export type DecisionsAddress = z.output<typeof decisionsAddress>;
