import { SENTENCE_WORDS } from "./sentenceWords.ts";

/** Words of a sentence: 256 to choose from make 8 bits a word, 48 in all. */
export const SENTENCE_LENGTH = 6;

/**
 * A password that can be read out: a word for each random byte, all from one list of 256.
 *
 * @example
 * sentenceOf(Uint8Array.of(0, 1)) // => "acorn actor"
 */
export const sentenceOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => SENTENCE_WORDS[byte]).join(" ");

/** A new one, from the browser's own source of chance. */
export const newSentence = (): string =>
  sentenceOf(crypto.getRandomValues(new Uint8Array(SENTENCE_LENGTH)));
