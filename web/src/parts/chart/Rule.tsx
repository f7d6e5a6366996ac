import type { Tick } from "./chart.ts";
import type { Scales } from "./LineChart.tsx";

/** A height or a place that matters, as a line across or upright with its name. */
export function Rule({
  scales: { x, y, left, right, top, bottom },
  level,
  at,
}: {
  readonly scales: Scales;
  readonly level?: Tick;
  readonly at?: Tick;
}) {
  return (
    <g className="chart-rule">
      {level && (
        <>
          <line x1={left} x2={right} y1={y(level.at)} y2={y(level.at)} />
          <text x={left + 4} y={y(level.at) + 13}>
            {level.label}
          </text>
        </>
      )}
      {at && (
        <>
          <line x1={x(at.at)} x2={x(at.at)} y1={top} y2={bottom} data-upright />
          <text
            x={x(at.at) + (x(at.at) > (left + right) / 2 ? -5 : 5)}
            y={(top + bottom) / 2}
            textAnchor={x(at.at) > (left + right) / 2 ? "end" : "start"}
          >
            {at.label}
          </text>
        </>
      )}
    </g>
  );
}
