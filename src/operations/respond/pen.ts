import type { Language } from "../effects.ts";
import { writeNumber } from "../factsheet/format.ts";
import type { PlannedAction, Told } from "./output.ts";
import { PLAN_WORDS, writeUsd } from "./words.ts";

/** Amounts below this are rounding. */
const TRACE = 1e-6;

/** What a plan's document is written with. */
export function penFor(told: Told, language: Language) {
  const words = PLAN_WORDS[language];
  const name = (id: string) => told.names[id] ?? id;
  return {
    words,
    name,
    usd: (amount: number) => writeUsd(amount, language),
    number: (amount: number) => writeNumber(Math.abs(amount) < TRACE ? 0 : amount, language),
    list: (items: readonly string[]) => items.join(language === "ja" ? "、" : "; "),
    /** An action, and whose consent it takes. */
    action: ({ name: what, partner }: Pick<PlannedAction, "name" | "partner">) =>
      partner === "" ? what : `${what} (${words.consent(name(partner))})`,
  };
}

/** What a plan's document is written with. */
export type Pen = ReturnType<typeof penFor>;
