import { z } from "zod";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { organisationOut, tellOrganisation } from "./organisations.ts";

/** All organisations, with their parties. */
export const organisationsList = defineOperation({
  input: z.object({}),
  output: z.object({
    parties: z
      .array(
        z.object({
          id: z.string().describe("Id of the party, as JP."),
          name: z.string().describe("Name, in the language asked for."),
        }),
      )
      .describe("Parties: governments, and whoever sits at the machine."),
    organisations: z.array(organisationOut).describe("Their organisations."),
  }),
  positional: [],
  needs: "workbench",
  examples: [{ title: { en: "Who belongs to whom", ja: "組織を見る" }, arguments: "" }],
  async run(_, effects) {
    const { store } = workbenchOf(effects);
    const { language } = effects;
    const parties = (await store.organisations.parties()).map(({ id, name }) => ({
      ...{ id, name: name[language] },
    }));
    const all = await store.organisations.list();
    return done({ parties, organisations: all.map((each) => tellOrganisation(each, language)) });
  },
});
