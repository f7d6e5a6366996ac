import type { Likely } from "../../chance/index.ts";
import { type Packed, pack } from "./packed.ts";

/** Something that can be done in a state: what it costs now, and where it leads. */
export interface Choice {
  /** Expected cost of the period, any one unit of money. */
  readonly cost: number;
  /** States of the next period, by number, with their probabilities, which sum to 1. */
  readonly next: readonly Likely[];
}

/** A Markov decision process without end: states numbered from 0, each with its choices. */
export interface DecisionProcess {
  readonly choices: readonly (readonly Choice[])[];
  /** What a cost of the next period weighs against one of this, above 0 and below 1. */
  readonly discount: number;
}

/** Expected discounted cost from each state on, and how far it may be off. */
export interface Worth {
  readonly cost: readonly number[];
  /** No entry of `cost` is further from the true one than this. */
  readonly error: number;
  readonly rounds: number;
}

/** A worth, and the choice in each state that it comes of. */
export interface Solution extends Worth {
  /** Number of the choice in each state. */
  readonly policy: readonly number[];
}

/** Rounds after which a process is not going to settle; the span shrinks in each. */
const ROUNDS_MAX = 100_000;

/**
 * Repeats a round until the change is the same in all states to within what an error allows. With
 * change Δ = v' − v between min Δ and max Δ, the true cost of a state lies between
 * v' + λ/(1−λ) · min Δ and v' + λ/(1−λ) · max Δ; their middle is returned. Puterman 1994, Markov
 * Decision Processes, proposition 6.6.5 and the stopping rule by span of section 6.6.3.
 */
function settle(
  states: number,
  discount: number,
  errorMost: number,
  round: (before: Float64Array, after: Float64Array) => void,
): Worth {
  const reach = discount / (1 - discount);
  let before = new Float64Array(states);
  let after = new Float64Array(states);
  for (let rounds = 1; rounds <= ROUNDS_MAX; rounds++) {
    round(before, after);
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let state = 0; state < states; state++) {
      const change = after[state]! - before[state]!;
      if (change < least) least = change;
      if (change > most) most = change;
    }
    const error = (reach * (most - least)) / 2;
    if (error <= errorMost) {
      const middle = (reach * (most + least)) / 2;
      return { cost: Array.from(after, (cost) => cost + middle), error, rounds };
    }
    [before, after] = [after, before];
  }
  throw new Error(`The process did not settle in ${ROUNDS_MAX} rounds.`);
}

/** The cheapest choice of each state, given costs of the next period; of equal ones, the first. */
function improve(packed: Packed, discount: number, later: ArrayLike<number>, least: Float64Array) {
  const { states, firstChoice, cost, leadsTo } = packed;
  const expected = packed.expect(later);
  const best = new Int32Array(states);
  for (let state = 0; state < states; state++) {
    let lowest = Number.POSITIVE_INFINITY;
    for (let k = firstChoice[state]!; k < firstChoice[state + 1]!; k++) {
      const total = cost[k]! + discount * expected[leadsTo[k]!]!;
      if (total >= lowest) continue;
      lowest = total;
      best[state] = k - firstChoice[state]!;
    }
    least[state] = lowest;
  }
  return best;
}

/**
 * Solves a process by value iteration: the least expected discounted cost of each state to within
 * `errorMost`, and choices that reach it to within twice that.
 *
 * @example
 * const stay = { cost: 1, next: [{ value: 0, probability: 1 }] }
 * solveProcess({ choices: [[stay]], discount: 0.9 }, 1e-6).cost[0] // => 10.000000000001
 */
export function solveProcess(process: DecisionProcess, errorMost: number): Solution {
  const { discount } = process;
  const packed = pack(process);
  const worth = settle(packed.states, discount, errorMost, (before, after) => {
    improve(packed, discount, before, after);
  });
  const policy = improve(packed, discount, worth.cost, new Float64Array(packed.states));
  return { ...worth, policy: Array.from(policy) };
}

/** The expected discounted cost of choices that are given, to within `errorMost`. */
export function worthOf(
  { choices, discount }: DecisionProcess,
  policy: readonly number[],
  errorMost: number,
): Worth {
  const taken = policy.map((index, state) => [choices[state]![index]!]);
  return solveProcess({ choices: taken, discount }, errorMost);
}
