import { nodeId } from "../../model/index.ts";
import { USD_PER_COST_UNIT } from "../../network/index.ts";
import {
  type Candidate,
  costAt,
  type HoldingYear,
  type SizedCoalition,
  sizeRanges,
  worthOfTonne,
  yearWith,
} from "../../sizing/index.ts";
import type { SizingOutput } from "./output.ts";
import type { SizingSource } from "./source.ts";
import { useTpa } from "./targetSizes.ts";

const DAYS_PER_YEAR = 365;

/** How far beside a size a tonne is valued, t. */
const BESIDE_TONNES = 0.1;

/** What public stocks of a country hold of a commodity by the chain's data, t. */
function heldNow({ chain }: SizingSource, { commodity, place }: Candidate): number {
  let tonnes = 0;
  for (const holding of chain.holdings.values())
    if (
      holding.kind !== "firm" &&
      nodeId(holding.commodity, holding.country) === nodeId(commodity, place)
    )
      tonnes += holding.stock.value;
  return tonnes;
}

/** A year, as answers carry it. */
export const tellYear = (year: HoldingYear): SizingOutput["joint"]["before"] => ({
  lostUsd: year.lostUsd,
  worstLostUsd: year.worstLostUsd,
  keepingUsd: year.keepingUsd,
  purchaseUsd: year.purchaseUsd,
  members: year.members.map((member) => ({ ...member })),
});

/** A coalition's plan, as answers carry it. Its best sizes and none at all must be complete. */
export async function tellPlan(
  source: SizingSource,
  coalition: SizedCoalition,
): Promise<SizingOutput["joint"]> {
  const { chain, baseline, candidates } = source;
  const { programme, evaluator, question, found, members } = coalition;
  const { probabilities, caution } = question;
  const none = new Float64Array(programme.stocks.length);
  const yearAt = (sizes: Float64Array) =>
    yearWith(evaluator, candidates, sizes, probabilities, caution.tail);
  const after = yearAt(found.sizes);
  // Beside a size and not at it: at nothing, any price above what a tonne saves supports the answer.
  const beside = (sizes: Float64Array) => sizes.map((size) => size + BESIDE_TONNES);
  await evaluator.complete(beside(none));
  const first = worthOfTonne(coalition, beside(none));
  const next = worthOfTonne(coalition, beside(found.sizes));
  const allowed = question.gap * Math.abs(found.high);
  const ranges = await sizeRanges(found.master, found.high + question.floor + allowed);
  return {
    members: [...members],
    costUsd: found.high * USD_PER_COST_UNIT,
    boundUsd: found.bound * USD_PER_COST_UNIT,
    gap: found.high > 0 ? (found.high - found.bound) / found.high : 0,
    withoutUsd: costAt(coalition, none),
    before: tellYear(yearAt(none)),
    after: tellYear(after),
    sizes: programme.stocks.map(({ candidate }, i) => {
      const one = candidates[candidate]!;
      const { holder, commodity, place, limitTonnes, purchaseUsd, yearlyUsd } = one;
      const tonnes = found.sizes[i]!;
      const usePerDay = useTpa(chain, baseline, commodity, place) / DAYS_PER_YEAR;
      return {
        ...{ holder, commodity, place, tonnes, limitTonnes },
        lowTonnes: Math.min(tonnes, ranges[i]!.low),
        highTonnes: Math.max(tonnes, ranges[i]!.high),
        heldNowTonnes: heldNow(source, one),
        daysOfUse: usePerDay > 0 ? tonnes / usePerDay : null,
        purchaseUsd: tonnes * purchaseUsd,
        keepingUsd: tonnes * yearlyUsd,
        keepingUsdPerTonne: yearlyUsd,
        firstUsdPerTonne: first[i]!,
        nextUsdPerTonne: next[i]!,
        releasedTonnes: after.releasedTonnes[i]!,
      };
    }),
    rounds: found.rounds,
    solves: evaluator.solves,
  };
}
