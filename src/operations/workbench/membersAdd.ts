import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, rolesField, textField } from "./fields.ts";
import { memberOut, tellMember } from "./members.ts";
import { refuse } from "./refuse.ts";

/** Adds a member to an organisation of the asker's party. */
export const membersAdd = defineOperation({
  input: z.object({
    id: about(idField, "What they sign in with.", "サインインに使うID。"),
    name: about(textField(200), "Name.", "氏名。"),
    organisation: about(idField, "Id of their organisation.", "所属組織のID。"),
    roles: about(rolesField, "Roles, as analyst,approver.", "役割。analyst,approver など。"),
    identity: about(
      textField(500).optional(),
      "Issuer and subject of a sign-in elsewhere (OIDC), as https://issuer|subject.",
      "外部サインイン(OIDC)の発行者と識別子。https://issuer|subject の形。",
    ),
  }),
  output: memberOut,
  positional: ["id"],
  access: "administer",
  changes: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "An approver", ja: "承認者を加える" },
      arguments: "sato --name 'Sato Hanako' --organisation meti --roles approver",
    },
  ],
  async run({ id, name, organisation, roles, identity }, effects) {
    const { store } = workbenchOf(effects);
    const added = await store.members.add({
      ...{ id, name, organisationId: organisation, roles },
      ...(identity === undefined ? {} : { identity }),
    });
    return added.status === "done"
      ? done(tellMember(added.value))
      : refuse(added.refusal, effects.language);
  },
});
