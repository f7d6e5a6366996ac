import { Link } from "@tanstack/react-router";
import { ContentView } from "../../parts/proposals/content/ContentView.tsx";
import { DecideControls } from "../../parts/proposals/DecideControls.tsx";
import { DecideBy, MadeBy } from "../../parts/proposals/ProposalFacts.tsx";
import { ProposalKeys } from "../../parts/proposals/ProposalKeys.tsx";
import { type KeptProposal, sideName } from "../../parts/proposals/proposal.ts";
import { SaidSoFar } from "../../parts/proposals/SaidSoFar.tsx";
import { proposalWords } from "../../parts/proposals/words.ts";
import { useRoomWords, useWords } from "../../words/useWords.ts";
import { decisionWords } from "./words.ts";

/** One proposal at its own address: all of its content, its hash, its keys, and what can be done about it. */
export function DecisionPage({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(decisionWords);
  const said = useRoomWords(proposalWords);
  const shell = useWords();
  const { parties } = shell.session;
  const { kind, title, state, awaits, contentHash } = proposal;
  return (
    <article className="figure proposal-page proposal" data-state={state}>
      <p className="no-print">
        <Link to="/decisions">{words.back}</Link>
      </p>
      <header>
        <p className="figure-unit">{said.kinds[kind] ?? kind}</p>
        <h2>
          {title} <span className="badge">{said.states[state]}</span>
        </h2>
      </header>
      <dl className="facts">
        <dt>{said.by}</dt>
        <dd>
          <MadeBy proposal={proposal} />
        </dd>
        <dt>{said.deadline}</dt>
        <dd>
          <DecideBy proposal={proposal} />
        </dd>
        <dt>{said.binds}</dt>
        <dd>
          <ProposalKeys proposal={proposal} />
        </dd>
        {awaits.length > 0 && (
          <>
            <dt>{words.awaits}</dt>
            <dd>{words.awaitsWho(awaits.map((party) => sideName(party, parties)).join(", "))}</dd>
          </>
        )}
      </dl>
      <section aria-label={said.content}>
        <h3>{said.content}</h3>
        <ContentView proposal={proposal} />
      </section>
      <p className="content-hash">
        <span className="figure-unit">{said.hash}</span> <code>{contentHash}</code>
      </p>
      {(proposal.decisions.length > 0 || proposal.endedAt !== null) && (
        <section>
          <h3>{said.decisions}</h3>
          <SaidSoFar proposal={proposal} />
        </section>
      )}
      <DecideControls proposal={proposal} />
      <p className="no-print">
        <button type="button" onClick={() => print()}>
          {shell.print}
        </button>
      </p>
    </article>
  );
}
