import { planQuestion } from "../../api/planQuestion.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { ScenarioOptions } from "../../parts/ScenarioOptions.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { CurveAddress } from "./address.ts";
import { PlanCurve } from "./PlanCurve.tsx";
import { curveWords } from "./words.ts";

/** The curve before and after the plan for a scenario. */
export function PlanFigure({
  scenario,
  chain,
  seenFrom,
  onSet,
}: {
  readonly scenario: string | undefined;
  readonly chain: string | undefined;
  readonly seenFrom: readonly string[];
  readonly onSet: (change: Partial<CurveAddress>) => void;
}) {
  const words = useRoomWords(curveWords).plan;
  const plan = useAnswer(
    "respond",
    scenario === undefined
      ? undefined
      : planQuestion(scenario, seenFrom, { ...(chain && { chain }) }),
  );
  return (
    <section>
      <div className="controls">
        <label>
          {words.choose}
          <select
            value={scenario ?? ""}
            onChange={({ target }) => onSet({ plan: target.value || undefined })}
          >
            <option value="">{words.none}</option>
            <ScenarioOptions chosen={scenario} />
          </select>
        </label>
      </div>
      {scenario === undefined ? (
        <Empty>{words.ask}</Empty>
      ) : (
        <Answer of={plan}>
          {(answer) =>
            answer.curve ? (
              <PlanCurve plan={answer} curve={answer.curve} />
            ) : (
              <Empty>{words.noCoercer}</Empty>
            )
          }
        </Answer>
      )}
    </section>
  );
}
