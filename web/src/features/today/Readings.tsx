import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatMoney, formatPercent } from "../../../../src/units/index.ts";
import { monthName } from "../../parts/months.ts";
import { Reading } from "../../parts/Reading.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { todayWords } from "./words.ts";

/** The four numbers to know before the first meeting. */
export function Readings({
  stress,
  priorities,
}: {
  readonly stress: OutputOf<"today">;
  readonly priorities: OutputOf<"risk priorities"> | undefined;
}) {
  const words = useRoomWords(todayWords);
  const language = useLanguage();
  const { frozen, market } = stress.levels;
  const first = frozen.firstShortage;
  const worst = priorities?.items[0];
  const money = (usd: number) => formatMoney(usd, language);
  return (
    <dl className="readings" aria-label={words.readings}>
      <Reading
        name={words.lost}
        value={money(frozen.valueLostUsd)}
        about={words.lostRange(money(frozen.valueLostUsdLow), money(frozen.valueLostUsdHigh))}
      />
      <Reading
        name={words.first}
        value={first ? monthName(first.month, language) : words.nobody}
        about={
          first
            ? words.firstOf(
                stress.names[first.commodity] ?? first.commodity,
                stress.names[first.country] ?? first.country,
              )
            : ""
        }
      />
      <Reading
        name={words.served}
        value={formatPercent(market.servedShare, language)}
        about={words.servedFrozen(formatPercent(frozen.servedShare, language))}
      />
      {worst && (
        <Reading
          name={words.exposed}
          value={worst.name}
          about={words.exposedRank(worst.rank.low, worst.rank.high)}
        />
      )}
    </dl>
  );
}
