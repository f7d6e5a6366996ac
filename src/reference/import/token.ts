/**
 * What a cell of an official table says. Only `number` and `zero` are values; `bound`, `range` and
 * `small` enclose one; the rest are ways of not giving one, which are never read as zero.
 */
export type Token =
  | { readonly kind: "number"; readonly value: number; readonly estimated: boolean }
  /** An em dash: none. */
  | { readonly kind: "zero" }
  /** `>95` has a low end, `<50` a high end. */
  | { readonly kind: "bound"; readonly low?: number; readonly high?: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  /** More than nothing, less than half of the row's unit. */
  | { readonly kind: "small" }
  /** W: known to the source, kept back to protect a company. */
  | { readonly kind: "withheld" }
  /** NA: not known to the source. */
  | { readonly kind: "not-available" }
  /** XX: the question does not arise. */
  | { readonly kind: "not-applicable" }
  /** E, in rows of net import reliance: exports exceed imports. */
  | { readonly kind: "net-exporter" }
  /** Counted in another row of the same table. */
  | { readonly kind: "included-elsewhere"; readonly where: string }
  /** A size or a price given in words alone, such as `Large`. */
  | { readonly kind: "words"; readonly words: string }
  /** An empty cell. */
  | { readonly kind: "unknown" };

/** A cell that means nothing that we know, and what is wrong with it. */
export interface BadToken {
  readonly says: string;
}

/** Digits alone, or thousands commas each in its place: `1240000`, `1,240,000`, `−0.5`. */
const NUMBER = "[-\u2212]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?";
const toNumber = (text: string): number => Number(text.replaceAll(",", "").replace("\u2212", "-"));

const FIXED: Readonly<Record<string, Token>> = {
  "": { kind: "unknown" },
  "\u2014": { kind: "zero" },
  W: { kind: "withheld" },
  NA: { kind: "not-available" },
  // Not in any edition at hand; some agencies print it for "none" and some for "no data".
  "--": { kind: "not-available" },
  XX: { kind: "not-applicable" },
  E: { kind: "net-exporter" },
  s: { kind: "small" },
};

type Rule = readonly [RegExp, (parts: RegExpExecArray) => Token];

const RULES: readonly Rule[] = [
  [
    new RegExp(`^(e?)(${NUMBER})$`),
    (parts) => ({ kind: "number", value: toNumber(parts[2]!), estimated: parts[1] === "e" }),
  ],
  // Written by programs; the point keeps it apart from a number with a mark glued on.
  [
    /^-?\d\.\d+e[-+]\d+$/,
    (parts) => ({ kind: "number", value: Number(parts[0]), estimated: false }),
  ],
  [new RegExp(`^>(${NUMBER})%?$`), (parts) => ({ kind: "bound", low: toNumber(parts[1]!) })],
  [new RegExp(`^<(${NUMBER})%?$`), (parts) => ({ kind: "bound", high: toNumber(parts[1]!) })],
  [
    new RegExp(`^(${NUMBER}) ?[-\u2013] ?(${NUMBER})$`),
    (parts) => ({ kind: "range", low: toNumber(parts[1]!), high: toNumber(parts[2]!) }),
  ],
  [/^less than (a half|one-half|1\/2|½) unit\.?$/i, () => ({ kind: "small" })],
  [
    /^included (?:with|in) (.+?)\.?$/i,
    (parts) => ({ kind: "included-elsewhere", where: parts[1]!.replace(/[“”".]/g, "") }),
  ],
  [
    // "Less than 50,000 tons" names a unit of its own, so its number is not one of the row's unit.
    /^(?:(?:very )?(?:small|large|moderate)(?: to large)?|categorized as "\w+"|variable, .+|less than [\d,]+ (?:tons|carats)\.?)$/i,
    (parts) => ({ kind: "words", words: parts[0] }),
  ],
];

const MISGROUPED = /^e?[-\u2212]?(?=.*\d)[\d,]*,[\d,]*(?:\.\d+)?$/;

/**
 * Reads a cell of an official table. Numbers are read strictly: a comma out of place is refused,
 * since it betrays a footnote mark glued to the number.
 *
 * @example
 * parseToken("e5,000") // => { "kind": "number", "value": 5000, "estimated": true }
 * parseToken(">95") // => { "kind": "bound", "low": 95 }
 * parseToken("\u2014") // => { "kind": "zero" }
 * "says" in parseToken("13,0001") // => true
 */
export function parseToken(cell: string): Token | BadToken {
  const text = cell.replace(/\s+/g, " ").trim();
  const fixed = FIXED[text];
  if (fixed) return fixed;
  for (const [pattern, build] of RULES) {
    const parts = pattern.exec(text);
    if (parts) return build(parts);
  }
  if (MISGROUPED.test(text))
    return {
      says: "Commas are not in the places of thousands; a footnote mark may be glued to the number.",
    };
  return {
    says: "Not a number and not a mark that the source explains (W, NA, XX, E, s, —, >, <). Correct the cell.",
  };
}

/** What a token says of the number: a value, ends of a range, or nothing; in the row's own unit. */
export interface Extent {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * The number that a token gives or encloses. A token that gives none leaves all three out.
 *
 * @example
 * extentOf({ kind: "small" }) // => { "low": 0, "high": 0.5 }
 * extentOf({ kind: "withheld" }) // => {}
 */
export function extentOf(token: Token): Extent {
  switch (token.kind) {
    case "number":
      return { value: token.value };
    case "zero":
      return { value: 0 };
    case "small":
      return { low: 0, high: 0.5 };
    case "bound":
    case "range":
      return {
        ...(token.low === undefined ? {} : { low: token.low }),
        ...(token.high === undefined ? {} : { high: token.high }),
      };
    default:
      return {};
  }
}
