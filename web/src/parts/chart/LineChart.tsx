import { useId } from "react";
import { useWidth } from "../useWidth.ts";
import { Axes } from "./Axes.tsx";
import type { ChartLine, Mark, Tick } from "./chart.ts";
import { LineKey } from "./LineKey.tsx";
import { Lines } from "./Lines.tsx";
import { Rule } from "./Rule.tsx";
import "./chart.css";

/** Pixels below which labels go into a key above the picture. */
const NARROW = 560;

/** Places on the screen by places on the axes. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines over an axis of numbers or months, each with its name at its end. */
export function LineChart({
  title,
  description,
  lines,
  xTicks,
  yTicks,
  xLabel,
  level,
  at,
  marks = [],
  height = 320,
}: {
  readonly title: string;
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string;
  readonly lines: readonly ChartLine[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly xLabel?: string;
  /** A height that matters. */
  readonly level?: Tick | undefined;
  /** The place that is looked at. */
  readonly at?: Tick | undefined;
  readonly marks?: readonly Mark[];
  readonly height?: number;
}) {
  const id = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const isNarrow = width < NARROW;
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x));
  const ys = yTicks.map((tick) => tick.at);
  const [xLow, xHigh] = [Math.min(...xs), Math.max(...xs)];
  const [yLow, yHigh] = [Math.min(...ys), Math.max(...ys)];
  const [left, right, top] = [44, Math.max(60, width - (isNarrow ? 14 : 150)), 14];
  const bottom = height - (xLabel ? 40 : 24);
  const scales: Scales = {
    x: (value) => left + ((right - left) * (value - xLow)) / Math.max(1e-9, xHigh - xLow),
    y: (value) => bottom - ((bottom - top) * (value - yLow)) / Math.max(1e-9, yHigh - yLow),
    ...{ left, right, top, bottom },
  };
  return (
    <div className="chart" ref={box}>
      {isNarrow && <LineKey lines={lines} />}
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-labelledby={`${id}t ${id}d`}
        >
          <title id={`${id}t`}>{title}</title>
          <desc id={`${id}d`}>{description}</desc>
          <Axes scales={scales} xTicks={xTicks} yTicks={yTicks} xLabel={xLabel} />
          {level && <Rule scales={scales} level={level} />}
          {at && <Rule scales={scales} at={at} />}
          <Lines scales={scales} lines={lines} marks={marks} isLabelled={!isNarrow} />
        </svg>
      )}
    </div>
  );
}
