import { z } from "zod";
import type { Edition } from "../../store/index.ts";
import { momentOut, visibilityOut } from "./fields.ts";

/** A private edition in an answer. */
export const editionOut = z.object({
  id: z.string().describe("Id of the edition."),
  name: z.string().describe("Name."),
  chain: z.string().describe("Chain whose tables it adds to."),
  organisation: z.string().describe("Whose it is."),
  visibility: visibilityOut,
  member: z.string().describe("Member who uploaded it."),
  madeAt: momentOut("When"),
});

/** Tells an edition. */
export const tellEdition = (edition: Edition): z.infer<typeof editionOut> => ({
  ...{ id: edition.id, name: edition.name, chain: edition.chain },
  ...{ organisation: edition.organisationId, visibility: edition.visibility },
  ...{ member: edition.memberId, madeAt: edition.madeAt },
});
