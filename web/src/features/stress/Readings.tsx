import { formatMoney, formatPercent } from "../../../../src/units/index.ts";
import { monthName } from "../../parts/months.ts";
import { Reading } from "../../parts/Reading.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { firstShort } from "./firstShort.ts";
import { monthsOf, type SolvedPicture } from "./pictureOf.ts";
import type { SolvedLevel } from "./solver/useSolver.ts";
import { stressWords } from "./words.ts";

/** The numbers to know first. */
export function Readings({ frozen, market, closed }: SolvedPicture) {
  const words = useRoomWords(stressWords).readings;
  const language = useLanguage();
  const money = (usd: number) => formatMoney(usd, language);
  const range = ({ fares: { favourable, adverse } }: SolvedLevel) =>
    favourable && adverse
      ? words.range(money(favourable.valueLostUsd), money(adverse.valueLostUsd))
      : words.rangeLater;
  const first = firstShort(frozen.fares.central!);
  const nameOf = (id: string) => closed.names[id] ?? id;
  return (
    <dl className="readings" aria-label={words.label}>
      <Reading
        name={words.lostFrozen}
        value={money(frozen.fares.central!.valueLostUsd)}
        about={range(frozen)}
      />
      <Reading
        name={words.lostMarket}
        value={money(market.fares.central!.valueLostUsd)}
        about={range(market)}
      />
      <Reading
        name={words.served}
        value={formatPercent(market.fares.central!.servedShare, language)}
        about={words.servedFrozen(formatPercent(frozen.fares.central!.servedShare, language))}
      />
      <Reading
        name={words.first}
        value={first ? monthName(monthsOf(frozen)[first.month]!, language) : words.nobody}
        about={first ? words.firstOf(nameOf(first.commodity), nameOf(first.country)) : ""}
      />
    </dl>
  );
}
