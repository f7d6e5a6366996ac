import type { Name } from "../model/index.ts";

/** Shortest password, characters, as NIST SP 800-63B-4 (2025) asks where it is the only factor. */
export const PASSWORD_CHARACTERS_MIN = 15;

/** Longest, characters: hashing takes its time from the length. */
export const PASSWORD_CHARACTERS_MAX = 200;

/** Fewest different characters, and fewest that are not one's own words. */
const CHARACTERS_OF_ITS_OWN = 5;

/** Own words shorter than this are in many sentences by chance. */
const OWN_WORD_MIN = 4;

/**
 * What is wrong with a new password, or undefined. No rules of composition and no expiry, as NIST
 * SP 800-63B-4 section 3.1.1.2 advises; length, and nothing that stands in the account itself.
 *
 * @example
 * passwordFault("correct horse battery staple", ["sato"]) // => undefined
 * passwordFault("short", [])?.en // => "Write at least 15 characters; a sentence is easiest to keep."
 */
export function passwordFault(password: string, ownWords: readonly string[]): Name | undefined {
  const letters = [...password.normalize("NFKC")];
  if (letters.length < PASSWORD_CHARACTERS_MIN)
    return {
      en: `Write at least ${PASSWORD_CHARACTERS_MIN} characters; a sentence is easiest to keep.`,
      ja: `${PASSWORD_CHARACTERS_MIN}文字以上にしてください。文章が覚えやすいです。`,
    };
  if (letters.length > PASSWORD_CHARACTERS_MAX)
    return {
      en: `Write at most ${PASSWORD_CHARACTERS_MAX} characters.`,
      ja: `${PASSWORD_CHARACTERS_MAX}文字以下にしてください。`,
    };
  if (new Set(letters).size < CHARACTERS_OF_ITS_OWN)
    return {
      en: "This repeats a few characters. Write a sentence.",
      ja: "同じ文字の繰り返しです。文章にしてください。",
    };
  const plain = password.toLowerCase();
  const own = ownWords.find(
    (word) =>
      word.length >= OWN_WORD_MIN &&
      plain.replaceAll(word.toLowerCase(), "").length < CHARACTERS_OF_ITS_OWN,
  );
  if (own !== undefined)
    return {
      en: "This is hardly more than your own name. Write a sentence.",
      ja: "自分の名前とほぼ同じです。文章にしてください。",
    };
  return undefined;
}
