import fc from "fast-check";
import { expect, test } from "vitest";
import { openSession, type Session, smallModel, solve } from "./index.ts";
import { keepStarts, provenBy } from "./starts.ts";

/** Tonnes wanted from three sources of some room each, at 1, 4 and 9. */
const sources = (wanted: number, room: readonly number[]) =>
  smallModel(
    "sources",
    {
      near: { cost: 1, upper: room[0]! },
      far: { cost: 4, upper: room[1]! },
      dear: { cost: 9 },
    },
    { need: { lower: wanted, of: { near: 1, far: 1, dear: 1 } } },
  );

const amount = fc.integer({ min: 0, max: 50 });
const asked = fc.tuple(amount, fc.tuple(amount, amount));

async function optimum(model: ReturnType<typeof sources>) {
  const outcome = await solve(model);
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  return outcome;
}

test("prices of one model prove a bound of another, and their own optimum", async () => {
  await fc.assert(
    fc.asyncProperty(asked, asked, async ([wanted, room], [otherWanted, otherRoom]) => {
      const [one, other] = [sources(wanted, room), sources(otherWanted, otherRoom)];
      const { dual, objective } = await optimum(one);
      expect(provenBy(one, dual)).toBeCloseTo(objective, 6);
      expect(provenBy(other, dual)).toBeLessThanOrEqual((await optimum(other)).objective + 1e-6);
    }),
    { seed: 20261126, numRuns: 40 },
  );
});

test("a price that leans on an open bound proves nothing", () => {
  // 9 < 12: the dear source would be asked for without end.
  expect(provenBy(sources(10, [3, 3]), [12])).toBe(-Infinity);
  // 10 tonnes at 5 each, less what near and far sell below that: 3·(5 − 1) + 3·(5 − 4) = 15.
  expect(provenBy(sources(10, [3, 3]), [5])).toBe(35);
});

test("a solve begins from the kept answer that proves most, and stays where none proves more", async () => {
  const model = sources(10, [3, 3]);
  using session = await openSession(model);
  const starts = keepStarts(4);
  const solveAt = (wanted: number) => {
    session.setRowBounds([0], [wanted], [Infinity]);
    const taken: unknown[] = [];
    const seen: Session = {
      ...session,
      setBasis: (basis) => taken.push(basis),
      model: session.model,
    };
    starts.begin(seen);
    const outcome = session.solve();
    if (outcome.status !== "optimal") throw new Error(outcome.status);
    starts.came(outcome);
    return { taken, basis: outcome.basis };
  };
  const dear = solveAt(40); // 3 near, 3 far, 34 dear
  expect(dear.taken).toEqual([]);
  expect(solveAt(2).taken).toEqual([]); // near alone; nothing else was kept
  // At 41 tonnes a price of 9 proves more than a price of 1: back to the first answer.
  expect(solveAt(41).taken).toEqual([dear.basis]);
  expect(solveAt(42).taken).toEqual([]);
});

test("no more answers are kept than asked for", async () => {
  const starts = keepStarts(1);
  const [low, high] = await Promise.all([
    optimum(sources(2, [3, 3])),
    optimum(sources(40, [3, 3])),
  ]);
  starts.keep({ basis: high.basis!, dual: high.dual });
  starts.keep({ basis: low.basis!, dual: low.dual });
  using session = await openSession(sources(40, [3, 3]));
  const taken: unknown[] = [];
  starts.begin({ ...session, setBasis: (basis) => taken.push(basis), model: session.model });
  expect(taken).toEqual([low.basis]);
});
