import { Link } from "@tanstack/react-router";
import type { SentInput } from "../../api/ask.ts";
import { useRoomWords } from "../../words/useWords.ts";
import type { Change } from "./address.ts";
import { ExportPlan } from "./ExportPlan.tsx";
import { LevelsFigure } from "./LevelsFigure.tsx";
import { ProposePlan } from "./ProposePlan.tsx";
import type { Plan } from "./plan.ts";
import { Readings } from "./Readings.tsx";
import { TimelineFigure } from "./TimelineFigure.tsx";
import { TogetherFigure } from "./TogetherFigure.tsx";
import { VariantsFigure } from "./VariantsFigure.tsx";
import { WorthFigure } from "./WorthFigure.tsx";
import { respondWords } from "./words.ts";

/** A plan on the screen: decisions first, then what they buy, then how it could turn out. */
export function PlanView({
  plan,
  scenario,
  question,
  off,
  onSet,
}: {
  readonly plan: Plan;
  /** Name of its scenario in addresses. */
  readonly scenario: string;
  /** What it was asked by; undefined while another plan is on its way. */
  readonly question: SentInput<"respond"> | undefined;
  readonly off: readonly string[];
  readonly onSet: Change;
}) {
  const words = useRoomWords(respondWords);
  return (
    <div className="stack">
      <Readings plan={plan} />
      <ExportPlan plan={plan} />
      {question && <ProposePlan plan={plan} scenario={scenario} question={question} />}
      <TimelineFigure plan={plan} off={off} onSet={onSet} />
      <LevelsFigure plan={plan} />
      <div className="grid">
        <WorthFigure plan={plan} />
        <VariantsFigure plan={plan} />
      </div>
      {plan.cooperation.joint.length > 1 && <TogetherFigure plan={plan} />}
      {plan.curve && (
        <p>
          <Link to="/curve" search={{ plan: scenario, seenFrom: plan.seenFrom }}>
            {words.curve}
          </Link>
        </p>
      )}
    </div>
  );
}
