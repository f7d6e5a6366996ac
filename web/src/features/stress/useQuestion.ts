import { useMemo } from "react";
import type { Problem } from "../../../../src/model/index.ts";
import type { OutputOf } from "../../../../src/operations/index.ts";
import type { Scenario } from "../../../../src/scenario/index.ts";
import { CHAIN } from "../../api/ownChain.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { readShocks } from "./readShocks.ts";
import type { Question } from "./solver/question.ts";
import { stressWords } from "./words.ts";

/** What the sentences mean as a question, or what is wrong with them. */
export interface Asked {
  readonly question: Question | undefined;
  readonly problems: readonly Problem[];
}

/** The question that a scenario with some sentences of one's own puts. */
export function useQuestion(
  shown: OutputOf<"scenario show"> | undefined,
  shocks: string | undefined,
  seenFrom: readonly string[],
  months: number,
): Asked {
  const language = useLanguage();
  const { otherChain } = useRoomWords(stressWords);
  const countries = seenFrom.join(",");
  return useMemo(() => {
    if (!shown) return { question: undefined, problems: [] };
    if (shown.chain !== CHAIN) {
      const strange = { where: "", field: "chain", value: shown.chain, says: otherChain };
      return { question: undefined, problems: [strange] };
    }
    const read = readShocks(shown.scenario as unknown as Scenario, shocks);
    if (!read.ok) return { question: undefined, problems: read.problems };
    const scenario = read.value;
    const question = {
      ...{ scenario, seenFrom: countries.split(","), from: scenario.starts, months, language },
    };
    return { question, problems: [] };
  }, [shown, shocks, countries, months, language, otherChain]);
}
