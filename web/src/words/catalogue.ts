import { en, type Words } from "./en.ts";
import { ja } from "./ja.ts";

/** A language of the screen. */
export type Language = "en" | "ja";

/** The languages of the screen, each with its own name for itself. */
export const LANGUAGES: Readonly<Record<Language, string>> = { en: "English", ja: "日本語" };

/** Words in every language, under the same keys. */
export type Catalogue<T> = Readonly<Record<Language, T>>;

/** Writes a catalogue down; the compiler holds every language to the keys of English. */
export const defineWords = <T>(words: { en: T; ja: NoInfer<T> }): Catalogue<T> => words;

/** The words of the shell. */
export const SHELL_WORDS: Catalogue<Words> = { en, ja };
