import { USD_PER_COST_UNIT } from "../network/index.ts";
import { type CostGame, gameOf } from "../stockpile/index.ts";
import type { Scenarios } from "./crisis.ts";
import { type Evaluator, openEvaluator } from "./evaluator.ts";
import { minimise, type Sizes, type SizingQuestion } from "./minimise.ts";
import { type Programme, programmeOf } from "./programme.ts";
import type { Caution } from "./riskWeights.ts";
import { type SizingSolver, solvePoints } from "./solving.ts";
import { openSizing, type SizingSetup } from "./wholeMarket.ts";

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
  const { sizing, part } = openSizing(setup);
  const coalitions = new Array<SizedCoalition | undefined>(1 << partners.length).fill(undefined);
  const masks = Array.from(coalitions.keys()).slice(1);
  const sizeOf = (mask: number) => partners.filter((_, k) => (mask >> k) & 1).length;
  masks.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  for (const [done, mask] of masks.entries()) {
    const members = partners.filter((_, k) => (mask >> k) & 1);
    report("coalition", done, masks.length, members.join("+"));
    const programme = programmeOf(sizing, candidates, partners, part, points, members);
    const evaluator = openEvaluator(programme, scenarios.all, solver.recourses, (solves) =>
      report("coalition", done, masks.length, `${members.join("+")}, ${solves}`),
    );
    const none = new Float64Array(programme.stocks.length);
    await evaluator.complete(none);
    const floor = evaluator.answer(none, { a: 0, b: 0, weight: 0 }).objective;
    // Each way of leaving one partner out: with theirs, all splits are covered step by step.
    const start =
      members.length < 2
        ? []
        : partners.flatMap((_, k) => {
            const rest = mask & ~(1 << k);
            if (rest === mask || (members.length === 2 && rest > mask - rest)) return [];
            return [together([coalitions[rest]!, coalitions[mask & (1 << k)]!], programme)];
          });
    const question = questionOf(setup, programme, scenarios, terms, floor, start);
    const found = await minimise(evaluator, question);
    coalitions[mask] = { members, programme, evaluator, question, found };
  }
  const game = gameOf(partners, (members) => {
    const mask = members.reduce((sum, id) => sum | (1 << partners.indexOf(id)), 0);
    return coalitions[mask]!.found.high * USD_PER_COST_UNIT;
  });
  return { scenarios, coalitions, game };
}
