import type { Tick } from "./chart.ts";
import type { Scales } from "./LineChart.tsx";

/** The axes of a chart: faint lines across, marks along the foot. */
export function Axes({
  scales: { x, y, left, right, bottom },
  xTicks,
  yTicks,
  xLabel,
}: {
  readonly scales: Scales;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xLabel: string | undefined;
}) {
  return (
    <g className="chart-axes">
      {yTicks.map(({ at, label }) => (
        <g key={at}>
          <line x1={left} x2={right} y1={y(at)} y2={y(at)} />
          <text x={left - 6} y={y(at) + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, label }) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={bottom} y2={bottom + 4} />
          <text x={x(at)} y={bottom + 17} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {xLabel && (
        <text x={(left + right) / 2} y={bottom + 34} textAnchor="middle">
          {xLabel}
        </text>
      )}
    </g>
  );
}
