import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatMoney, formatNumber } from "../../../../src/units/index.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { LevelName, Question } from "./solver/question.ts";
import type { Solving } from "./solver/useSolver.ts";
import { stressWords } from "./words.ts";

/** What the server and the browser come to, level by level. */
export function ServerRows({
  answer,
  solving,
  asked,
}: {
  readonly answer: OutputOf<"stress">;
  readonly solving: Solving;
  readonly asked: Question;
}) {
  const words = useRoomWords(stressWords);
  const language = useLanguage();
  const money = (usd: number) => formatMoney(usd, language);
  const here = (level: LevelName) => {
    const solved = solving.levels[level];
    return solved?.question === asked ? solved.fares.central?.valueLostUsd : undefined;
  };
  return (
    <ScrollBox label={words.server.title}>
      <table className="server-rows">
        <caption className="unseen">{words.server.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.server.level}</th>
            {(["here", "there", "low", "high", "difference"] as const).map((one) => (
              <th key={one} scope="col" data-number>
                {words.server[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["frozen", "market"] as const).map((level) => {
            const { valueLostUsd, valueLostUsdLow, valueLostUsdHigh } = answer.levels[level];
            const own = here(level);
            const difference =
              own === undefined
                ? undefined
                : Math.abs(own - valueLostUsd) / Math.max(1, valueLostUsd);
            return (
              <tr key={level}>
                <th scope="row">{words.levels[level]}</th>
                <td data-number>{own === undefined ? "–" : money(own)}</td>
                <td data-number>{money(valueLostUsd)}</td>
                <td data-number>{money(valueLostUsdLow)}</td>
                <td data-number>{money(valueLostUsdHigh)}</td>
                <td data-number data-difference={difference}>
                  {difference === undefined
                    ? "–"
                    : `${formatNumber(difference * 100, 4, language)}%`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
