import { useSession } from "../../api/session.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { IncidentRow } from "./IncidentRow.tsx";
import { WaitingFigure } from "./WaitingFigure.tsx";
import { todayWords } from "./words.ts";

/** Incidents that go on, the latest first, each with what is due next. */
export function IncidentsFigure() {
  const words = useRoomWords(todayWords).incidents;
  const { data: session } = useSession();
  const incidents = useAnswer("incidents list", session?.hasStore ? {} : undefined);
  return (
    <WaitingFigure title={words.title}>
      <Answer of={incidents}>
        {(answer) => {
          const open = answer.filter(({ state }) => state === "open");
          if (open.length === 0) return <Empty>{words.none}</Empty>;
          return (
            <ul className="waiting">
              {open.map(({ id, title }) => (
                <IncidentRow key={id} id={id} title={title} />
              ))}
            </ul>
          );
        }}
      </Answer>
    </WaitingFigure>
  );
}
