import { formatPercent } from "../../../../src/units/index.ts";
import { monthTicks, shareFloor, shareTicks } from "../../parts/chart/axis.ts";
import type { Mark } from "../../parts/chart/chart.ts";
import { LineChart } from "../../parts/chart/LineChart.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { monthName } from "../../parts/months.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { type Curve, kindOf, TONES } from "./lines.ts";
import { thresholdOf } from "./thresholds.ts";
import { curveWords } from "./words.ts";

/** How long each response holds at full field. */
export function EnduranceFigure({
  curve,
  theta,
}: {
  readonly curve: Curve;
  readonly theta: number;
}) {
  const words = useRoomWords(curveWords);
  const language = useLanguage();
  const marks = curve.lines.flatMap((line): Mark[] => {
    const { enduranceMonths: held } = thresholdOf(line, theta);
    if (held === null || held >= curve.months.length) return [];
    const name = words.lines[kindOf(line)];
    return [
      {
        id: kindOf(line),
        x: held,
        y: line.servedByMonth[held]!,
        tone: TONES[kindOf(line)],
        label: `${name}: ${monthName(curve.months[held]!, language)}`,
      },
    ];
  });
  return (
    <Figure
      title={words.endurance.title}
      unit={words.endurance.unit}
      method={words.endurance.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `endurance-${curve.coercers.join("-")}-${curve.seenFrom.join("-")}`,
        header: ["response", "stocks", "month", "served [share]"],
        rows: curve.lines.flatMap(({ response, stocks, servedByMonth }) =>
          servedByMonth.map((served, t) => [response, stocks, curve.months[t]!, served]),
        ),
        edition: curve.edition,
        sources: `data/chains/${curve.chain}`,
      }}
    >
      <LineChart
        title={words.endurance.title}
        description={words.endurance.describe}
        lines={curve.lines.map((line) => ({
          id: kindOf(line),
          name: words.lines[kindOf(line)],
          tone: TONES[kindOf(line)],
          points: line.servedByMonth.map((served, t) => [t, served] as const),
        }))}
        xTicks={monthTicks(curve.months, 8, language)}
        yTicks={shareTicks(shareFloor(curve.lines.flatMap((one) => one.servedByMonth)), language)}
        level={{ at: theta, label: words.picture.thetaAt(formatPercent(theta, language)) }}
        marks={marks}
        height={240}
      />
    </Figure>
  );
}
