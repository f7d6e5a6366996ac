import { z } from "zod";

/** Fields that every room's address may hold. */
export const sharedAddress = z.object({
  /** Edition that a link was made on. */
  edition: z.string().optional(),
});

/** Fields of the address of a room that answers for a chain. */
export const chainAddress = sharedAddress.extend({
  /** `edition:` and the id of a private edition over the magnet chain; absent: the reference data. */
  chain: z.string().optional(),
});
