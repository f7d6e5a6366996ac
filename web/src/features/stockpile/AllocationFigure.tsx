import type { OutputOf } from "../../../../src/operations/index.ts";
import { Choices } from "../../parts/Choices.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { contentWords } from "../../parts/proposals/content/words.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { AllocationRows } from "./AllocationRows.tsx";
import { CLAIM_RULES, type ClaimRule } from "./claimRules.ts";
import { ProposeAllocation } from "./ProposeAllocation.tsx";
import { stockpileWords } from "./words.ts";

/** What each rule awards to each claim; one of them is chosen, and can be proposed. */
export function AllocationFigure({
  allocation,
  commodity,
  rule,
  isNow,
  onRule,
}: {
  readonly allocation: OutputOf<"stockpile allocate">;
  readonly commodity: string;
  readonly rule: ClaimRule;
  /** Whether it answers what is asked now; while another is on its way, nothing can be proposed. */
  readonly isNow: boolean;
  readonly onRule: (rule: ClaimRule) => void;
}) {
  const words = useRoomWords(stockpileWords).allocate;
  const { rules } = useRoomWords(contentWords).allocation;
  return (
    <Figure
      title={words.table}
      unit={words.unit}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `allocation-${commodity}`,
        header: [...["claimant", "tier", "claim [kg]"], ...CLAIM_RULES.map((one) => `${one} [kg]`)],
        rows: allocation.claims.map(({ claimant, tier, kilograms, awards }) => [
          ...[claimant, tier, kilograms],
          ...awards.map((award) => award.kilograms),
        ]),
        edition: "–",
        sources: words.source,
      }}
    >
      <AllocationRows allocation={allocation} rule={rule} />
      <div className="control">
        <span aria-hidden="true">{words.rule}</span>{" "}
        <Choices
          label={words.rule}
          options={CLAIM_RULES}
          value={rule}
          nameOf={(one) => rules[one] ?? one}
          onChoose={onRule}
        />
      </div>
      {isNow && <ProposeAllocation allocation={allocation} commodity={commodity} rule={rule} />}
    </Figure>
  );
}
