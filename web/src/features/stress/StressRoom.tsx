import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { unpackClosed } from "../../../../src/network/index.ts";
import { keptIdOf } from "../../api/keptName.ts";
import { CHAIN } from "../../api/ownChain.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { DataChoice } from "../../parts/DataChoice.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { useDraft } from "../../parts/useDraft.ts";
import { Working } from "../../parts/Working.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { Change } from "./address.ts";
import { Builder } from "./Builder.tsx";
import { Controls } from "./Controls.tsx";
import type { Closed } from "./closed.ts";
import { KeepScenario } from "./KeepScenario.tsx";
import { Picture } from "./Picture.tsx";
import { ServerFigure } from "./ServerFigure.tsx";
import { SolverLine } from "./SolverLine.tsx";
import { useSolver } from "./solver/useSolver.ts";
import "./stress.css";
import { useQuestion } from "./useQuestion.ts";
import { stressWords } from "./words.ts";

const route = getRouteApi("/stress");

/** The scenario that the room opens with. */
const FIRST = "full-stop-both";

/** Build a scenario from sentences and see who runs short. */
export function StressRoom() {
  const words = useRoomWords(stressWords);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const {
    scenario: id = FIRST,
    seenFrom = ["JP", "US"],
    months = 12,
    edition,
    chain: own,
  } = search;
  const set: Change = (change) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const [shocks, setShocks] = useDraft(search.shocks, (text) => set({ shocks: text }));
  const shown = useAnswer("scenario show", { scenario: id });
  // Never the sentences of one scenario under the name of another.
  const base = shown.isPlaceholderData ? undefined : shown.data;
  const closed = useAnswer("chain closed", { chain: own ?? CHAIN });
  const packed = closed.data as unknown as Closed | undefined;
  const { question, problems } = useQuestion(base, shocks, seenFrom, months);
  const solving = useSolver(packed, question);
  const chain = useMemo(() => packed && unpackClosed(packed).chain, [packed]);
  const error = shown.error ?? closed.error;
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <Controls
        scenario={id}
        seenFrom={seenFrom}
        months={months}
        isChanged={shocks !== undefined}
        onSet={set}
      />
      <DataChoice
        chain={own}
        linked={edition}
        here={closed.isPlaceholderData ? undefined : closed.data?.edition}
        onChoose={(chosen) => set({ chain: chosen, edition: undefined })}
      />
      {error && <Failure error={error} onAgain={() => closed.refetch()} />}
      {chain && base ? (
        <Builder
          base={base}
          shocks={shocks}
          problems={problems}
          solving={solving}
          chain={chain}
          onShocks={setShocks}
        />
      ) : (
        !error && <Working />
      )}
      <KeepScenario
        scenario={question?.scenario}
        id={keptIdOf(id) === undefined ? question?.scenario.id : base?.id}
        onKept={(name) => set({ scenario: name, shocks: undefined })}
      />
      <SolverLine solving={solving} />
      {packed && question && (
        <div className="stack">
          <Picture solving={solving} closed={packed} search={search} onSet={set} />
          <ServerFigure
            question={question}
            chain={own}
            solving={solving}
            edition={packed.edition}
          />
        </div>
      )}
    </>
  );
}
