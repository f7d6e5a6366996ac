import { formatPercent } from "../../../../src/units/index.ts";
import { shareFloor, shareTicks } from "../../parts/chart/axis.ts";
import type { Mark } from "../../parts/chart/chart.ts";
import { LineChart } from "../../parts/chart/LineChart.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { FieldSlider } from "./FieldSlider.tsx";
import { type Curve, kindOf, TONES } from "./lines.ts";
import { ReadingsTable } from "./ReadingsTable.tsx";
import { servedAt } from "./servedAt.ts";
import { curveWords } from "./words.ts";

/** The curve, with a slider that reads it at a field. */
export function CurveFigure({
  curve,
  before,
  field,
  theta,
  onField,
  onTheta,
}: {
  readonly curve: Curve;
  /** The same question answered from the reference data, where the curve is a private edition's. */
  readonly before: Curve | undefined;
  readonly field: number;
  readonly theta: number;
  readonly onField: (field: number) => void;
  readonly onTheta: (theta: number) => void;
}) {
  const words = useRoomWords(curveWords);
  const language = useLanguage();
  const percent = (share: number) => formatPercent(share, language);
  const read = curve.lines.map((line) => ({ line, at: servedAt(line.points, field) }));
  const marks: Mark[] = read.map(({ line, at }) => ({
    id: kindOf(line),
    x: field,
    y: at.servedShare,
    tone: TONES[kindOf(line)],
    label: `${words.lines[kindOf(line)]} ${percent(at.servedShare)}`,
  }));
  const xTicks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, label: `${at * 100}%` }));
  const shares = curve.lines.flatMap(({ points }) => points.map((one) => one.servedShare));
  return (
    <Figure
      title={words.picture.title}
      unit={words.picture.unit}
      method={words.picture.method.map((text) => <p key={text}>{text}</p>)}
      data={{
        file: `curve-${curve.coercers.join("-")}-${curve.seenFrom.join("-")}-${curve.months.length}`,
        header: ["response", "stocks", "field [share]", "served [share]", "lost [USD]"],
        rows: curve.lines.flatMap(({ response, stocks, points }) =>
          points.map((one) => [response, stocks, one.field, one.servedShare, one.valueLostUsd]),
        ),
        edition: curve.edition,
        sources: `data/chains/${curve.chain}`,
      }}
    >
      <LineChart
        title={words.picture.title}
        description={words.picture.describe(
          words.picture.unit,
          percent(field),
          marks.map(({ label }) => label).join(", "),
        )}
        lines={curve.lines.map((line) => ({
          id: kindOf(line),
          name: words.lines[kindOf(line)],
          tone: TONES[kindOf(line)],
          points: line.points.map((one) => [one.field, one.servedShare] as const),
        }))}
        xTicks={xTicks}
        yTicks={shareTicks(shareFloor(shares), language)}
        xLabel={words.picture.field}
        level={{ at: theta, label: words.picture.thetaAt(percent(theta)) }}
        at={{ at: field, label: words.picture.read(percent(field)) }}
        marks={marks}
        height={360}
      />
      <FieldSlider field={field} theta={theta} onField={onField} onTheta={onTheta} />
      <ReadingsTable curve={curve} before={before} read={read} field={field} theta={theta} />
    </Figure>
  );
}
