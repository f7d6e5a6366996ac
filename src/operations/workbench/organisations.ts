import { z } from "zod";
import type { Organisation } from "../../store/index.ts";
import type { Language } from "../effects.ts";

/** What an organisation can be. */
export const ORGANISATION_KINDS = ["ministry", "agency", "company"] as const;

/** An organisation in an answer. */
export const organisationOut = z.object({
  id: z.string().describe("Id of the organisation."),
  party: z.string().describe("Its party, as JP."),
  kind: z.string().describe("ministry, agency, company, or operator: whoever sits at the machine."),
  name: z.string().describe("Name, in the language asked for."),
});

/** Tells an organisation. */
export const tellOrganisation = (
  { id, partyId, kind, name }: Organisation,
  language: Language,
): z.infer<typeof organisationOut> => ({ id, party: partyId, kind, name: name[language] });
