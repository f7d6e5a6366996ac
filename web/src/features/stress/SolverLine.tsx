import { formatNumber } from "../../../../src/units/index.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import type { Solving } from "./solver/useSolver.ts";
import { stressWords } from "./words.ts";

/** How the solver in the browser stands: loading, solving, how long the last answer took. */
export function SolverLine({ solving }: { readonly solving: Solving }) {
  const words = useRoomWords(stressWords).solver;
  const language = useLanguage();
  const { levels, isReady, isBusy, failure } = solving;
  const { frozen, market } = levels;
  if (failure !== undefined)
    return (
      <div className="failure" role="alert">
        <p className="failure-title">{words.failed}</p>
        <p>{failure}</p>
        <p>{words.failedCure}</p>
      </div>
    );
  const ms = (value: number) => formatNumber(value, 0, language);
  const isWhole = market !== undefined && frozen?.id === market.id;
  const says = () => {
    if (!isReady) return words.loading;
    if (!market || !frozen) return words.first;
    if (isBusy && !isWhole) return words.busy;
    return market.isWarm ? words.done(ms(frozen.ms), ms(market.ms)) : words.cold(ms(market.ms));
  };
  return (
    <p className="solver-line" role="status" data-market-ms={isWhole ? market.ms : undefined}>
      {isBusy && <progress aria-label={words.busy} />}
      <span>{says()}</span>
      {isBusy && isWhole && <span>{words.ranges}</span>}
    </p>
  );
}
