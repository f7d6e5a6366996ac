import { Choices } from "../../parts/Choices.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import type { Change } from "./address.ts";
import { type SolvedPicture, sourcesOf } from "./pictureOf.ts";
import type { LevelName } from "./solver/question.ts";
import { stressWords } from "./words.ts";

/** Which limits bind, up to the cause. */
export function WhyFigure({
  level,
  onSet,
  ...picture
}: SolvedPicture & { readonly level: LevelName; readonly onSet: Change }) {
  const words = useRoomWords(stressWords);
  const { closed } = picture;
  const { why, question } = picture[level];
  const nameOf = (id: string) => closed.names[id] ?? id;
  return (
    <Figure
      title={words.why.title}
      note={words.why.about}
      method={words.why.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `why-${question.scenario.id}-${level}`,
        header: ["country", "sector", "commodity", "limit"],
        rows: why.flatMap(({ country, sector, commodity, sentences }) =>
          sentences.map((limit) => [country, sector, commodity, limit]),
        ),
        edition: closed.edition,
        sources: sourcesOf(picture),
      }}
    >
      <Choices
        label={words.level}
        options={["frozen", "market"] as const}
        value={level}
        nameOf={(one) => words.levels[one]}
        onChoose={(one) => onSet({ why: one })}
      />
      {why.length === 0 && <Empty>{words.why.none}</Empty>}
      <div className="whys">
        {why.map(({ country, sector, commodity, sentences }) => (
          <section key={`${country}${sector}${commodity}`} className="why">
            <h3>
              {nameOf(commodity)}, {nameOf(country)} · {nameOf(sector)}
            </h3>
            <ol>
              {sentences.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </Figure>
  );
}
