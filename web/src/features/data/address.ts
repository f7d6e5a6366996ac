import { z } from "zod";
import { QUALITIES } from "../../../../src/model/index.ts";
import { chainAddress } from "../../app/sharedAddress.ts";

/** The parts of the data room, in order. */
export const DATA_VIEWS = ["numbers", "thing", "checks", "editions", "deposits", "own"] as const;

/** What the address of the data room may hold. */
export const dataAddress = chainAddress.extend({
  view: z.enum(DATA_VIEWS).optional(),
  /** What is looked up. */
  thing: z.string().optional(),
  /** Words that rows must hold. */
  find: z.string().optional(),
  quality: z.enum(QUALITIES).optional(),
  mineral: z.string().optional(),
  stage: z.enum(["mine", "refine"]).optional(),
  commodity: z.string().optional(),
  /** Ids of saved editions: the one that is looked at, and what it is held against. */
  saved: z.string().optional(),
  against: z.string().optional(),
  sort: z.string().optional(),
});
