import type { Change, StressAddress } from "./address.ts";
import type { Closed } from "./closed.ts";
import { Readings } from "./Readings.tsx";
import { ServedFigure } from "./ServedFigure.tsx";
import { ShortagesFigure } from "./ShortagesFigure.tsx";
import type { Solving } from "./solver/useSolver.ts";
import { WhyFigure } from "./WhyFigure.tsx";

/** What comes of the sentences, as far as it is solved. */
export function Picture({
  solving,
  closed,
  search,
  onSet,
}: {
  readonly solving: Solving;
  readonly closed: Closed;
  readonly search: StressAddress;
  readonly onSet: Change;
}) {
  const { frozen, market } = solving.levels;
  if (!frozen || !market) return null;
  const picture = { frozen, market, closed };
  const isStale = solving.isBusy && frozen.id !== market.id;
  return (
    <div className="stack" aria-busy={isStale}>
      <Readings {...picture} />
      <ServedFigure {...picture} />
      <ShortagesFigure {...picture} by={search.by ?? "sector"} onSet={onSet} />
      <WhyFigure {...picture} level={search.why ?? "market"} onSet={onSet} />
    </div>
  );
}
