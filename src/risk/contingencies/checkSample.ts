import { type Random, randomStream } from "../../chance/index.ts";
import { CLOSENESS, together } from "./bounds.ts";
import type { Finding } from "./contingencies.ts";
import type { SolveCases } from "./solveCase.ts";

/** What came of solving a sample again, each case from nothing. */
export interface SampleCheck {
  readonly checked: number;
  /** Cases whose damage lies outside their interval. */
  readonly violations: number;
  /** By how much at most, as a share of the optimum. */
  readonly worst: number;
}

/** Draws a share of things without repetition, in their own order. */
function draw<T>(things: readonly T[], share: number, random: Random): readonly T[] {
  const count = Math.ceil(things.length * share);
  const keys = things.map((_, index) => ({ index, key: random() }));
  keys.sort((a, b) => a.key - b.key);
  return keys
    .slice(0, count)
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .map((index) => things[index]!);
}

/**
 * Solves a seeded random share of the findings again, each in a fresh solver and without a basis, and
 * looks whether its damage lies in its interval. `undefined` where the work was stopped.
 */
export async function checkSample(
  findings: readonly Finding[],
  losses: readonly Int32Array[],
  share: number,
  seed: number,
  solveCases: SolveCases,
  report: (done: number, all: number) => void,
): Promise<SampleCheck | undefined> {
  const sample = draw(findings, share, randomStream(seed, "contingencies"));
  const lost = [[], ...sample.map(({ elements }) => elements)].map((elements) =>
    together(...elements.map((index) => losses[index]!)),
  );
  const [base, ...again] = await solveCases(
    lost.map((one) => ({ lost: one, basis: undefined })),
    report,
  );
  if (!base || again.some((one) => one === undefined)) return undefined;
  let violations = 0;
  let worst = 0;
  again.forEach((solved, index) => {
    const { low, high } = sample[index]!.damage;
    const damage = solved!.objective - base.objective;
    const outside = Math.max(low - damage, damage - high) / (1 + Math.abs(solved!.objective));
    worst = Math.max(worst, outside);
    if (!(outside <= CLOSENESS)) violations++;
  });
  return { checked: sample.length, violations, worst };
}
