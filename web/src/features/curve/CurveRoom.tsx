import { getRouteApi } from "@tanstack/react-router";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { EditionNotice } from "../../parts/EditionNotice.tsx";
import { useDraft } from "../../parts/useDraft.ts";
import { useRoomWords } from "../../words/useWords.ts";
import type { CurveAddress } from "./address.ts";
import { CurveControls } from "./CurveControls.tsx";
import { CurveFigure } from "./CurveFigure.tsx";
import { EnduranceFigure } from "./EnduranceFigure.tsx";
import { PlanFigure } from "./PlanFigure.tsx";
import "./curve.css";
import { curveWords } from "./words.ts";

const route = getRouteApi("/curve");

/** How much is still served as a supplier withholds more. */
export function CurveRoom() {
  const words = useRoomWords(curveWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { coercer = ["CN"], seenFrom = ["JP", "US"], months = 12, control = false } = search;
  const { theta = 0.9, plan, edition } = search;
  const set = (change: Partial<CurveAddress>) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const [field, setField] = useDraft(search.field ?? 1, (kept) => set({ field: kept }));
  const curve = useAnswer("risk curve", { coercer, seenFrom, months, control });
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <CurveControls asked={{ coercer, seenFrom, months, control }} onSet={set} />
      <EditionNotice linked={edition} here={curve.data?.edition} />
      <div className="stack">
        <Answer of={curve}>
          {(answer) => (
            <div className="stack">
              <CurveFigure
                curve={answer}
                field={field}
                theta={theta}
                onField={setField}
                onTheta={(next) => set({ theta: next })}
              />
              <EnduranceFigure curve={answer} theta={theta} />
            </div>
          )}
        </Answer>
        <PlanFigure scenario={plan} seenFrom={seenFrom} onSet={set} />
      </div>
    </>
  );
}
