import { PROPOSAL_CONTENTS, type ProposalKind } from "../../../../../src/authority/index.ts";
import { useRoomWords } from "../../../words/useWords.ts";
import type { KeptProposal } from "../proposal.ts";
import { ActsContent } from "./ActsContent.tsx";
import { AllocationContent } from "./AllocationContent.tsx";
import { DecisionContent } from "./DecisionContent.tsx";
import { EvidenceLinks } from "./EvidenceLinks.tsx";
import { PlanContent } from "./PlanContent.tsx";
import { PriorityContent } from "./PriorityContent.tsx";
import { contentWords } from "./words.ts";

/** What is proposed, laid out by its kind: every field of it, and what it rests on. */
export function ContentView({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(contentWords);
  const kind = proposal.kind as ProposalKind;
  const read = PROPOSAL_CONTENTS[kind]?.safeParse(proposal.content);
  return (
    <div className="proposal-content">
      {read?.success ? (
        <>
          {laidOut(proposal, kind)}
          <EvidenceLinks evidence={read.data.evidence} />
        </>
      ) : (
        <p className="notice">{words.unknown}</p>
      )}
      <details open={!read?.success}>
        <summary>{words.exact}</summary>
        <pre>{JSON.stringify(proposal.content, null, 2)}</pre>
      </details>
    </div>
  );
}

/** The content of a proposal that fits its kind. */
function laidOut(proposal: KeptProposal, kind: ProposalKind) {
  const { content } = proposal;
  switch (kind) {
    case "release":
    case "ledger_rule":
      return (
        <ActsContent
          content={PROPOSAL_CONTENTS[kind].parse(content)}
          isOpen={proposal.state === "open"}
        />
      );
    case "allocation":
      return <AllocationContent content={PROPOSAL_CONTENTS.allocation.parse(content)} />;
    case "priority_list":
      return (
        <PriorityContent
          content={PROPOSAL_CONTENTS.priority_list.parse(content)}
          proposal={proposal}
        />
      );
    case "plan":
      return <PlanContent content={PROPOSAL_CONTENTS.plan.parse(content)} />;
    case "incident_decision":
      return <DecisionContent content={PROPOSAL_CONTENTS.incident_decision.parse(content)} />;
  }
}
