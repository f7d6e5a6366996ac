import { z } from "zod";
import { sharedAddress } from "../../app/sharedAddress.ts";

/** What the address of the data room may hold. */
export const dataAddress = sharedAddress.extend({
  view: z.enum(["checks", "thing", "deposits"]).optional(),
  thing: z.string().optional(),
  sort: z.string().optional(),
});
