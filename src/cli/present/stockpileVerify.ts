import type { OutputOf } from "../../operations/index.ts";
import { formatKilograms } from "../../units/index.ts";
import { wrap } from "../page/displayWidth.ts";
import { faint, strong } from "../page/page.ts";
import type { Presenter } from "./presenters.ts";

/** That a journal is sound, and the head by which to know it again. */
export const stockpileVerify: Presenter<OutputOf<"stockpile verify">> = {
  text(answer, page) {
    const words = page.words.ledger;
    const { journal, acts, firstAt, lastAt, inStoreKilograms, lots, head } = answer;
    const stored = words.stored(formatKilograms(inStoreKilograms, page.language), lots);
    const lines = [
      ...(answer.torn === null ? [] : [answer.torn]),
      ...(firstAt === null || lastAt === null ? [] : [words.span(firstAt, lastAt)]),
      stored,
    ];
    return [
      ...wrap(words.sound(journal, acts), page.width).map((line) => strong(line, page)),
      ...lines.flatMap((line) => wrap(line, page.width)),
      words.head(head.sequence, head.hash),
      ...wrap(answer.isHeadNoted ? words.headHeld : words.headHint, page.width).map((line) =>
        faint(line, page),
      ),
    ];
  },
  records: ({ head, torn, ...answer }) => ({
    header: [...Object.keys(answer), "head", "torn"],
    rows: [[...Object.values(answer), `${head.sequence}:${head.hash}`, torn]],
  }),
};
