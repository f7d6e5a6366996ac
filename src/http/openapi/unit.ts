/** Units that the end of a field's name tells, the longest first. `1` is a share, a count or a rank. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/UsdPerTonne$/i, "USD/t"],
  [/UsdPerKg$/i, "USD/kg"],
  [/TonnesPerYear$/i, "t/a"],
  [/Usd(Low|High|Undisturbed)?$/i, "USD"],
  [/Tonnes(Low|High)?$/i, "t"],
  [/Kilograms$/i, "kg"],
  [/Months?$/i, "month"],
  [/Days?(Low|High)?$/i, "d"],
  [/Years?$/i, "a"],
  [/Ppm$/i, "ppm"],
  [/Bytes$/i, "B"],
  [/^(lat|long)itude$/i, "degree"],
  [/^served/, "1"],
  [/Shares?(By\w+|Of\w+)?$/i, "1"],
];

/** Units that a description names, in the words that descriptions use. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\bUSD\/t\b/, "USD/t"],
  [/\bUSD\/kg\b/, "USD/kg"],
  [/\bUSD\b/, "USD"],
  [/\bt\/a\b/, "t/a"],
  [/, t\b/, "t"],
  [/\bkg\b/, "kg"],
  [/\bdays\b/i, "d"],
  [/\bmonths\b/i, "month"],
  [/\byears?\b/i, "a"],
  [
    /\bin (its|the) unit\b|The number, in its unit|end of its range|The same measure/,
    "as stated beside",
  ],
  [/share|0 to 1|multiple|weight|rank|probability|half-ranges|cases|losses/i, "1"],
];

const firstOf = (table: typeof BY_NAME, text: string): string | undefined =>
  table.find(([pattern]) => pattern.test(text))?.[1];

/**
 * The unit of a number, from its field's name or else its description; a whole number without one is a
 * count. Undefined where neither tells.
 *
 * @example
 * unitOf("costUsdPerTonne", "Cost.", false) // => "USD/t"
 * unitOf("made", "Made of them, t/a of the element.", false) // => "t/a"
 * unitOf("lots", "Lots in store.", true) // => "1"
 * unitOf("speed", "How fast.", false) // => undefined
 */
export const unitOf = (field: string, description: string, isWhole: boolean): string | undefined =>
  firstOf(BY_NAME, field) ?? firstOf(BY_WORDS, description) ?? (isWhole ? "1" : undefined);
