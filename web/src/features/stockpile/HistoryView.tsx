import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { HistoryFigure } from "./HistoryFigure.tsx";
import { journalOf } from "./journalOf.ts";
import { stockpileWords } from "./words.ts";

/** Every act of a ledger. */
export function HistoryView({ ledger }: { readonly ledger: string }) {
  const words = useRoomWords(stockpileWords).history;
  const history = useAnswer("stockpile history", { journal: journalOf(ledger) });
  return (
    <Answer of={history}>
      {(answer) =>
        answer.postings.length === 0 ? (
          <Empty>{words.none}</Empty>
        ) : (
          <HistoryFigure history={answer} />
        )
      }
    </Answer>
  );
}
