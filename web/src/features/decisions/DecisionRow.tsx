import { Link } from "@tanstack/react-router";
import { ProposalKeys } from "../../parts/proposals/ProposalKeys.tsx";
import { type KeptProposal, sideName } from "../../parts/proposals/proposal.ts";
import { TimeLeft } from "../../parts/proposals/TimeLeft.tsx";
import { proposalWords } from "../../parts/proposals/words.ts";
import { When } from "../../parts/When.tsx";
import { useRoomWords, useWords } from "../../words/useWords.ts";

/** A proposal in the list: what it is, whose, which keys it has, how long it has left or how it ended. */
export function DecisionRow({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(proposalWords);
  const { parties } = useWords().session;
  const { id, title, kind, state, proposer, proposerParty, deadline, endedAt } = proposal;
  return (
    <li data-state={state}>
      <p className="decision-title">
        <Link to="/decisions" search={{ id }}>
          {title}
        </Link>{" "}
        <span className="badge">{words.kinds[kind] ?? kind}</span>
      </p>
      <p className="decision-time">
        {endedAt === null ? (
          <TimeLeft deadline={deadline} />
        ) : (
          <>
            <b>{words.states[state]}</b> <When at={endedAt} />
          </>
        )}
      </p>
      <p className="decision-keys">
        <ProposalKeys proposal={proposal} />
        <small>
          {words.by} {proposer} ({sideName(proposerParty, parties)})
        </small>
      </p>
    </li>
  );
}
