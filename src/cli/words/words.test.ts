import { expect, test } from "vitest";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The keys of a catalogue, those of its parts included, each with what stands there. */
function entriesOf(words: object, above = ""): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? entriesOf(value, `${above}${key}.`)
      : [[above + key, value] as [string, unknown]],
  );
}

const keysOf = (words: object) => entriesOf(words).map(([key]) => key);

test("both languages have the same words", () => {
  expect(keysOf(ja)).toEqual(keysOf(en));
});

test("every word is said in its language", () => {
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const sayAll = (words: object) =>
    entriesOf(words).map(([key, value]) => [
      key,
      typeof value === "function" ? String(value("x", "x", "x", "x", "x")) : String(value),
    ]);
  expect(sayAll(en).filter(([, text]) => japanese.test(text!) || text === "")).toEqual([]);
  expect(sayAll(ja).filter(([, text]) => !japanese.test(text!))).toEqual([]);
});
