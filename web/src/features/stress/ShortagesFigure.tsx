import { Choices } from "../../parts/Choices.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { type Change, GROUPINGS, type StressAddress } from "./address.ts";
import { CountryStrips } from "./CountryStrips.tsx";
import { gatherRows } from "./gatherRows.ts";
import { monthsOf, type SolvedPicture, sourcesOf } from "./pictureOf.ts";
import { stressWords } from "./words.ts";

/** Shortages over time, country by country, as strips of months. */
export function ShortagesFigure({
  by,
  onSet,
  ...picture
}: SolvedPicture & {
  readonly by: NonNullable<StressAddress["by"]>;
  readonly onSet: Change;
}) {
  const words = useRoomWords(stressWords).shortages;
  const { frozen, market, closed } = picture;
  const months = monthsOf(market);
  const rows = gatherRows(frozen.fares.central!, market.fares.central!, by);
  const countries = market.question.seenFrom.filter((id) =>
    rows.some(({ country }) => country === id),
  );
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      method={words.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `shortages-${market.question.scenario.id}-${by}`,
        header: ["country", by, "month", "short, nobody adapts [share]", "short, market [share]"],
        rows: rows.flatMap((row) =>
          months.map((month, t) => [row.country, row.key, month, row.frozen[t]!, row.market[t]!]),
        ),
        edition: closed.edition,
        sources: sourcesOf(picture),
      }}
    >
      <Choices
        label={words.by}
        options={GROUPINGS}
        value={by}
        nameOf={(one) => words.groupings[one]}
        onChoose={(one) => onSet({ by: one })}
      />
      {rows.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <div className="countries">
          {countries.map((country) => (
            <CountryStrips
              key={country}
              country={country}
              rows={rows.filter((row) => row.country === country)}
              months={months}
              names={closed.names}
              by={by}
            />
          ))}
        </div>
      )}
    </Figure>
  );
}
