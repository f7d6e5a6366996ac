import { type FormEvent, useState } from "react";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { DataChoice } from "../../parts/DataChoice.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { ThingFigure } from "./ThingFigure.tsx";
import { useDataAddress } from "./useDataAddress.ts";
import { dataWords } from "./words.ts";

/** Where the numbers of one thing come from. */
export function ThingView() {
  const words = useRoomWords(dataWords).thing;
  const [{ thing, chain, edition }, set] = useDataAddress();
  const [text, setText] = useState(thing ?? "");
  const found = useAnswer(
    "reference show",
    thing === undefined ? undefined : { thing, ...(chain && { chain }) },
  );
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "") set({ thing: text.trim() });
  };
  return (
    <>
      <form className="controls" onSubmit={ask}>
        <label className="find">
          {words.ask}
          <input
            type="search"
            key={thing}
            defaultValue={thing}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <button type="submit" className="primary">
          {words.go}
        </button>
      </form>
      <DataChoice
        chain={chain}
        linked={edition}
        here={found.isPlaceholderData ? undefined : found.data?.edition}
        onChoose={(chosen) => set({ chain: chosen, edition: undefined })}
      />
      {thing === undefined ? (
        <Empty>{words.none}</Empty>
      ) : (
        <Answer of={found}>{(answer) => <ThingFigure answer={answer} />}</Answer>
      )}
    </>
  );
}
