import { getRouteApi } from "@tanstack/react-router";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { DataChoice } from "../../parts/DataChoice.tsx";
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
  const { theta = 0.9, plan, edition, chain } = search;
  const set = (change: Partial<CurveAddress>) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const [field, setField] = useDraft(search.field ?? 1, (kept) => set({ field: kept }));
  const asked = { coercer, seenFrom, months, control };
  const curve = useAnswer("risk curve", { ...(chain && { chain }), ...asked });
  // Beside a private edition's curve, what the reference data say at the same field.
  const before = useAnswer("risk curve", chain === undefined ? undefined : asked);
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <CurveControls asked={asked} onSet={set} />
      <DataChoice
        chain={chain}
        linked={edition}
        here={curve.isPlaceholderData ? undefined : curve.data?.edition}
        onChoose={(chosen) => set({ chain: chosen, edition: undefined })}
      />
      <div className="stack">
        <Answer of={curve}>
          {(answer) => (
            <div className="stack">
              <CurveFigure
                curve={answer}
                before={before.isPlaceholderData ? undefined : before.data}
                field={field}
                theta={theta}
                onField={setField}
                onTheta={(next) => set({ theta: next })}
              />
              <EnduranceFigure curve={answer} theta={theta} />
            </div>
          )}
        </Answer>
        <PlanFigure scenario={plan} chain={chain} seenFrom={seenFrom} onSet={set} />
      </div>
    </>
  );
}
