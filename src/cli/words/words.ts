import type { Language } from "../../operations/index.ts";
import { en, type Words } from "./en.ts";
import { ja } from "./ja.ts";

/** The words of the command line, by language. */
export const WORDS: Readonly<Record<Language, Words>> = { en, ja };
