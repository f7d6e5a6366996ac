import { useRoomWords, useWords } from "../../words/useWords.ts";
import { type KeptProposal, sideName } from "./proposal.ts";
import { proposalWords } from "./words.ts";

/** The keys of a proposal, one of each side: turned, and by whom, or still missing. */
export function ProposalKeys({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(proposalWords);
  const { parties } = useWords().session;
  const approvalOf = (party: string) =>
    proposal.decisions.find((one) => one.party === party && one.verdict === "approve");
  return (
    <span className="keys">
      {proposal.parties.map((party) => {
        const approval = approvalOf(party);
        const isMissed = approval === undefined && proposal.state !== "open";
        return (
          <span key={party} className="turn" data-turned={approval !== undefined}>
            <span aria-hidden="true">{approval ? "●" : isMissed ? "×" : "○"}</span>{" "}
            {sideName(party, parties)}:{" "}
            {approval ? words.turnedBy(approval.name) : isMissed ? words.notTurned : words.missing}
          </span>
        );
      })}
    </span>
  );
}
