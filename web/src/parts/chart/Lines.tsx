import type { ChartLine, Mark } from "./chart.ts";
import type { Scales } from "./LineChart.tsx";
import { placeLabels } from "./placeLabels.ts";

/** Least distance of two labels, pixels. */
const LABEL_GAP = 15;

const pathOf = (points: readonly (readonly [number, number])[], { x, y }: Scales): string =>
  points
    .map(([a, b], index) => `${index === 0 ? "M" : "L"}${x(a).toFixed(1)} ${y(b).toFixed(1)}`)
    .join("");

function bandOf({ points, range = [] }: ChartLine, scales: Scales): string {
  const upper = points.map(([x], k) => [x, range[k]![1]] as const);
  const lower = points.map(([x], k) => [x, range[k]![0]] as const).reverse();
  return `${pathOf([...upper, ...lower], scales)}Z`;
}

/** The lines of a chart with their ranges, marks and names. */
export function Lines({
  scales,
  lines,
  marks,
  isLabelled,
}: {
  readonly scales: Scales;
  readonly lines: readonly ChartLine[];
  readonly marks: readonly Mark[];
  readonly isLabelled: boolean;
}) {
  const { x, y, right, top, bottom } = scales;
  const ends = lines.map(({ points }) => y(points.at(-1)![1]));
  const labelAt = placeLabels(ends, LABEL_GAP, top, bottom);
  return (
    <>
      {lines.map(
        (line) =>
          line.range && (
            <path
              key={line.id}
              className="chart-range"
              data-tone={line.tone}
              d={bandOf(line, scales)}
            />
          ),
      )}
      {lines.map(({ id, points, tone }) => (
        <path key={id} className="chart-line" data-tone={tone} d={pathOf(points, scales)} />
      ))}
      {marks.map((mark) => (
        <circle
          key={mark.id}
          className="chart-mark"
          data-tone={mark.tone}
          cx={x(mark.x)}
          cy={y(mark.y)}
          r={4.5}
        >
          <title>{mark.label}</title>
        </circle>
      ))}
      {isLabelled &&
        lines.map(({ id, name, tone }, index) => (
          <text
            key={id}
            className="chart-label"
            data-tone={tone}
            x={right + 8}
            y={labelAt[index]! + 4}
          >
            {name}
          </text>
        ))}
    </>
  );
}
