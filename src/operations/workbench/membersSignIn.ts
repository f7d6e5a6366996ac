import { z } from "zod";
import { done } from "../answer.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { momentOrNull } from "./fields.ts";

/** How the members of the asker's party sign in, and who is locked out. */
export const membersSignIn = defineOperation({
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.string().describe("Id of the member."),
      passwordAt: momentOrNull("When their password was last set; null where they have none"),
      lockedUntil: momentOrNull(
        "Until when wrong passwords keep them out; null where they do not. A new password takes it off",
      ),
      identity: z
        .string()
        .nullable()
        .describe("Issuer and subject of their sign-in elsewhere (OIDC); null without."),
    }),
  ),
  positional: [],
  access: "administer",
  needs: "workbench",
  examples: [{ title: { en: "Who is locked out", ja: "ロックを確かめる" }, arguments: "" }],
  async run(_, effects) {
    const ways = await workbenchOf(effects).store.members.waysIn();
    return done(
      ways.map(({ memberId, passwordAt, lockedUntil, identity }) => ({
        ...{ id: memberId, passwordAt: passwordAt ?? null, lockedUntil: lockedUntil ?? null },
        identity: identity ?? null,
      })),
    );
  },
});
