import fc from "fast-check";
import { expect, test } from "vitest";
import { exactWorth, lpWorth } from "../../../test/policy/plainProcess.ts";
import { type DecisionProcess, solveProcess, worthOf } from "./decisionProcess.ts";

const SEED = 20261126;

const to = (value: number) => [{ value, probability: 1 }];

/** Stay at 1 a period, or pay 3 once and be rid of it. */
const twoStates = (discount: number): DecisionProcess => ({
  choices: [
    [
      { cost: 1, next: to(0) },
      { cost: 3, next: to(1) },
    ],
    [{ cost: 0, next: to(1) }],
  ],
  discount,
});

test("two states, worked by hand", () => {
  // Staying for ever costs 1 / (1 - 0.5) = 2, less than 3; with 0.9 it costs 10, more than 3.
  expect(solveProcess(twoStates(0.5), 1e-10).policy).toEqual([0, 0]);
  expect(solveProcess(twoStates(0.5), 1e-10).cost[0]).toBeCloseTo(2, 9);
  const patient = solveProcess(twoStates(0.9), 1e-10);
  expect(patient.policy).toEqual([1, 0]);
  expect(patient.cost[0]).toBeCloseTo(3, 9);
  expect(worthOf(twoStates(0.9), [0, 0], 1e-10).cost[0]).toBeCloseTo(10, 9);
});

/** Processes of up to six states with up to four choices, costs of either sign. */
const processes: fc.Arbitrary<DecisionProcess> = fc
  .integer({ min: 1, max: 6 })
  .chain((states) =>
    fc.record({
      discount: fc.double({ min: 0.05, max: 0.97, noNaN: true }),
      choices: fc.array(
        fc.array(
          fc.record({
            cost: fc.integer({ min: -50, max: 100 }),
            weights: fc.array(fc.integer({ min: 0, max: 5 }), {
              minLength: states,
              maxLength: states,
            }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        { minLength: states, maxLength: states },
      ),
    }),
  )
  .map(({ discount, choices }) => ({
    discount,
    choices: choices.map((own) =>
      own.map(({ cost, weights }) => {
        const sum = weights.reduce((total, one) => total + one, 0);
        // Where nothing is drawn, it leads to the first state.
        const next = weights.map((weight, value) => ({
          value,
          probability: sum > 0 ? weight / sum : value === 0 ? 1 : 0,
        }));
        return { cost, next };
      }),
    ),
  }));

test("costs are within the error that is stated, of the exact cost and of the linear program's", async () => {
  const law = fc.asyncProperty(processes, async (process) => {
    const { cost, error, policy } = solveProcess(process, 1e-7);
    expect(error).toBeLessThanOrEqual(1e-7);
    const exact = exactWorth(process, policy);
    const least = await lpWorth(process);
    cost.forEach((one, state) => {
      // The policy taken from costs that are off by e is off by no more than 2e in turn.
      expect(Math.abs(one - exact[state]!)).toBeLessThanOrEqual(3 * error + 1e-9);
      expect(one).toBeCloseTo(least[state]!, 4);
    });
    const stated = worthOf(process, policy, 1e-7);
    stated.cost.forEach((one, state) => {
      expect(Math.abs(one - exact[state]!)).toBeLessThanOrEqual(stated.error + 1e-9);
    });
  });
  await fc.assert(law, { seed: SEED, numRuns: 100 });
});

test("the bound is a bound at any error that is asked for", () => {
  const law = fc.property(
    processes,
    fc.double({ min: 0.001, max: 50, noNaN: true }),
    (process, e) => {
      const rough = solveProcess(process, e);
      const close = solveProcess(process, 1e-9);
      rough.cost.forEach((one, state) => {
        expect(Math.abs(one - close.cost[state]!)).toBeLessThanOrEqual(rough.error + 1e-7);
      });
    },
  );
  fc.assert(law, { seed: SEED, numRuns: 100 });
});

test("no other policy costs less, in any state", () => {
  const law = fc.property(
    processes,
    fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }),
    (process, picks) => {
      const best = solveProcess(process, 1e-8);
      const other = process.choices.map((own, state) => picks[state]! % own.length);
      exactWorth(process, other).forEach((cost, state) => {
        expect(cost).toBeGreaterThanOrEqual(best.cost[state]! - 1e-6);
      });
    },
  );
  fc.assert(law, { seed: SEED, numRuns: 100 });
});
