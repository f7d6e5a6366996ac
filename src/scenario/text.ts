import { z } from "zod";
import type { Name } from "../model/index.ts";
import { strictRecord } from "./strictRecord.ts";

const words = z.string({ error: "Write text." }).min(1, "Write some text.");

/** Words in English, in Japanese, or in both: in the language of whoever wrote them at least. */
export const textSchema = strictRecord({ en: words.optional(), ja: words.optional() })
  .refine(({ en, ja }) => en !== undefined || ja !== undefined, "Write en, ja, or both.")
  .readonly();

/** Words in English, in Japanese, or in both. */
export type Text = z.infer<typeof textSchema>;

/** A language of the screen. */
export type Language = keyof Name;

/** Words that are not in the language asked for, saying so. */
const FOREIGN: Readonly<Record<Language, (words: string) => string>> = {
  en: (words) => `${words} (in Japanese)`,
  ja: (words) => `${words}（英語）`,
};

/**
 * The words in a language; where they were not written in it, those in the other, saying so.
 *
 * @example
 * textIn({ en: "Loss of a plant", ja: "工場の喪失" }, "ja") // => "工場の喪失"
 * textIn({ en: "Loss of a plant" }, "ja") // => "Loss of a plant（英語）"
 * textIn({ ja: "工場の喪失" }, "en") // => "工場の喪失 (in Japanese)"
 */
export const textIn = (text: Text, language: Language): string =>
  text[language] ?? FOREIGN[language](text.en ?? text.ja ?? "");
