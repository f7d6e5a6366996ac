import type { Language } from "../../operations/index.ts";
import type { Words } from "../words/en.ts";

/** What a presenter writes on: a width, a language, and whether colour may be used. */
export interface Page {
  /** Columns of the screen. */
  readonly width: number;
  readonly language: Language;
  readonly words: Words;
  readonly isColoured: boolean;
}

const paint =
  (code: number) =>
  (text: string, { isColoured }: Page) =>
    isColoured ? `\u001b[${code}m${text}\u001b[0m` : text;

/** Heading, in bold where there is colour. */
export const strong = paint(1);

/** Something beside the point, dim where there is colour. */
export const faint = paint(2);
