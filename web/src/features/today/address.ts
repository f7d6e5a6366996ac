import { z } from "zod";
import { sharedAddress } from "../../app/sharedAddress.ts";

/** What the address of Today may hold. */
export const todayAddress = sharedAddress.extend({
  level: z.enum(["frozen", "market"]).optional(),
  sort: z.string().optional(),
});
