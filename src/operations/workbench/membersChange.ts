import { z } from "zod";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { idField, isKept, rolesField, textField } from "./fields.ts";
import { memberOut, tellMember } from "./members.ts";
import { missing, refuse } from "./refuse.ts";

/** Changes a member's name, roles or sign-in elsewhere, keeps them out or lets them in again. */
export const membersChange = defineOperation({
  input: z.object({
    id: about(idField, "Id of the member.", "利用者のID。"),
    name: about(textField(200).optional(), "New name.", "新しい氏名。"),
    roles: about(rolesField.optional(), "New roles, all of them.", "新しい役割(すべて書く)。"),
    access: about(
      z.enum(["keep_out", "let_in"]).optional(),
      "Keep the member out, or let them in again.",
      "keep_out で利用停止、let_in で再開。",
    ),
    identity: about(
      z
        .string()
        .trim()
        .max(500, "Write at most 500 characters.")
        .refine(isKept, "Leave out characters that cannot be kept.")
        .optional(),
      "Issuer and subject of a sign-in elsewhere (OIDC), as https://issuer|subject; empty takes it away. Another one ends all sessions of the member.",
      "外部サインイン(OIDC)の発行者と識別子。https://issuer|subject の形。空にすると外す。変えると利用者の全セッションが終わる。",
    ),
  }),
  output: memberOut,
  positional: ["id"],
  access: "administer",
  changes: true,
  writesOver: { shownBy: "members list", input: () => ({}) },
  needs: "workbench",
  examples: [
    {
      title: { en: "Other roles", ja: "役割を変える" },
      arguments: "sato --roles approver,auditor",
    },
    { title: { en: "Keep out", ja: "利用を止める" }, arguments: "sato --access keep_out" },
  ],
  async run({ id, name, roles, access, identity }, effects) {
    const { store } = workbenchOf(effects);
    const changed = await store.members.change(id, {
      ...(name === undefined ? {} : { name }),
      ...(roles === undefined ? {} : { roles }),
      ...(access === undefined ? {} : { isDisabled: access === "keep_out" }),
      ...(identity === undefined ? {} : { identity: identity || undefined }),
    });
    if (changed.status === "done") return done(tellMember(changed.value));
    return changed.refusal === "not_found"
      ? missing("member", id, effects.language)
      : refuse(changed.refusal, effects.language);
  },
});
