import { useState } from "react";
import { textIn } from "../../../../src/scenario/index.ts";
import type { SentDocument } from "../../api/ask.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { ServerRows } from "./ServerRows.tsx";
import type { Question } from "./solver/question.ts";
import type { Solving } from "./solver/useSolver.ts";
import { stressWords } from "./words.ts";

/** The same question asked of the server, beside the browser's own answer. */
export function ServerFigure({
  question,
  chain,
  solving,
  edition,
}: {
  readonly question: Question;
  /** The chain that it is asked of; undefined: the scenario's own. */
  readonly chain: string | undefined;
  readonly solving: Solving;
  readonly edition: string;
}) {
  const words = useRoomWords(stressWords).server;
  const [asked, setAsked] = useState<Question>();
  const { scenario, seenFrom, from, months } = asked ?? question;
  const on = chain === undefined ? {} : { chain };
  const stress = useAnswer(
    "stress",
    asked && { scenario: scenario as unknown as SentDocument, ...on, seenFrom, from, months },
  );
  const { data } = stress;
  return (
    <Figure
      title={words.title}
      note={words.about}
      method={words.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `server-${scenario.id}`,
        header: ["response", "served [share]", "lost [USD]", "low [USD]", "high [USD]"],
        rows: Object.entries(data?.levels ?? {}).map(([level, one]) => [
          ...[level, one.servedShare, one.valueLostUsd, one.valueLostUsdLow, one.valueLostUsdHigh],
        ]),
        edition: data?.edition ?? edition,
        sources: data?.scenario.title ?? textIn(scenario.title, question.language),
      }}
    >
      <button type="button" className="primary" onClick={() => setAsked(question)}>
        {words.ask}
      </button>
      {asked && asked !== question && (
        <p role="status" className="figure-unit">
          {words.stale}
        </p>
      )}
      {asked && (
        <Answer of={stress}>
          {(answer) => <ServerRows answer={answer} solving={solving} asked={asked} />}
        </Answer>
      )}
    </Figure>
  );
}
