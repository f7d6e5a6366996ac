import type { Name } from "./chain.ts";

/** One thing wrong with an input, said so that the person who wrote it can mend it. */
export interface Problem {
  /** File, folder or argument, with the line where there is one: `routes.csv:12`. */
  readonly where: string;
  /** Column, key or flag. */
  readonly field: string;
  /** What was found, as written. */
  readonly value: string;
  /** What is wrong, and the cure, in a sentence or two. */
  readonly says: string;
  /** The same in Japanese, where it is worded: of files, folders and what is missing. */
  readonly inJapanese?: string;
}

/** What comes of reading something from outside: a value that can be trusted, or everything wrong with it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const VALUE_SHOWN_MAX = 60;

/** What a problem says, in the languages that it is worded in. */
export const inWords = ({ en, ja }: Name): Pick<Problem, "says" | "inJapanese"> => ({
  says: en,
  inJapanese: ja,
});

/** A problem as it is said in a language; where it is not worded in Japanese, in English. */
export const toldIn = (language: keyof Name, problem: Problem): Problem => ({
  ...problem,
  says: (language === "ja" ? problem.inJapanese : undefined) ?? problem.says,
});

/**
 * Writes a problem on one line.
 *
 * @example
 * sayProblem({ where: "routes.csv:3", field: "to", value: "JPN", says: "No such country. Did you mean JP?" })
 * // => "routes.csv:3: to \"JPN\": No such country. Did you mean JP?"
 */
export function sayProblem({ where, field, value, says }: Problem): string {
  const shown = value.length > VALUE_SHOWN_MAX ? `${value.slice(0, VALUE_SHOWN_MAX)}…` : value;
  const subject = [field, value === "" ? "" : JSON.stringify(shown)].filter(Boolean).join(" ");
  return `${where}: ${subject ? `${subject}: ` : ""}${says}`;
}

/** Thrown where bad input reaches code that can only go on with good input; carries every problem. */
export class BadInput extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(sayProblem).join("\n"));
    this.name = "BadInput";
    this.problems = problems;
  }
}

/** The value of a reading, or `BadInput`. */
export function trust<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new BadInput(reading.problems);
  return reading.value;
}
