const BAR = 10;
const HEIGHT = 26;

/** Shares by month as bars: a full bar is all of the month's demand. */
export function ShareBars({
  shares,
  label,
}: {
  readonly shares: readonly number[];
  readonly label: string;
}) {
  const width = shares.length * BAR;
  return (
    <svg
      className="share-bars"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <rect className="share-bars-full" width={width} height={HEIGHT} />
      {shares.map((share, month) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month
          key={month}
          x={month * BAR + 1}
          width={BAR - 2}
          y={HEIGHT * (1 - share)}
          height={HEIGHT * share}
        />
      ))}
    </svg>
  );
}
