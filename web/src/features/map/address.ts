import { z } from "zod";
import { chainAddress } from "../../app/sharedAddress.ts";

/** What the address of the map may hold. */
export const mapAddress = chainAddress.extend({
  stage: z.string().optional(),
  element: z.string().optional(),
  /** What is selected: `country:JP`, `plant:my-lynas-kuantan` or `arc:CN>JP`. */
  at: z.string().optional(),
  view: z.enum(["map", "sankey", "table"]).optional(),
  sort: z.string().optional(),
});
