import { useTaste } from "../app/taste.ts";
import { type Catalogue, type Language, SHELL_WORDS } from "./catalogue.ts";
import type { Words } from "./en.ts";

/** The language of the screen. */
export const useLanguage = (): Language => useTaste().language;

/** The shell's words in the language of the screen. */
export const useWords = (): Words => SHELL_WORDS[useLanguage()];

/** A room's own words in the language of the screen. */
export const useRoomWords = <T>(catalogue: Catalogue<T>): T => catalogue[useLanguage()];
