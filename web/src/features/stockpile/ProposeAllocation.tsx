import type { OutputOf } from "../../../../src/operations/index.ts";
import { Propose } from "../../parts/proposals/Propose.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { ClaimRule } from "./claimRules.ts";
import { stockpileWords } from "./words.ts";

/** Proposes what a rule awards as the allocation of both sides. */
export function ProposeAllocation({
  allocation: { kilograms, claims },
  commodity,
  rule,
}: {
  readonly allocation: OutputOf<"stockpile allocate">;
  readonly commodity: string;
  readonly rule: ClaimRule;
}) {
  const words = useRoomWords(stockpileWords).allocate;
  return (
    <details className="propose no-print">
      <summary>{words.propose}</summary>
      <Propose
        kind="allocation"
        label={words.propose}
        title={words.titleOf(kilograms, commodity)}
        content={async () => ({
          ...{ commodity, kilograms, rule },
          claims: claims.map(({ claimant, tier, kilograms: claimedKilograms, awards }) => ({
            ...{ claimant, tier, claimedKilograms },
            awardedKilograms: awards.find((award) => award.rule === rule)!.kilograms,
          })),
          evidence: { address: `${location.pathname}${location.search}` },
        })}
      />
    </details>
  );
}
