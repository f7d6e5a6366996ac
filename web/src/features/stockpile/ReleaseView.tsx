import { useSession } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { ProposalList } from "../../parts/proposals/ProposalList.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { journalOf } from "./journalOf.ts";
import { ProposeRelease } from "./ProposeRelease.tsx";
import { stockpileWords } from "./words.ts";

/** Releases: propose one, and decide on those that are proposed. */
export function ReleaseView({
  ledger,
  isJoint,
}: {
  readonly ledger: string;
  readonly isJoint: boolean;
}) {
  const words = useRoomWords(stockpileWords).release;
  const holds = useAnswer("stockpile holds", { journal: journalOf(ledger) });
  const { data: session } = useSession();
  const takesBothKeys = isJoint && session?.mode === "team";
  const proposals = useAnswer("proposals list", {});
  return (
    <div className="grid">
      <Answer of={holds}>
        {(answer) => (
          <ProposeRelease ledger={ledger} holds={answer} takesBothKeys={takesBothKeys} />
        )}
      </Answer>
      <section className="figure" aria-labelledby="release-list">
        <header className="figure-head">
          <h2 id="release-list">{words.list}</h2>
        </header>
        <div className="figure-body">
          <Answer of={proposals}>
            {(answer) => (
              <ProposalList proposals={answer.filter(({ kind }) => kind === "release")} />
            )}
          </Answer>
        </div>
      </section>
    </div>
  );
}
