import type { OutputOf } from "../../../../src/operations/index.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { Empty } from "../Empty.tsx";
import { ProposalCard } from "./ProposalCard.tsx";
import { proposalWords } from "./words.ts";

/** Proposals, the latest first, each with its keys. */
export function ProposalList({ proposals }: { readonly proposals: OutputOf<"proposals list"> }) {
  const words = useRoomWords(proposalWords);
  return (
    <div className="proposals">
      <p className="figure-unit">{words.keys}</p>
      {proposals.length === 0 && <Empty>{words.none}</Empty>}
      {proposals.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} />
      ))}
    </div>
  );
}
