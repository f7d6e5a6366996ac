import { formatMoney, formatPercent } from "../../../../src/units/index.ts";
import { monthName } from "../../parts/months.ts";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Plan } from "./plan.ts";
import { respondWords } from "./words.ts";

/** The three levels of response in numbers. */
export function LevelRows({ plan: { levels } }: { readonly plan: Plan }) {
  const words = useRoomWords(respondWords).levels;
  const language = useLanguage();
  const money = (usd: number) => formatMoney(usd, language);
  return (
    <ScrollBox label={words.title}>
      <table>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            {(["served", "lost", "range", "first"] as const).map((one) => (
              <th key={one} scope="col" data-number>
                {words[one]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["frozen", "market", "plan"] as const).map((level) => {
            const { servedShare, firstShortage, ...lost } = levels[level];
            return (
              <tr key={level}>
                <th scope="row">{words[level]}</th>
                <td data-number>{formatPercent(servedShare, language)}</td>
                <td data-number>{money(lost.valueLostUsd)}</td>
                <td data-number>
                  {money(lost.valueLostUsdLow)} – {money(lost.valueLostUsdHigh)}
                </td>
                <td data-number>
                  {firstShortage ? monthName(firstShortage.month, language) : words.never}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
