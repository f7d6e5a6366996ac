import { getRouteApi } from "@tanstack/react-router";
import { planQuestion } from "../../api/planQuestion.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { DataChoice } from "../../parts/DataChoice.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { Change } from "./address.ts";
import { Controls } from "./Controls.tsx";
import { PlanView } from "./PlanView.tsx";
import "./respond.css";
import { respondWords } from "./words.ts";

const route = getRouteApi("/respond");

/** The scenario that the room opens with: the measures in force. */
const FIRST = "japan-dual-use-2026";

/** What to do about a scenario, who does it, when, and what it buys. */
export function RespondRoom() {
  const words = useRoomWords(respondWords);
  const { scenario = FIRST, seenFrom = ["JP", "US"], ...search } = route.useSearch();
  const { months, mode = "joint", off = [], edition, chain } = search;
  const navigate = route.useNavigate();
  const set: Change = (change) =>
    navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false });
  const question = planQuestion(scenario, seenFrom, {
    mode,
    ...(chain && { chain }),
    ...(months === undefined ? {} : { months }),
    ...(off.length > 0 ? { done: { refused: off } } : {}),
  });
  const plan = useAnswer("respond", question);
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <Controls asked={{ scenario, seenFrom, months, mode }} onSet={set} />
      <DataChoice
        chain={chain}
        linked={edition}
        here={plan.isPlaceholderData ? undefined : plan.data?.edition}
        onChoose={(chosen) => set({ chain: chosen, edition: undefined })}
      />
      {plan.isFetching && <p className="figure-unit">{words.long}</p>}
      <Answer of={plan}>
        {(answer) => (
          <PlanView
            plan={answer}
            scenario={scenario}
            question={plan.isPlaceholderData ? undefined : question}
            off={off}
            onSet={set}
          />
        )}
      </Answer>
    </>
  );
}
