import { z } from "zod";
import { sharedAddress } from "../../app/sharedAddress.ts";

/** What the address of the incident room may hold. */
export const incidentsAddress = sharedAddress.extend({
  /** The incident that is open on the table. */
  id: z.string().optional(),
});
