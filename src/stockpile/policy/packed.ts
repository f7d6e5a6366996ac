import type { DecisionProcess } from "./decisionProcess.ts";

/**
 * A process laid out in rows of numbers for many rounds. Choices that lead to the very same list of
 * states share it, so that what is expected of it is counted once a round.
 */
export interface Packed {
  readonly states: number;
  /** First choice of each state, and behind the last. */
  readonly firstChoice: Int32Array;
  readonly cost: Float64Array;
  /** Number of the list that each choice leads to. */
  readonly leadsTo: Int32Array;
  /** What each list comes to, given costs by state. */
  expect(costs: ArrayLike<number>): Float64Array;
}

/** Lays a process out. */
export function pack({ choices }: DecisionProcess): Packed {
  const numberOf = new Map<unknown, number>();
  const all = choices.flat();
  const lists = all.flatMap(({ next }) => {
    if (numberOf.has(next)) return [];
    numberOf.set(next, numberOf.size);
    return [next];
  });
  const firstChoice = new Int32Array(choices.length + 1);
  choices.forEach((own, state) => {
    firstChoice[state + 1] = firstChoice[state]! + own.length;
  });
  const firstEntry = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => {
    firstEntry[k + 1] = firstEntry[k]! + list.length;
  });
  const entries = lists.flat();
  const stateOfEntry = Int32Array.from(entries, ({ value }) => value);
  const probability = Float64Array.from(entries, (entry) => entry.probability);
  const expected = new Float64Array(lists.length);
  return {
    states: choices.length,
    firstChoice,
    cost: Float64Array.from(all, ({ cost }) => cost),
    leadsTo: Int32Array.from(all, ({ next }) => numberOf.get(next)!),
    expect(costs) {
      for (let list = 0; list < expected.length; list++) {
        let sum = 0;
        for (let k = firstEntry[list]!; k < firstEntry[list + 1]!; k++)
          sum += probability[k]! * costs[stateOfEntry[k]!]!;
        expected[list] = sum;
      }
      return expected;
    },
  };
}
