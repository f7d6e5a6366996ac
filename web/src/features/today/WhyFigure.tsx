import type { OutputOf } from "../../../../src/operations/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { todayWords } from "./words.ts";

/** Shortages explained. */
const SHOWN = 3;

/** Which limits bind, up to the cause, and what is assumed. */
export function WhyFigure({ stress }: { readonly stress: OutputOf<"today"> }) {
  const words = useRoomWords(todayWords).why;
  const explanations = stress.levels.market.explanations.slice(0, SHOWN);
  const nameOf = (id: string) => stress.names[id] ?? id;
  return (
    <Figure
      title={words.title}
      note={words.about}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `why-${stress.scenario.id}`,
        header: [
          "country",
          "sector",
          "commodity",
          "short [t]",
          "lost [USD]",
          "limit",
          "worth [USD/t]",
        ],
        rows: stress.levels.market.explanations.flatMap((one) =>
          one.chain.map(({ limit, shadowPriceUsd }) => [
            ...[one.country, one.sector, one.commodity, one.tonnes, one.valueLostUsd],
            ...[limit, shadowPriceUsd],
          ]),
        ),
        edition: stress.edition,
        sources: stress.scenario.title,
      }}
    >
      {explanations.map((one) => (
        <section key={`${one.country}${one.sector}${one.commodity}`} className="why">
          <h3>
            {nameOf(one.commodity)}, {nameOf(one.country)}
          </h3>
          <ol>
            {one.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </section>
      ))}
      <details>
        <summary>{words.assumed}</summary>
        <ul>
          {stress.assumptions.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </Figure>
  );
}
