const WIDTH = 240;
const HEIGHT = 14;

/** An amount that is certain up to `low` and may reach `high`: a bar with its open part hatched by an outline. */
export function IntervalBar({
  low,
  high,
  most,
  label,
}: {
  readonly low: number;
  readonly high: number;
  /** What the whole width stands for. */
  readonly most: number;
  readonly label: string;
}) {
  const x = (value: number) => Math.max(0, (value / Math.max(most, 1e-9)) * (WIDTH - 2));
  return (
    <svg
      className="interval-bar"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <rect className="interval-open" x={1} y={2} width={x(high)} height={HEIGHT - 4} />
      <rect x={1} y={2} width={x(low)} height={HEIGHT - 4} />
    </svg>
  );
}
