import { z } from "zod";
import type { Member } from "../../store/index.ts";
import { momentOut } from "./fields.ts";

/** A member in an answer. */
export const memberOut = z.object({
  id: z.string().describe("What they sign in with."),
  name: z.string().describe("Name."),
  party: z.string().describe("Party, as JP."),
  organisation: z.string().describe("Id of their organisation."),
  roles: z.array(z.string()).describe("What they may be: viewer, analyst, custodian, and so on."),
  isDisabled: z.boolean().describe("Whether they are kept out."),
  madeAt: momentOut("When they were added"),
});

/** Tells a member. */
export const tellMember = (member: Member): z.infer<typeof memberOut> => ({
  ...{ id: member.id, name: member.name, party: member.partyId },
  ...{ organisation: member.organisationId, roles: [...member.roles] },
  ...{ isDisabled: member.isDisabled, madeAt: member.madeAt },
});
