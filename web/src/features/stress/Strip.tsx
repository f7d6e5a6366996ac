import { useRoomWords } from "../../words/useWords.ts";
import { stressWords } from "./words.ts";

const BAR = 10;
const HEIGHT = 26;

const write = (shares: readonly number[]): string =>
  shares.map((share) => `${Math.round(share * 100)}%`).join(", ");

/** Months as bars: an outline for what is short if nobody adapts, filled for what the market leaves. */
export function Strip({
  frozen,
  market,
}: {
  readonly frozen: readonly number[];
  readonly market: readonly number[];
}) {
  const words = useRoomWords(stressWords).shortages;
  const width = frozen.length * BAR;
  const bar = (share: number, month: number) => ({
    x: month * BAR + 1,
    width: BAR - 2,
    y: HEIGHT * (1 - share),
    height: HEIGHT * share,
  });
  return (
    <svg
      className="share-bars"
      role="img"
      aria-label={words.strip(write(frozen), write(market))}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <rect className="share-bars-full" width={width} height={HEIGHT} />
      {frozen.map((share, month) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month
        <rect key={month} className="strip-frozen" {...bar(share, month)} />
      ))}
      {market.map((share, month) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month
        <rect key={month} {...bar(share, month)} />
      ))}
    </svg>
  );
}
