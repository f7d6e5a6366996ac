import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatNumber } from "../../../../src/units/index.ts";
import { Figure } from "../../parts/Figure.tsx";
import { RankInterval } from "../../parts/RankInterval.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { todayWords } from "./words.ts";

/** Minerals shown; all are in the data. */
const SHOWN = 12;

/** The minerals that are most exposed, with how sure their rank is. */
export function Priorities({ priorities }: { readonly priorities: OutputOf<"risk priorities"> }) {
  const words = useRoomWords(todayWords).priorities;
  const language = useLanguage();
  const { edition, items, year, draws, seed } = priorities;
  return (
    <Figure
      title={words.title}
      unit={words.unit(items.length)}
      method={words.method.map((line) => <p key={line}>{line}</p>)}
      data={{
        file: `priorities-${year}-${draws}-${seed}`,
        header: ["mineral", "rank", "rank low", "rank high", "score", "score low", "score high"],
        rows: items.map(({ mineral, rank, score }) => [
          ...[mineral, rank.median, rank.low, rank.high],
          ...[score.median, score.low, score.high],
        ]),
        edition,
        sources: `data/minerals; ${words.draws(draws, seed)}`,
      }}
    >
      <ScrollBox label={words.title}>
        <table>
          <caption className="unseen">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col" data-number>
                {words.rank}
              </th>
              <th scope="col">{words.mineral}</th>
              <th scope="col">{words.interval}</th>
              <th scope="col" data-number>
                {words.score}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, SHOWN).map(({ mineral, name, rank, score }) => (
              <tr key={mineral}>
                <td data-number>{formatNumber(rank.median, 0, language)}</td>
                <th scope="row">{name}</th>
                <td>
                  <RankInterval {...rank} worst={items.length} />
                </td>
                <td data-number>{formatNumber(score.median, 2, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Figure>
  );
}
