import { useSession } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { coverDays } from "./coverDays.ts";
import { HoldingsFigure } from "./HoldingsFigure.tsx";
import { journalOf } from "./journalOf.ts";
import { ProposeHolding } from "./ProposeHolding.tsx";
import { TakeIn } from "./TakeIn.tsx";
import { stockpileWords } from "./words.ts";

/** What lies in store by a ledger, and the way to take more in. */
export function HoldingsView({
  ledger,
  isJoint,
  sort,
  onSort,
}: {
  readonly ledger: string;
  readonly isJoint: boolean;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}) {
  const words = useRoomWords(stockpileWords);
  const { data: session } = useSession();
  const holds = useAnswer("stockpile holds", { journal: journalOf(ledger) });
  const chain = useAnswer("chain flows", { chain: "ndfeb" });
  return (
    <div className="stack">
      <Answer of={holds}>
        {(answer) =>
          answer.lots.length === 0 ? (
            <Empty>{words.empty(ledger)}</Empty>
          ) : (
            <HoldingsFigure
              holds={answer}
              lots={answer.lots.map((lot) => ({
                ...lot,
                coverDays: coverDays(lot, chain.data?.links ?? []),
              }))}
              names={chain.data?.names ?? {}}
              sort={sort}
              onSort={onSort}
            />
          )
        }
      </Answer>
      <TakeIn
        ledger={ledger}
        holdings={new Set(holds.data?.totals.map(({ holding }) => holding))}
      />
      {isJoint && session?.mode === "team" && <ProposeHolding ledger={ledger} />}
    </div>
  );
}
