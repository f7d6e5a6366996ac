import type { StressOutput } from "../../operations/index.ts";
import { listTerms, under } from "../page/paragraphs.ts";
import type { Presenter } from "./presenters.ts";
import {
  firstReasonUnder,
  happensUnder,
  lostByCountry,
  monthByMonth,
  runsShort,
  stress,
} from "./stress.ts";

/** The first screen: the answer in short, and where to go from it. */
export const today: Presenter<StressOutput> = {
  text(answer, page) {
    const words = page.words.today;
    const next: (readonly [string, string])[] = [
      [`coercivity stress ${answer.scenario.id}`, words.full],
      ["coercivity reference show dy-oxide", words.why],
      ["coercivity scenario list", words.other],
      ["coercivity solve ./my-chain", words.own],
    ];
    return [
      ...runsShort(answer, page),
      ...lostByCountry(answer, page),
      ...monthByMonth(answer, page),
      ...happensUnder(answer, page),
      ...firstReasonUnder(answer, page),
      ...under(words.next, listTerms(next, page), page),
    ];
  },
  records: stress.records,
};
