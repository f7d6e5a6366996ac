import { z } from "zod";
import type { Token } from "../../store/index.ts";
import { momentOrNull, momentOut } from "./fields.ts";

/** A token in an answer, without its secret. */
export const tokenOut = z.object({
  id: z.string().describe("Id of the token."),
  member: z.string().describe("Whose it is."),
  name: z.string().describe("What it is for."),
  scopes: z.array(z.string()).describe("What it is limited to."),
  madeAt: momentOut("When it was made"),
  expiresAt: momentOut("When it ends"),
  usedAt: momentOrNull("When it was last used; null where never"),
  revokedAt: momentOrNull("When it was revoked; null where not"),
});

/** Tells a token. */
export const tellToken = (token: Token): z.infer<typeof tokenOut> => ({
  ...{ id: token.id, member: token.memberId, name: token.name, scopes: [...token.scopes] },
  ...{ madeAt: token.madeAt, expiresAt: token.expiresAt },
  ...{ usedAt: token.usedAt ?? null, revokedAt: token.revokedAt ?? null },
});
