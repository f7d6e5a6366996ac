import { z } from "zod";
import type { Name } from "../model/index.ts";
import { strictRecord } from "./strictRecord.ts";

const words = z.string({ error: "Write text." }).min(1, "Write some text.");

/** Words in English, and in Japanese where someone wrote them. */
export const textSchema = strictRecord({ en: words, ja: words.optional() }).readonly();

/** Words in English, and in Japanese where someone wrote them. */
export type Text = z.infer<typeof textSchema>;

/** A language of the screen. */
export type Language = keyof Name;

/**
 * The words in a language; English where the other was not written.
 *
 * @example
 * textIn({ en: "Loss of a plant", ja: "工場の喪失" }, "ja") // => "工場の喪失"
 * textIn({ en: "Loss of a plant" }, "ja") // => "Loss of a plant"
 */
export const textIn = (text: Text, language: Language): string => text[language] ?? text.en;
