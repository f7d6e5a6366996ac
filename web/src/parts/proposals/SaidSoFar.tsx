import { useRoomWords, useWords } from "../../words/useWords.ts";
import { When } from "../When.tsx";
import { type KeptProposal, sideName } from "./proposal.ts";
import { proposalWords } from "./words.ts";

/** Who said what to a proposal, in order, and how it ended. */
export function SaidSoFar({ proposal }: { readonly proposal: KeptProposal }) {
  const words = useRoomWords(proposalWords);
  const { parties } = useWords().session;
  const { decisions, state, endedAt } = proposal;
  if (decisions.length === 0 && endedAt === null) return null;
  return (
    <ul className="said" aria-label={words.decisions}>
      {decisions.map(({ verdict, name, party, at, reason }) => (
        <li key={`${party}${at}`}>
          <b>{words.saysOf(sideName(party, parties), words.verdicts[verdict])}</b> {name},{" "}
          <When at={at} />
          {reason !== null && <q>{reason}</q>}
        </li>
      ))}
      {endedAt !== null && (
        <li>
          <b>{words.states[state]}</b> <When at={endedAt} />
        </li>
      )}
    </ul>
  );
}
