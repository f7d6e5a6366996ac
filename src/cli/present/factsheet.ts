import type { OutputOf } from "../../operations/index.ts";
import type { Presenter } from "./presenters.ts";

/** A factsheet: the document itself, or its tables as records. */
export const factsheet: Presenter<OutputOf<"factsheet mineral">> = {
  text: ({ document }) => document.trimEnd().split("\n"),
  records: ({ sections }) => ({
    header: ["section", "row", "column", "cell"],
    rows: sections.flatMap(({ heading, lines, header, rows }) => [
      ...lines.map((line) => [heading, "", "", line]),
      ...rows.flatMap((row) =>
        row.map((cell, index) => [heading, row[0]!, header[index] ?? "", cell]),
      ),
    ]),
  }),
};
