import { useState } from "react";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { SizeFigure } from "./SizeFigure.tsx";
import { stockpileWords } from "./words.ts";

/** What should be held; counted when asked for, since it takes minutes. */
export function SizeView() {
  const words = useRoomWords(stockpileWords).size;
  const [isAsked, setAsked] = useState(false);
  const sizes = useAnswer("stockpile size", isAsked ? {} : undefined);
  if (isAsked) return <Answer of={sizes}>{(answer) => <SizeFigure answer={answer} />}</Answer>;
  return (
    <section className="figure" aria-labelledby="size-title">
      <header className="figure-head">
        <h2 id="size-title">{words.title}</h2>
      </header>
      <div className="figure-body stack">
        <p>{words.about}</p>
        <p>
          <button type="button" className="primary" onClick={() => setAsked(true)}>
            {words.ask}
          </button>
        </p>
      </div>
    </section>
  );
}
