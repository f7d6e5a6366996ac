import { formatPercent } from "../../../../src/units/index.ts";
import { monthTicks, shareFloor, shareTicks } from "../../parts/chart/axis.ts";
import { LineChart } from "../../parts/chart/LineChart.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { LevelRows } from "./LevelRows.tsx";
import { type Plan, sourcesOf } from "./plan.ts";
import { respondWords } from "./words.ts";

/** The three levels of response. */
export const LEVELS = ["frozen", "market", "plan"] as const;

/** Nobody adapts, the market, the plan: served month by month, and in numbers. */
export function LevelsFigure({ plan }: { readonly plan: Plan }) {
  const words = useRoomWords(respondWords).levels;
  const language = useLanguage();
  const { levels, months } = plan;
  const percent = (level: (typeof LEVELS)[number]) =>
    formatPercent(levels[level].servedShare, language);
  return (
    <Figure
      title={words.title}
      unit={words.unit}
      method={words.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `levels-${plan.scenario.id}`,
        header: ["response", "month", "served [share]"],
        rows: LEVELS.flatMap((level) =>
          levels[level].servedShareByMonth.map((share, t) => [level, months[t]!, share]),
        ),
        edition: plan.edition,
        sources: sourcesOf(plan),
      }}
    >
      <LineChart
        title={words.title}
        description={words.describe(percent("frozen"), percent("market"), percent("plan"))}
        lines={LEVELS.map((level) => ({
          ...{ id: level, name: words[level], tone: level },
          points: levels[level].servedShareByMonth.map((share, t) => [t, share] as const),
        }))}
        xTicks={monthTicks(months, 6, language)}
        yTicks={shareTicks(
          shareFloor(LEVELS.flatMap((level) => levels[level].servedShareByMonth)),
          language,
        )}
        height={280}
      />
      <LevelRows plan={plan} />
    </Figure>
  );
}
