import { useSession } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { CoverFigure } from "./CoverFigure.tsx";
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
  const chain = useAnswer("chain show", { chain: "ndfeb" });
  const cover = useAnswer("stockpile cover", { journal: journalOf(ledger), chain: "ndfeb" });
  const names = chain.data?.names ?? {};
  return (
    <div className="stack">
      <Answer of={holds}>
        {(answer) =>
          answer.lots.length === 0 ? (
            <Empty>{words.empty(ledger)}</Empty>
          ) : (
            <HoldingsFigure holds={answer} names={names} sort={sort} onSort={onSort} />
          )
        }
      </Answer>
      <Answer of={cover}>
        {(answer) => answer.rows.length > 0 && <CoverFigure cover={answer} names={names} />}
      </Answer>
      <TakeIn
        ledger={ledger}
        holdings={new Set(holds.data?.totals.map(({ holding }) => holding))}
      />
      {isJoint && session?.mode === "team" && <ProposeHolding ledger={ledger} />}
    </div>
  );
}
