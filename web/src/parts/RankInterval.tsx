const WIDTH = 160;
const HEIGHT = 14;

/** A median as a dot on the line that holds 90% of the draws; rank 1 is at the left. */
export function RankInterval({
  median,
  low,
  high,
  worst,
}: {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** Number of ranks. */
  readonly worst: number;
}) {
  const x = (rank: number) => 5 + ((rank - 1) / Math.max(1, worst - 1)) * (WIDTH - 10);
  const y = HEIGHT / 2;
  return (
    <svg
      className="rank-interval"
      role="img"
      aria-label={`${low}–${median}–${high}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <line className="rank-axis" x1={5} x2={WIDTH - 5} y1={y} y2={y} />
      <line className="rank-line" x1={x(low)} x2={x(high)} y1={y} y2={y} />
      <circle cx={x(median)} cy={y} r={4} />
    </svg>
  );
}
