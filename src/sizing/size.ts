import type { Chain } from "../model/index.ts";
import { USD_PER_COST_UNIT } from "../network/index.ts";
import { type CostGame, gameOf } from "../stockpile/index.ts";
import type { Scenarios } from "./crisis.ts";
import { type Evaluator, openEvaluator } from "./evaluator.ts";
import { minimise, type Sizes, type SizingQuestion } from "./minimise.ts";
import { type Programme, programmeOf } from "./programme.ts";
import { type Caution, riskWeights, weighed } from "./riskWeights.ts";
import { type SizingSolver, solvePoints } from "./solving.ts";
import { type OpenedSizing, openSizing, type SizingSetup } from "./wholeMarket.ts";

/** What stocks are sized under. */
export interface SizingConditions {
  readonly caution: Caution;
  /** By holder, most that its purchases may take, USD; a holder that is absent has no limit. */
  readonly budgets: ReadonlyMap<string, number>;
  /** Gap at which a search ends, share of what crises cost a year. */
  readonly gap: number;
}

/** Steps of sizing that are worth telling. */
export type SizingStep = "markets" | "coalition" | "analysis";

/** Says how far a step is: how many of how many, and which coalition. */
export type ReportSizing = (step: SizingStep, done: number, all: number, what?: string) => void;

/** A coalition's best sizes, and what they were found with. */
export interface SizedCoalition {
  readonly members: readonly string[];
  readonly programme: Programme;
  readonly evaluator: Evaluator;
  readonly question: SizingQuestion;
  readonly found: Sizes;
}

/** Every coalition of the partners, sized. */
export interface SizedGame {
  readonly scenarios: Scenarios;
  /** By mask of the partners; the first, nobody, is absent. */
  readonly coalitions: readonly (SizedCoalition | undefined)[];
  /** What each pays a year, keeping and crises together, USD. */
  readonly game: CostGame;
  /** What the coalition of all pays with the sizes that each chose alone, once stocks are shared, USD. */
  readonly sharedUsd: number;
  /** A coalition sized again, where its users' losses are valued otherwise. */
  revalued(coalition: SizedCoalition, chain: Chain): Promise<SizedCoalition>;
}

/** The terms of a coalition, in the unit of its programme. */
function questionOf(
  { candidates }: SizingSetup,
  { stocks }: Programme,
  scenarios: Scenarios,
  { caution, budgets, gap }: SizingConditions,
  floor: number,
  start: readonly Float64Array[],
): SizingQuestion {
  const own = stocks.map(({ candidate }) => candidates[candidate]!);
  return {
    cost: Float64Array.from(own, ({ yearlyUsd }) => yearlyUsd / USD_PER_COST_UNIT),
    upper: Float64Array.from(own, ({ limitTonnes }) => limitTonnes),
    limits: [...budgets]
      .filter(([holder]) => own.some((one) => one.holder === holder))
      .map(([holder, usd]) => ({
        name: `budget[${holder}]`,
        coefficients: Float64Array.from(own, (one) =>
          one.holder === holder ? one.purchaseUsd / USD_PER_COST_UNIT : 0,
        ),
        most: usd / USD_PER_COST_UNIT,
      })),
    probabilities: Float64Array.from(scenarios.all, ({ probability }) => probability),
    caution,
    floor,
    gap,
    start,
  };
}

/** The sizes of some coalitions side by side, as sizes of a coalition that holds them all. */
function together(parts: readonly SizedCoalition[], { stocks }: Programme): Float64Array {
  const sizes = new Map<number, number>();
  for (const { programme, found } of parts)
    programme.stocks.forEach(({ candidate }, i) => {
      sizes.set(candidate, found.sizes[i]!);
    });
  return Float64Array.from(stocks, ({ candidate }) => sizes.get(candidate) ?? 0);
}

/**
 * Sizes the stocks of every coalition of partners.
 *
 * What a coalition S pays a year, c(S), is the least, over the sizes of its members' stocks, of keeping
 * them and of what crises cost its members: value lost, and what their plants, purchases from one another
 * and releases cost beyond a year without a crisis. Its stocks serve its members alone; what it gets from
 * and gives to everyone else is what the market without any new stock gives and gets. So two coalitions'
 * plans, side by side, are a plan of both together, and c(S ∪ T) ≤ c(S) + c(T).
 *
 * A coalition begins from the sizes of its parts, so that it is never found dearer than they are.
 */
export async function sizeCoalitions(
  setup: SizingSetup,
  scenarios: Scenarios,
  terms: SizingConditions,
  solver: SizingSolver,
  report: ReportSizing,
): Promise<SizedGame> {
  const { candidates, partners } = setup;
  const points = await solvePoints(solver, scenarios, (done, all) => report("markets", done, all));
  const opened = openSizing(setup);
  const programmeFor = ({ sizing, part }: OpenedSizing, members: readonly string[]) =>
    programmeOf(sizing, candidates, partners, part, points, members);
  const sized = async (
    programme: Programme,
    conditions: SizingConditions,
    startOf: () => readonly Float64Array[],
    tell: (solves: number) => void,
  ): Promise<SizedCoalition> => {
    const evaluator = openEvaluator(programme, scenarios.all, solver.recourses, tell);
    const none = new Float64Array(programme.stocks.length);
    await evaluator.complete(none);
    const floor = evaluator.answer(none, { a: 0, b: 0, weight: 0 }).objective;
    const question = questionOf(setup, programme, scenarios, conditions, floor, startOf());
    const found = await minimise(evaluator, question);
    await evaluator.complete(found.sizes);
    return { members: programme.members, programme, evaluator, question, found };
  };
  const coalitions = new Array<SizedCoalition | undefined>(1 << partners.length).fill(undefined);
  const masks = Array.from(coalitions.keys()).slice(1);
  const membersOf = (mask: number) => partners.filter((_, k) => (mask >> k) & 1);
  masks.sort((a, b) => membersOf(a).length - membersOf(b).length || a - b);
  for (const [done, mask] of masks.entries()) {
    const members = membersOf(mask);
    const programme = programmeFor(opened, members);
    // Each way of leaving one partner out: step by step that covers every split.
    const startOf = () =>
      partners.flatMap((_, k) => {
        const rest = mask & ~(1 << k);
        if (rest === mask || rest === 0) return [];
        return [together([coalitions[rest]!, coalitions[1 << k]!], programme)];
      });
    coalitions[mask] = await sized(programme, terms, startOf, (solves) =>
      report("coalition", done, masks.length, `${members.join("+")}: ${solves}`),
    );
  }
  const game = gameOf(partners, (members) => {
    const mask = members.reduce((sum, id) => sum | (1 << partners.indexOf(id)), 0);
    return coalitions[mask]!.found.high * USD_PER_COST_UNIT;
  });
  const everyone = coalitions.at(-1)!;
  const apart = together(
    partners.map((_, k) => coalitions[1 << k]!),
    everyone.programme,
  );
  return {
    scenarios,
    coalitions,
    game,
    sharedUsd: costAt(everyone, apart),
    revalued(coalition, chain) {
      const programme = programmeFor(openSizing({ ...setup, chain }), coalition.members);
      const named = { ...programme, id: `${programme.id}, revalued` };
      const conditions = { ...terms, gap: Math.max(terms.gap, REVALUED_GAP) };
      return sized(
        named,
        conditions,
        () => [coalition.found.sizes],
        () => {},
      );
    },
  };
}

/** Gap at which a coalition that is sized again is close enough, share. */
const REVALUED_GAP = 0.02;

/** What a coalition pays a year with some sizes at the most, by what is known so far, USD. */
export function costAt({ evaluator, question }: SizedCoalition, sizes: Float64Array): number {
  const { high } = evaluator.bracket(sizes);
  const weights = riskWeights(high, question.probabilities, question.caution);
  const cost = weighed(question.cost, sizes) + weighed(weights, high) - question.floor;
  return cost * USD_PER_COST_UNIT;
}
