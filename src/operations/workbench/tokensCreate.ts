import { z } from "zod";
import { TOKEN_DAYS_MAX } from "../../store/index.ts";
import { done } from "../answer.ts";
import { about } from "../field.ts";
import { defineOperation } from "../operation.ts";
import { workbenchOf } from "../workbench.ts";
import { scopesField, textField } from "./fields.ts";
import { refuse } from "./refuse.ts";
import { tellToken, tokenOut } from "./tokens.ts";

/** Makes a token for a program of one's own. */
export const tokensCreate = defineOperation({
  input: z.object({
    name: about(textField(200), "What it is for.", "用途。"),
    scopes: about(scopesField, "What it is limited to, as read,run.", "許す範囲。read,run など。"),
    days: about(
      z
        .int("Write whole days.")
        .min(1, "Write at least 1 day.")
        .max(TOKEN_DAYS_MAX, `Write at most ${TOKEN_DAYS_MAX} days.`)
        .default(90),
      "Days until it ends.",
      "有効日数。",
    ),
  }),
  output: z.object({
    token: tokenOut,
    secret: z
      .string()
      .describe("The secret to send with requests. It is told here and never again."),
  }),
  positional: ["name"],
  access: "hold_tokens",
  changes: true,
  isSecret: true,
  needs: "workbench",
  examples: [
    {
      title: { en: "For a nightly program", ja: "夜間のプログラム用" },
      arguments: "nightly --scopes read,run --days 30",
    },
  ],
  async run({ name, scopes, days }, effects) {
    const { actor, store } = workbenchOf(effects);
    if (actor.via === "token") return refuse("by_token", effects.language);
    const made = await store.tokens.make({ name, scopes, days });
    return made.status === "done"
      ? done({ token: tellToken(made.value.token), secret: made.value.secret })
      : refuse(made.refusal, effects.language);
  },
});
