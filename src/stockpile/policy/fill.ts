import { type Choice, type DecisionProcess, solveProcess, worthOf } from "./decisionProcess.ts";
import { type FillTerms, periodCost } from "./market.ts";

/** What is decided in a state of the market at a level of stock: steps into the stock, or out. */
export type FillRule = (market: number, level: number) => number;

/** A rule of filling and releasing, what it costs, and how far that may be off. */
export interface FillPlan {
  readonly rule: FillRule;
  /** Expected discounted cost by market state, then level, USD. */
  readonly costUsd: readonly (readonly number[])[];
  readonly errorUsd: number;
  readonly rounds: number;
}

/** The number of a state of the process. */
export const stateOf = ({ stepsMost }: FillTerms, market: number, level: number): number =>
  market * (stepsMost + 1) + level;

/** Numbers from one to another, both included. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

/** How far a quotient may be off a whole number and still count as it. */
const ROUNDING = 1e-9;

/** Steps out of the stock that cover all that is short; what is left of the last one is sold. */
export const stepsShort = ({ states, useKg, stepKg }: FillTerms, market: number): number =>
  Math.max(0, Math.ceil((states[market]!.shortShare * useKg) / stepKg - ROUNDING));

/** Changes of the stock that can be made, steps: from all that may go to all that can be bought. */
export function changesAt(terms: FillTerms, market: number, level: number): readonly number[] {
  const { states, stepKg, stepsMost, maySell } = terms;
  const buyable = Math.floor(states[market]!.buyMostKg / stepKg + ROUNDING);
  const out = maySell ? level : Math.min(level, stepsShort(terms, market));
  return range(out === 0 ? 0 : -out, Math.min(buyable, stepsMost - level));
}

/** Filling and releasing as a Markov decision process over market states and levels of stock. */
export function processOf(terms: FillTerms): DecisionProcess {
  const levels = range(0, terms.stepsMost);
  const choices = terms.states.flatMap((state, market) => {
    const nextAt = levels.map((level) =>
      state.next.map((probability, after) => ({
        value: stateOf(terms, after, level),
        probability,
      })),
    );
    return levels.map((level) =>
      changesAt(terms, market, level).map((change): Choice => {
        const stockKg = (level + change) * terms.stepKg;
        const period = { changeKg: change * terms.stepKg, stockKg, othersKg: 0 };
        const cost = periodCost(terms, state, period).totalUsd;
        return { cost, next: nextAt[level + change]! };
      }),
    );
  });
  return { choices, discount: terms.discount };
}

/** How closely costs are solved for, as a share of what a period at its dearest can cost. */
const ERROR_SHARE = 1e-9;

/** The error that a process is solved to, in its own unit of money. */
export function errorFor(
  { choices, discount }: DecisionProcess,
  errorShare: number = ERROR_SHARE,
): number {
  let most = 1;
  for (const own of choices) for (const { cost } of own) most = Math.max(most, Math.abs(cost));
  return (errorShare * most) / (1 - discount);
}

/**
 * The best rule of filling and releasing, over an endless run (Teisberg 1981; Cole et al. 1985),
 * solved to an error that is a share of what a period at its dearest can cost, over 1 − discount.
 */
export function bestFill(terms: FillTerms, errorShare?: number): FillPlan {
  const process = processOf(terms);
  const { policy, cost, error, rounds } = solveProcess(process, errorFor(process, errorShare));
  const changes = policy.map((choice, state) => {
    const levels = terms.stepsMost + 1;
    return changesAt(terms, Math.floor(state / levels), state % levels)[choice]!;
  });
  return {
    rule: (market, level) => changes[stateOf(terms, market, level)]!,
    costUsd: terms.states.map((_, market) =>
      range(0, terms.stepsMost).map((level) => cost[stateOf(terms, market, level)]!),
    ),
    errorUsd: error,
    rounds,
  };
}

/** The choices that a rule makes, by number, in the order of the states of the process. */
export const policyOfRule = (terms: FillTerms, rule: FillRule): number[] =>
  terms.states.flatMap((_, market) =>
    range(0, terms.stepsMost).map((level) =>
      changesAt(terms, market, level).indexOf(rule(market, level)),
    ),
  );

/** What a rule costs over an endless run, from an empty stock in the first state on. */
export function expectedCost(terms: FillTerms, rule: FillRule): number {
  const process = processOf(terms);
  return worthOf(process, policyOfRule(terms, rule), errorFor(process)).cost[0]!;
}

/**
 * The level that a rule fills up to in a state of the market, steps: from empty on, where it comes
 * to rest if the market stays as it is.
 */
export function targetOf(terms: FillTerms, rule: FillRule, market: number): number {
  let level = 0;
  for (const _ of range(0, terms.stepsMost)) {
    const change = rule(market, level);
    if (change <= 0) return level;
    level += change;
  }
  return level;
}
