import { z } from "zod";

/** Fields that every room's address may hold. */
export const sharedAddress = z.object({
  /** Edition that a link was made on. */
  edition: z.string().optional(),
});
