/** One line of an MPS file, its fields told apart. */
export interface MpsLine {
  /** Counted from 1. */
  readonly number: number;
  /** Type of a row or of a bound; empty in other sections. */
  readonly code: string;
  /** Column, or name of the set; empty where the set has no name. */
  readonly name: string;
  /** Row, or bounded column, and its number: none, one or two of them. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
}

export type MpsSection = "ROWS" | "COLUMNS" | "RHS" | "RANGES" | "BOUNDS";

/** Fields at fixed places of the line, in which names may hold spaces, or parted by spaces. */
export type MpsLayout = "fixed" | "free";

/** An MPS text that cannot be read; the message names the line. */
export class MpsError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(`MPS line ${line}: ${message}`);
    this.line = line;
  }
}

/** Tells the fields of a line apart, by the section that it is in. */
export function fieldsOf(
  text: string,
  number: number,
  section: MpsSection,
  layout: MpsLayout,
): MpsLine {
  if (layout === "fixed") return fixedFields(text, number, section);
  return freeFields(text.trim().split(/\s+/), number, section);
}

/** Places, counted from 1, that fixed form leaves blank between its fields. */
const GAPS = [
  [1, 1],
  [4, 4],
  [13, 14],
  [23, 24],
  [37, 39],
  [48, 49],
  [62, Infinity],
] as const;

function fixedFields(text: string, number: number, section: MpsSection): MpsLine {
  const field = (from: number, to: number) => text.slice(from - 1, to).trim();
  for (const [from, to] of GAPS) {
    if (field(from, to) === "") continue;
    throw new MpsError(number, `"${field(from, to)}" at place ${from} is between two fields.`);
  }
  const pairs = [
    [field(15, 22), field(25, 36)],
    [field(40, 47), field(50, 61)],
  ] as const;
  const named = pairs.filter(([name]) => name !== "");
  if (section !== "ROWS" && named.length === 0) {
    throw new MpsError(number, "nothing at places 15 to 22, expected a row or a column.");
  }
  const code = section === "ROWS" || section === "BOUNDS" ? field(2, 3) : "";
  return { number, code, name: field(5, 12), pairs: named };
}

function freeFields(tokens: readonly string[], number: number, section: MpsSection): MpsLine {
  const wrong = (expected: string): never => {
    throw new MpsError(number, `${tokens.length} fields, expected ${expected}.`);
  };
  if (section === "ROWS") {
    if (tokens.length !== 2) wrong("a type and a name");
    return { number, code: tokens[0]!, name: tokens[1]!, pairs: [] };
  }
  if (section === "BOUNDS") {
    const [code, ...rest] = tokens;
    if (rest.length < 1 || rest.length > 3) wrong("a type, a set, a column and a number");
    // The set may be left out, and so may the number: FR, MI, PL and BV need none.
    const needsNumber = !/^(FR|MI|PL|BV)$/.test(code!);
    const hasSet = rest.length === 3 || (rest.length === 2 && !needsNumber);
    const [name, column, value = ""] = hasSet ? rest : ["", ...rest];
    return { number, code: code!, name: name!, pairs: [[column!, value]] };
  }
  const hasName = section === "COLUMNS" || tokens.length % 2 === 1;
  const [name, ...rest] = hasName ? tokens : ["", ...tokens];
  if (rest.length !== 2 && rest.length !== 4)
    wrong("a name and one or two pairs of row and number");
  const pairs: [string, string][] = [];
  for (let k = 0; k < rest.length; k += 2) pairs.push([rest[k]!, rest[k + 1]!]);
  return { number, code: "", name: name!, pairs };
}
