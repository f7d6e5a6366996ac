import type { TableWriter } from "../../http/index.ts";
import { toCsv } from "../page/records.ts";
import { WORDS } from "../words/words.ts";
import { presenterOf } from "./presenters.ts";

/** Writes the main table of an answer as CSV, units in the header, numbers unrounded. */
export const writeTable: TableWriter = async (name, value, language) => {
  const page = { width: 80, language, words: WORDS[language], isColoured: false };
  return toCsv((await presenterOf(name)).records(value, page));
};
