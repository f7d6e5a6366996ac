import { type Month, parseMonth } from "../units/index.ts";

/** What a cell turned out to be: a value, or what is wrong with it and the cure. */
type Cell<T> = { readonly value: T } | { readonly says: string };

/** A column of a table: what it means, how a cell is read, and which table its words come from. */
export interface Column<T> {
  readonly about: string;
  /** A cell may be empty, and the column may be left out. */
  readonly optional: boolean;
  /** Name of the table whose ids this column must be among. */
  readonly refersTo?: string;
  /** Patterns (`*`, `magnet/*`) are allowed beside ids. */
  readonly patterns?: boolean;
  parse(text: string): Cell<T>;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9/.+_-]*$/;
const idSays = "An id is letters, digits and - / . + _ and begins with a letter or digit.";
const parseId = (text: string): Cell<string> =>
  ID.test(text) ? { value: text } : { says: idSays };

/** The id of the row's own thing. */
export const id = (about: string): Column<string> => ({ about, optional: false, parse: parseId });

/** The id of a row of another table. */
export const refer = (refersTo: string, about: string): Column<string> => ({
  about,
  optional: false,
  refersTo,
  parse: parseId,
});

/** The id of a row of another table, or a pattern: `*` for all, `magnet/*` for all that begin so. */
export const referAny = (refersTo: string, about: string): Column<string> => ({
  about,
  optional: false,
  refersTo,
  patterns: true,
  parse: (text) =>
    text === "*" || (text.endsWith("/*") && ID.test(text.slice(0, -2)))
      ? { value: text }
      : parseId(text),
});

/** Words. */
export const text = (about: string): Column<string> => ({
  about,
  optional: false,
  parse: (value) => ({ value }),
});

/** Words, or nothing. */
export const note = (about: string): Column<string> => ({ ...text(about), optional: true });

/** Ids separated by semicolons. */
export const referMany = (refersTo: string, about: string): Column<readonly string[]> => ({
  about,
  optional: false,
  refersTo,
  parse: (value) => {
    const ids = value.split(";").map((part) => part.trim());
    return ids.every((part) => ID.test(part)) ? { value: ids } : { says: idSays };
  },
});

/** One of a few words. */
export const choice = <const T extends string>(words: readonly T[], about: string): Column<T> => ({
  about: `${about} One of: ${words.join(", ")}.`,
  optional: false,
  parse: (value) =>
    (words as readonly string[]).includes(value)
      ? { value: value as T }
      : { says: `Write one of: ${words.join(", ")}.` },
});

/** A calendar year. */
export const year = (about: string): Column<number> => ({
  about,
  optional: false,
  parse: (value) =>
    /^(19|20|21)\d\d$/.test(value) ? { value: Number(value) } : { says: "Write a year, as 2025." },
});

/** A calendar month. */
export const month = (about: string): Column<Month> => ({
  about,
  optional: false,
  parse: (value) => {
    const parsed = parseMonth(value);
    return parsed === undefined ? { says: "Write a month, as 2026-01." } : { value: parsed };
  },
});

const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/i;

/** Reads a plain decimal number; thousands separators, units and signs of approximation are refused. */
export function parseNumber(value: string): Cell<number> {
  if (NUMBER.test(value) && Number.isFinite(Number(value))) return { value: Number(value) };
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(value))
    return { says: `Write it without separators: ${value.replaceAll(",", "")}.` };
  if (value === "") return { says: "A number is missing. What nobody knows has no row." };
  return {
    says: "Write a plain number, as 1250.5; unit, range and source have columns of their own.",
  };
}

/** A number within bounds, or nothing. */
export const degrees = (limit: number, about: string): Column<number | undefined> => ({
  about,
  optional: true,
  parse: (value) => {
    if (value === "") return { value: undefined };
    const cell = parseNumber(value);
    if (!("value" in cell)) return cell;
    return Math.abs(cell.value) <= limit
      ? cell
      : { says: `Degrees run from -${limit} to ${limit}.` };
  },
});
