import { formatPercent } from "../../../../src/units/index.ts";
import { monthTicks, shareFloor, shareTicks } from "../../parts/chart/axis.ts";
import type { ChartLine } from "../../parts/chart/chart.ts";
import { LineChart } from "../../parts/chart/LineChart.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { monthsOf, type SolvedPicture, sourcesOf } from "./pictureOf.ts";
import type { LevelName } from "./solver/question.ts";
import type { SolvedLevel } from "./solver/useSolver.ts";
import { stressWords } from "./words.ts";

/** The range of each month, where both ends are solved. */
const rangeOf = ({ fares: { favourable, adverse } }: SolvedLevel) =>
  favourable &&
  adverse?.servedShareByMonth.map((low, t) => [low, favourable.servedShareByMonth[t]!] as const);

/** How much of demand is served in each month, at both levels, with their ranges. */
export function ServedFigure(picture: SolvedPicture) {
  const words = useRoomWords(stressWords);
  const language = useLanguage();
  const { frozen, market, closed } = picture;
  const months = monthsOf(market);
  const line = (id: LevelName, level: SolvedLevel): ChartLine => {
    const range = rangeOf(level);
    return {
      ...{ id, name: words.levels[id], tone: id },
      points: level.fares.central!.servedShareByMonth.map((share, t) => [t, share] as const),
      ...(range ? { range } : {}),
    };
  };
  const lines = [line("frozen", frozen), line("market", market)];
  const shares = lines.flatMap(({ points, range = [] }) => [
    ...points.map(([, share]) => share),
    ...range.map(([low]) => low),
  ]);
  const percent = (level: SolvedLevel) => formatPercent(level.fares.central!.servedShare, language);
  return (
    <Figure
      title={words.served.title}
      unit={words.served.unit}
      method={words.served.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `served-${market.question.scenario.id}`,
        header: ["response", "month", "served [share]", "adverse [share]", "favourable [share]"],
        rows: [["frozen", frozen] as const, ["market", market] as const].flatMap(
          ([name, { fares }]) =>
            months.map((month, t) => [
              ...[name, month, fares.central!.servedShareByMonth[t]!],
              fares.adverse?.servedShareByMonth[t] ?? null,
              fares.favourable?.servedShareByMonth[t] ?? null,
            ]),
        ),
        edition: closed.edition,
        sources: sourcesOf(picture),
      }}
    >
      <LineChart
        title={words.served.title}
        description={words.served.describe(percent(frozen), percent(market))}
        lines={lines}
        xTicks={monthTicks(months, 6, language)}
        yTicks={shareTicks(shareFloor(shares), language)}
        height={280}
      />
    </Figure>
  );
}
