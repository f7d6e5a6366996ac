import { Link } from "@tanstack/react-router";
import { useRoomWords, useWords } from "../../words/useWords.ts";
import { When } from "../When.tsx";
import { ContentView } from "./content/ContentView.tsx";
import { DecideControls } from "./DecideControls.tsx";
import { ProposalKeys } from "./ProposalKeys.tsx";
import { type KeptProposal, sideName } from "./proposal.ts";
import { SaidSoFar } from "./SaidSoFar.tsx";
import { TimeLeft } from "./TimeLeft.tsx";
import { proposalWords } from "./words.ts";

/** A proposal: what it says, whose keys it has and awaits, and what whoever looks may do. */
export function ProposalCard({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(proposalWords);
  const { parties } = useWords().session;
  const { id, title, state, proposer, proposerParty, madeAt, deadline, contentHash } = proposal;
  return (
    <article className="proposal" data-state={state}>
      <h3>
        <Link to="/decisions" search={{ id }}>
          {title}
        </Link>{" "}
        <span className="badge">{words.states[state]}</span>
      </h3>
      <dl className="facts">
        <dt>{words.by}</dt>
        <dd>
          {proposer} ({sideName(proposerParty, parties)}), <When at={madeAt} />
        </dd>
        <dt>{words.binds}</dt>
        <dd>
          <ProposalKeys proposal={proposal} />
        </dd>
        <dt>{words.deadline}</dt>
        <dd>
          <When at={deadline} />{" "}
          {state === "open" && (
            <>
              · <TimeLeft deadline={deadline} />
            </>
          )}
        </dd>
      </dl>
      <details>
        <summary>{words.content}</summary>
        <ContentView proposal={proposal} />
        <p className="figure-unit">
          {words.hash} <code>{contentHash}</code>
        </p>
      </details>
      <SaidSoFar proposal={proposal} />
      <DecideControls proposal={proposal} />
    </article>
  );
}
