import { Link } from "@tanstack/react-router";
import { useRoomWords } from "../../words/useWords.ts";
import { ContentView } from "./content/ContentView.tsx";
import { DecideControls } from "./DecideControls.tsx";
import { DecideBy, MadeBy } from "./ProposalFacts.tsx";
import { ProposalKeys } from "./ProposalKeys.tsx";
import type { KeptProposal } from "./proposal.ts";
import { SaidSoFar } from "./SaidSoFar.tsx";
import { proposalWords } from "./words.ts";

/** A proposal: what it says, whose keys it has and awaits, and what whoever looks may do. */
export function ProposalCard({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(proposalWords);
  const { id, title, state, contentHash } = proposal;
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
          <MadeBy proposal={proposal} />
        </dd>
        <dt>{words.binds}</dt>
        <dd>
          <ProposalKeys proposal={proposal} />
        </dd>
        <dt>{words.deadline}</dt>
        <dd>
          <DecideBy proposal={proposal} />
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
