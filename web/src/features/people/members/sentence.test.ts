import fc from "fast-check";
import { expect, test } from "vitest";
import { passwordFault } from "../../../../../src/authority/index.ts";
import { newSentence, SENTENCE_LENGTH, sentenceOf } from "./sentence.ts";
import { SENTENCE_WORDS } from "./sentenceWords.ts";

test("a byte is a word, and each word has its byte alone", () => {
  expect(SENTENCE_WORDS).toHaveLength(256);
  expect(new Set(SENTENCE_WORDS).size).toBe(256);
  expect(SENTENCE_WORDS.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
  expect(SENTENCE_WORDS).toEqual(SENTENCE_WORDS.toSorted());
});

test("different bytes are different sentences", () => {
  const bytes = fc.uint8Array({ minLength: SENTENCE_LENGTH, maxLength: SENTENCE_LENGTH });
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(sentenceOf(one) === sentenceOf(other)).toBe(String(one) === String(other));
    }),
  );
});

test("a new sentence is a password, and another each time", () => {
  const made = Array.from({ length: 50 }, newSentence);
  expect(new Set(made).size).toBe(50);
  expect(made.filter((one) => passwordFault(one, ["sato"]) !== undefined)).toEqual([]);
});
