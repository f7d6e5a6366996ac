import type { Name } from "../../model/index.ts";
import {
  costAt,
  frontierOf,
  type SizedCoalition,
  type SizedGame,
  type SizingSolver,
  suppose,
  worthOfKnowing,
  yearWith,
} from "../../sizing/index.ts";
import type { SizingOutput } from "./output.ts";
import type { SizingSource } from "./source.ts";
import { lostValueAt, suppositionsOf } from "./suppositions.ts";
import { targetSizes } from "./targetSizes.ts";
import { tellYear } from "./tellPlan.ts";

type Told = SizingOutput["analysis"][number];

/** An analysis, whose targets are named in every language. */
export type Analysis = Omit<Told, "targets"> & {
  readonly targets: (Omit<Told["targets"][number], "name"> & { readonly name: Name })[];
};

/** Spending on keeping stocks at which the frontier is shown, as multiples of what is best. */
const MULTIPLES = [0.25, 0.5, 1, 2];

const END_NAMES = ["low", "high"] as const;

/** Looks at a coalition's plan from all sides: knowing, spending, targets, and what it hangs on. */
export async function analyse(
  source: SizingSource,
  game: SizedGame,
  coalition: SizedCoalition,
  solver: SizingSolver,
  report: (done: number, all: number) => void,
): Promise<Analysis> {
  const { chain, baseline, candidates, terms, hits } = source;
  const { programme, evaluator, question, found, members } = coalition;
  const { probabilities, caution } = question;
  const steps = MULTIPLES.length + terms.targets.length + END_NAMES.length + 2;
  let done = 0;
  const step = () => report(done++, steps);
  const yearAt = async (sizes: Float64Array) => {
    await evaluator.complete(sizes);
    return yearWith(evaluator, candidates, sizes, probabilities, caution.tail);
  };
  const own = (sizes: readonly number[]) =>
    Float64Array.from(programme.stocks, ({ candidate }) => sizes[candidate]!);
  const purchaseOf = (sizes: Float64Array) =>
    programme.stocks.reduce(
      (sum, { candidate }, i) => sum + sizes[i]! * candidates[candidate]!.purchaseUsd,
      0,
    );

  step();
  const knowing = await worthOfKnowing(coalition, solver.recourses);
  const none = new Float64Array(programme.stocks.length);
  const frontier: Analysis["frontier"] = [];
  for (const multiple of [0, ...MULTIPLES]) {
    if (multiple > 0) step();
    const [point] =
      multiple === 0
        ? [{ keepingUsd: 0, crises: both(costAt(coalition, none)), sizes: none }]
        : await frontierOf(coalition, [multiple]);
    const { lostUsd } = await yearAt(point!.sizes);
    const { keepingUsd, crises, sizes } = point!;
    frontier.push({ keepingUsd, lostUsd, crises: { ...crises }, tonnes: [...sizes] });
  }
  const targets: Analysis["targets"] = [];
  for (const target of terms.targets) {
    step();
    const sizes = own(targetSizes(chain, baseline, candidates, target));
    if (sizes.every((size) => size === 0)) continue;
    const year = tellYear(await yearAt(sizes));
    const costUsd = costAt(coalition, sizes);
    const { id, name, days } = target;
    const tonnes = [...sizes];
    targets.push({ id, name, days: days.value, costUsd, year, tonnes });
  }
  const supposed = await suppose(coalition, candidates, suppositionsOf(source, hits));
  const hangsOn: Analysis["hangsOn"] = supposed.map(({ id, kept, least, sizes }) => ({
    ...{ id, keptUsd: kept, leastUsd: least, purchaseUsd: purchaseOf(sizes), proven: false },
  }));
  for (const end of END_NAMES) {
    step();
    const again = await game.revalued(coalition, lostValueAt(chain, end));
    hangsOn.push({
      id: `value-of-supply ${end}`,
      keptUsd: costAt(again, found.sizes),
      leastUsd: costAt(again, again.found.sizes),
      purchaseUsd: purchaseOf(again.found.sizes),
      proven: true,
    });
  }
  const now = costAt(coalition, found.sizes);
  const change = ({ leastUsd }: Analysis["hangsOn"][number]) => Math.abs(leastUsd - now);
  hangsOn.sort((a, b) => change(b) - change(a));
  return {
    members: [...members],
    stochasticSolution: { ...knowing.stochasticSolution },
    perfectInformation: { ...knowing.perfectInformation },
    ...{ frontier, targets, hangsOn },
  };
}

/** An amount that is known. */
const both = (usd: number) => ({ lowUsd: usd, highUsd: usd });
