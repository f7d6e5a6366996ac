import { planQuestion } from "../../api/planQuestion.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { CurveAddress } from "./address.ts";
import { PlanCurve } from "./PlanCurve.tsx";
import { curveWords } from "./words.ts";

/** The curve before and after the plan for a scenario. */
export function PlanFigure({
  scenario,
  seenFrom,
  onSet,
}: {
  readonly scenario: string | undefined;
  readonly seenFrom: readonly string[];
  readonly onSet: (change: Partial<CurveAddress>) => void;
}) {
  const words = useRoomWords(curveWords).plan;
  const { data: scenarios = [] } = useAnswer("scenario list", {});
  const plan = useAnswer("respond", scenario ? planQuestion(scenario, seenFrom) : undefined);
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
            {scenario !== undefined && scenarios.length === 0 && (
              <option value={scenario}>{scenario}</option>
            )}
            {scenarios.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
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
