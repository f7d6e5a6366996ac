import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, textField } from "./fields.ts";
import { ORGANISATION_KINDS, organisationOut, tellOrganisation } from "./organisations.ts";
import { refuse } from "./refuse.ts";

/** Adds an organisation to a party. */
export const organisationsAdd = defineOperation({
  input: z.object({
    id: about(idField, "Id of the organisation.", "組織のID。"),
    party: about(idField, "Its party, as JP.", "属する当事者。JP など。"),
    kind: about(z.enum(ORGANISATION_KINDS), "Kind of organisation.", "組織の種類。"),
    nameEn: about(textField(200), "English name.", "英語名。"),
    nameJa: about(textField(200), "Japanese name.", "日本語名。"),
  }),
  output: organisationOut,
  positional: ["id"],
  access: "administer",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "A company", ja: "企業を加える" },
      arguments:
        "magnet-co --party JP --kind company --name-en 'Magnet Co.' --name-ja 磁石株式会社",
    },
  ],
  async run({ id, party, kind, nameEn, nameJa }, effects) {
    const { store } = workbenchOf(effects);
    const name = { en: nameEn, ja: nameJa };
    const added = await store.organisations.add({ id, partyId: party, kind, name });
    return added.status === "done"
      ? done(tellOrganisation(added.value, effects.language))
      : refuse(added.refusal, effects.language);
  },
});
