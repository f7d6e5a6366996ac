import { Link } from "@tanstack/react-router";
import { useRoomWords } from "../../words/useWords.ts";
import type { Change } from "./address.ts";
import { ExportPlan } from "./ExportPlan.tsx";
import { LevelsFigure } from "./LevelsFigure.tsx";
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
  off,
  onSet,
}: {
  readonly plan: Plan;
  /** Name of its scenario in addresses. */
  readonly scenario: string;
  readonly off: readonly string[];
  readonly onSet: Change;
}) {
  const words = useRoomWords(respondWords);
  return (
    <div className="stack">
      <Readings plan={plan} />
      <ExportPlan plan={plan} />
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
