import { getRouteApi } from "@tanstack/react-router";
import { isNotAsked } from "../../api/problem.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { EditionNotice } from "../../parts/EditionNotice.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { IncidentsFigure } from "./IncidentsFigure.tsx";
import { KeysFigure } from "./KeysFigure.tsx";
import { MeasureFigure } from "./MeasureFigure.tsx";
import { Priorities } from "./Priorities.tsx";
import { Readings } from "./Readings.tsx";
import { RunsFigure } from "./RunsFigure.tsx";
import { ShortageFigure } from "./ShortageFigure.tsx";
import "./today.css";
import { WhyFigure } from "./WhyFigure.tsx";
import { todayWords } from "./words.ts";

const route = getRouteApi("/");

/** The countries that Today is seen from. */
const SEEN_FROM = ["JP", "US"];

/** What is most exposed now, why, and what comes next. */
export function TodayRoom() {
  const words = useRoomWords(todayWords);
  const language = useLanguage();
  const { edition, level = "frozen" } = route.useSearch();
  const navigate = route.useNavigate();
  const stress = useAnswer("today", {});
  const priorities = useAnswer("risk priorities", { seenFrom: SEEN_FROM });
  // Where nobody has asked yet, it is said once, in the place of the first figure.
  const isAsked = !isNotAsked(stress.error);
  const measures = useAnswer("measure list", {});
  const today = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date());
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <span className="figure-unit">{words.asOf(today)}</span>
        <p>{words.about}</p>
      </header>
      <EditionNotice linked={edition} here={stress.data?.edition} />
      <Answer of={stress}>
        {(answer) => <Readings stress={answer} priorities={priorities.data} />}
      </Answer>
      <div className="grid">
        {isAsked && (
          <div data-wide>
            <Answer of={stress}>
              {(answer) => (
                <ShortageFigure
                  stress={answer}
                  level={level}
                  onLevel={(next) =>
                    navigate({ search: (old) => ({ ...old, level: next }), resetScroll: false })
                  }
                />
              )}
            </Answer>
          </div>
        )}
        <KeysFigure />
        <IncidentsFigure />
        <Answer of={measures}>
          {(answer) => <MeasureFigure measures={answer} side="ahead" />}
        </Answer>
        <Answer of={measures}>
          {(answer) => <MeasureFigure measures={answer} side="changed" />}
        </Answer>
        <Answer of={priorities}>{(answer) => <Priorities priorities={answer} />}</Answer>
        <div className="stack">
          {isAsked && <Answer of={stress}>{(answer) => <WhyFigure stress={answer} />}</Answer>}
          <RunsFigure />
        </div>
      </div>
    </>
  );
}
