import type { TimelineRow } from "./timeline.ts";

const MONTH = 36;
const HEIGHT = 24;
const FOOT = 20;

/** An action over the months: its decision, its lead time, what it moves. */
export function ActionBars({
  row: { decide, starts, moves },
  monthCount,
  label,
}: {
  readonly row: TimelineRow;
  readonly monthCount: number;
  readonly label: string;
}) {
  const width = monthCount * MONTH;
  const within = (month: number) => Math.min(width - 6, Math.max(6, (month + 0.35) * MONTH));
  const at = within(decide);
  const months = Array.from({ length: monthCount + 1 }, (_, month) => month * MONTH);
  return (
    <svg className="gantt-bars" role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT}`}>
      {months.map((x) => (
        <line key={x} className="gantt-grid" x1={x} x2={x} y1={0} y2={HEIGHT} />
      ))}
      <line className="gantt-wait" x1={at} x2={within(starts)} y1={FOOT / 2} y2={FOOT / 2} />
      {moves.map((share, month) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month
          key={month}
          className="gantt-move"
          x={month * MONTH + 2}
          width={MONTH - 4}
          y={FOOT - 18 * share}
          height={18 * share}
        />
      ))}
      <path className="gantt-decide" d={`M${at} 4L${at + 6} 10L${at} 16L${at - 6} 10Z`} />
    </svg>
  );
}
