import { useWords } from "../../words/useWords.ts";
import { When } from "../When.tsx";
import { type KeptProposal, sideName } from "./proposal.ts";
import { TimeLeft } from "./TimeLeft.tsx";

/** Who made a proposal, for which side, and when. */
export function MadeBy({ proposal }: { readonly proposal: KeptProposal }) {
  const { parties } = useWords().session;
  const { proposer, proposerParty, madeAt } = proposal;
  return (
    <>
      {proposer} ({sideName(proposerParty, parties)}), <When at={madeAt} />
    </>
  );
}

/** Until when a proposal can be approved, and how long that is yet. */
export function DecideBy({ proposal: { deadline, state } }: { readonly proposal: KeptProposal }) {
  return (
    <>
      <When at={deadline} />{" "}
      {state === "open" && (
        <>
          · <TimeLeft deadline={deadline} />
        </>
      )}
    </>
  );
}
