import { z } from "zod";
import { sharedAddress } from "../../app/sharedAddress.ts";

/** The parts of the room, in order. */
export const PEOPLE_VIEWS = ["members", "organisations", "tokens", "log"] as const;

/** A part of the room. */
export type PeopleView = (typeof PEOPLE_VIEWS)[number];

const day = z.iso.date();

/** What the address of the room People may hold. */
export const peopleAddress = sharedAddress.extend({
  view: z.enum(PEOPLE_VIEWS).optional(),
  sort: z.string().optional(),
  /** The member whose sheet is open. */
  member: z.string().optional(),
  /** Entries of the log: who did them, what was done, to what. */
  by: z.string().optional(),
  action: z.string().optional(),
  subject: z.string().optional(),
  /** First and last day of the entries, UTC. */
  from: day.optional(),
  to: day.optional(),
  /** Number of the entry that the page stands before. */
  before: z.coerce.number().int().min(1).optional(),
});

/** What the address of one's own account may hold. */
export const accountAddress = sharedAddress;
