import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { EditionsFigure } from "./EditionsFigure.tsx";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

/** The mineral that is shown where the address names none. */
const FIRST = "rare-earths";

const STAGES = ["mine", "refine"] as const;

/** A mineral's output in every edition. */
export function EditionsView() {
  const words = useRoomWords(dataWords).editions;
  const [{ mineral = FIRST, stage = "mine" }, set] = useDataAddress();
  const editions = useAnswer("reference editions", { mineral, stage });
  return (
    <>
      <div className="controls">
        <label>
          {words.mineral}
          <select value={mineral} onChange={({ target }) => set({ mineral: target.value })}>
            {(editions.data?.minerals ?? [{ id: mineral, name: mineral }]).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.stage}
          <select
            value={stage}
            onChange={({ target }) => set({ stage: STAGES.find((one) => one === target.value) })}
          >
            {STAGES.map((one) => (
              <option key={one} value={one}>
                {words.stages[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answer of={editions}>{(answer) => <EditionsFigure answer={answer} />}</Answer>
    </>
  );
}
