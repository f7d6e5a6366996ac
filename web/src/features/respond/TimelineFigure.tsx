import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { ActionList } from "./ActionList.tsx";
import type { Change } from "./address.ts";
import type { Plan } from "./plan.ts";
import { scheduleData } from "./scheduleData.ts";
import { Timeline } from "./Timeline.tsx";
import { TimelineKey } from "./TimelineKey.tsx";
import { respondWords } from "./words.ts";

/** The plan by owner over the months, with switches. */
export function TimelineFigure({
  plan,
  off,
  onSet,
}: {
  readonly plan: Plan;
  readonly off: readonly string[];
  readonly onSet: Change;
}) {
  const words = useRoomWords(respondWords).timeline;
  const { actions, refused, left, tooLate } = plan;
  const without = (id: string) => onSet({ off: [...off, id].sort() });
  const withAgain = (id: string) => {
    const rest = off.filter((one) => one !== id);
    onSet({ off: rest.length > 0 ? rest : undefined });
  };
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      note={words.again}
      method={words.method.map((text) => <p key={text}>{text}</p>)}
      data={scheduleData(plan)}
    >
      {actions.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <>
          <TimelineKey />
          <Timeline plan={plan} onOff={without} />
        </>
      )}
      {refused.length > 0 && (
        <section className="switched-off">
          <h3>{words.off}</h3>
          <p className="figure-unit">{words.offAbout}</p>
          <ul>
            {refused.map(({ id, name }) => (
              <li key={id}>
                {name}{" "}
                <button
                  type="button"
                  onClick={() => withAgain(id)}
                  aria-label={`${words.back}: ${name}`}
                >
                  {words.back}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ActionList title={words.left} actions={left} />
      <ActionList title={words.late} actions={tooLate} />
    </Figure>
  );
}
