import type { OutputOf } from "../../../../src/operations/index.ts";
import { formatPercent } from "../../../../src/units/index.ts";
import { shareFloor, shareTicks } from "../../parts/chart/axis.ts";
import { LineChart } from "../../parts/chart/LineChart.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { curveWords } from "./words.ts";

type Plan = OutputOf<"respond">;

/** What a plan does to the curve. */
export function PlanCurve({
  plan,
  curve: { coercers, points },
}: {
  readonly plan: Plan;
  readonly curve: NonNullable<Plan["curve"]>;
}) {
  const words = useRoomWords(curveWords);
  const language = useLanguage();
  const last = points.at(-1)!;
  const percent = (share: number) => formatPercent(share, language);
  const line = (id: "without" | "with") => ({
    id,
    name: words.plan[id],
    tone: id === "with" ? ("plan" as const) : ("market" as const),
    points: points.map(
      (one) => [one.field, id === "with" ? one.servedWith : one.servedWithout] as const,
    ),
  });
  const shares = points.flatMap((one) => [one.servedWith, one.servedWithout]);
  return (
    <Figure
      title={words.plan.title}
      unit={words.plan.unit}
      note={`${plan.scenario.title} · ${words.plan.about(coercers.map((id) => plan.names[id] ?? id).join(", "))}`}
      method={words.plan.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `plan-curve-${plan.scenario.id}`,
        header: ["field [share]", "served without plan [share]", "served with plan [share]"],
        rows: points.map((one) => [one.field, one.servedWithout, one.servedWith]),
        edition: plan.edition,
        sources: plan.scenario.title,
      }}
    >
      <LineChart
        title={words.plan.title}
        description={words.plan.describe(percent(last.servedWithout), percent(last.servedWith))}
        lines={[line("without"), line("with")]}
        xTicks={[0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: `${at * 100}%` }))}
        yTicks={shareTicks(shareFloor(shares), language)}
        xLabel={words.picture.field}
        height={280}
      />
    </Figure>
  );
}
