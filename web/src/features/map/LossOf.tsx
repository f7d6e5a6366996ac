import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { CHAIN } from "../../api/ownChain.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { LossSaid } from "./LossSaid.tsx";
import { mapWords } from "./words.ts";

const route = getRouteApi("/map");

/** Months that a loss lasts. */
const MONTHS = 12;

/** What it would cost to lose something; counted when asked for, together with all of its kind. */
export function LossOf({
  element,
  kind,
}: {
  /** As the screening names it, `facility:my-lynas-kuantan`. */
  readonly element: string;
  readonly kind: "country" | "facility" | "route";
}) {
  const words = useRoomWords(mapWords).panel;
  const { chain = CHAIN } = route.useSearch();
  const [isAsked, setAsked] = useState(false);
  const answer = useAnswer(
    "risk contingencies",
    isAsked
      ? { chain, lose: 1, of: [kind], seenFrom: ["JP", "US"], months: MONTHS, all: true }
      : undefined,
  );
  return (
    <section className="loss">
      <h3>{words.loss}</h3>
      <p className="figure-unit">{words.lossAbout}</p>
      {isAsked ? (
        <Answer of={answer}>{(value) => <LossSaid element={element} answer={value} />}</Answer>
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          {words.lossAsk}
        </button>
      )}
    </section>
  );
}
