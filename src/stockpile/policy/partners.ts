import { type Choice, type DecisionProcess, solveProcess } from "./decisionProcess.ts";
import { changesAt, errorFor, type FillRule, range } from "./fill.ts";
import { type FillTerms, netPurchaseKg, periodCost } from "./market.ts";

/** Two holders that meet on one market: same states, same probabilities, same discount. */
export type Pair = readonly [FillTerms, FillTerms];

/** Steps of both holders in a state of the market at both their levels. */
export type JointRule = (
  market: number,
  levels: readonly [number, number],
) => readonly [number, number];

const stateOfPair = ([one, other]: Pair, market: number, a: number, b: number): number =>
  (market * (one.stepsMost + 1) + a) * (other.stepsMost + 1) + b;

/** How closely a pair is solved for, as a share of what a period at its dearest can cost. */
const PAIR_ERROR_SHARE = 1e-7;

/** The pairs of steps that both can make, in the order of the choices of the process. */
const stepsOfPair = ([one, other]: Pair, market: number, a: number, b: number) =>
  changesAt(one, market, a).flatMap((first) =>
    changesAt(other, market, b).map((second) => [first, second] as const),
  );

/** Filling and releasing of two holders at once, counted together. */
export function processOfPair(pair: Pair): DecisionProcess {
  const [one, other] = pair;
  const choices = one.states.flatMap((state, market) => {
    const nextAt = range(0, one.stepsMost).map((a) =>
      range(0, other.stepsMost).map((b) =>
        state.next.map((probability, after) => ({
          value: stateOfPair(pair, after, a, b),
          probability,
        })),
      ),
    );
    return range(0, one.stepsMost).flatMap((a) =>
      range(0, other.stepsMost).map((b) =>
        stepsOfPair(pair, market, a, b).map(([first, second]): Choice => {
          const kg = [first * one.stepKg, second * other.stepKg] as const;
          const otherState = other.states[market]!;
          const net = [
            netPurchaseKg(one, state, kg[0]),
            netPurchaseKg(other, otherState, kg[1]),
          ] as const;
          const stock = [(a + first) * one.stepKg, (b + second) * other.stepKg] as const;
          const costs = [
            periodCost(one, state, { changeKg: kg[0], stockKg: stock[0], othersKg: net[1] }),
            periodCost(other, otherState, { changeKg: kg[1], stockKg: stock[1], othersKg: net[0] }),
          ];
          return {
            cost: costs.reduce((sum, { totalUsd }) => sum + totalUsd, 0),
            next: nextAt[a + first]![b + second]!,
          };
        }),
      ),
    );
  });
  return { choices, discount: one.discount };
}

/** The choice in each state of the pair that two rules make, each without a look at the other. */
export const policyOfRules = (pair: Pair, rules: readonly [FillRule, FillRule]): number[] =>
  pair[0].states.flatMap((_, market) =>
    range(0, pair[0].stepsMost).flatMap((a) =>
      range(0, pair[1].stepsMost).map((b) => {
        const wanted = [rules[0](market, a), rules[1](market, b)];
        return stepsOfPair(pair, market, a, b).findIndex(
          (steps) => steps[0] === wanted[0] && steps[1] === wanted[1],
        );
      }),
    ),
  );

/** What two holders do who plan together, so that their costs together are least. */
export function bestTogether(pair: Pair): {
  readonly rule: JointRule;
  /** From empty stocks in the first state on, USD, and how far it may be off. */
  readonly costUsd: number;
  readonly errorUsd: number;
} {
  const process = processOfPair(pair);
  const { policy, cost, error } = solveProcess(process, errorFor(process, PAIR_ERROR_SHARE));
  return {
    costUsd: cost[0]!,
    errorUsd: error,
    rule: (market, [a, b]) =>
      stepsOfPair(pair, market, a, b)[policy[stateOfPair(pair, market, a, b)]!]!,
  };
}

/** A rule of a holder that buys in every other period only; `turn` counts the periods. */
export type TurnRule = (market: number, level: number, turn: number) => number;

/**
 * The best rule of a holder that may buy only where the number of the period is even (`mine` 0) or
 * odd (1), and may release at any time: so two holders never bid against each other.
 */
export function bestInTurns(terms: FillTerms, mine: 0 | 1): TurnRule {
  const levels = terms.stepsMost + 1;
  const stateAt = (turn: number, market: number, level: number) =>
    (turn * terms.states.length + market) * levels + level;
  const possible = (turn: number, market: number, level: number) =>
    changesAt(terms, market, level).filter((change) => turn === mine || change <= 0);
  const choices = [0, 1].flatMap((turn) =>
    terms.states.flatMap((state, market) =>
      range(0, terms.stepsMost).map((level) =>
        possible(turn, market, level).map((change): Choice => {
          const changeKg = change * terms.stepKg;
          const stockKg = (level + change) * terms.stepKg;
          return {
            cost: periodCost(terms, state, { changeKg, stockKg, othersKg: 0 }).totalUsd,
            next: state.next.map((probability, after) => ({
              value: stateAt(1 - turn, after, level + change),
              probability,
            })),
          };
        }),
      ),
    ),
  );
  const process = { choices, discount: terms.discount };
  const { policy } = solveProcess(process, errorFor(process));
  return (market, level, period) => {
    const turn = period % 2;
    return possible(turn, market, level)[policy[stateAt(turn, market, level)]!]!;
  };
}
