import type { Language } from "../effects.ts";

/** Uncertain inputs of a ranking in Japanese; `$1` is a stage or a country. */
const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/^source of (\S+) shares$/, "供給割合の資料($1)"],
  [/^unnamed suppliers at (\S+)$/, "国名のない供給($1)"],
  [/^import reliance of (\S+)$/, "輸入依存度($1)"],
  [/^use of (\S+)$/, "使用量($1)"],
  [/^price$/, "価格"],
  [/^loss multiple$/, "損失倍率"],
  [/^recycling$/, "リサイクル率"],
];

/**
 * Says the name of an uncertain input in a language.
 *
 * @example
 * sayInput("use of JP", "ja") // => "使用量(JP)"
 * sayInput("use of JP", "en") // => "use of JP"
 */
export function sayInput(input: string, language: Language): string {
  if (language === "en") return input;
  const known = JAPANESE.find(([pattern]) => pattern.test(input));
  return known ? input.replace(known[0], known[1]) : input;
}
