import fc from "fast-check";
import { expect, test } from "vitest";
import { assemble } from "./assembly.ts";
import { worthOfOneMore } from "./oneMore.ts";
import { solve } from "./solve.ts";

/** Ships of two mines to two towns, some of what they want missing at its own loss. */
function market(mines: readonly number[], towns: readonly number[], losses: readonly number[]) {
  const model = assemble("two mines, two towns");
  const given = mines.map((most) => model.row(() => "mine", { upper: most }));
  const wanted = towns.map((least) => model.row(() => "town", { lower: least }));
  wanted.forEach((row, town) => {
    given.forEach((from, mine) => {
      const ship = model.column(() => "ship", { cost: 1 + mine + 2 * town });
      model.add(from, ship, 1);
      model.add(row, ship, 1);
    });
    model.add(
      row,
      model.column(() => "missing", { cost: losses[town]! }),
      1,
    );
  });
  return model.finish();
}

async function optimum(model: ReturnType<typeof market>) {
  const outcome = await solve(model);
  if (outcome.status !== "optimal") throw new Error(outcome.status);
  return outcome;
}

test("where supply meets want exactly, a unit less costs the loss and a unit more saves a shipment", async () => {
  // Both mines and both towns have 10. Town 1 short of one would lose 50; given one, it spares a shipment:
  // from mine 2 at 2 or from mine 1 at 1, whichever comes to it.
  const model = market([10, 10], [10, 10], [50, 50]);
  const worth = worthOfOneMore(model, await optimum(model));
  expect(worth[2]).toBeLessThanOrEqual(2 + 1e-9);
});

test("with room on one side only, a unit more is worth the dual", async () => {
  const model = market([10, 5], [10, 10], [50, 40]);
  const answer = await optimum(model);
  // 5 are missing in town 2 at 40: one from mine 1 (3 to town 2) saves 37, one from mine 2 (4) saves 36.
  expect([...worthOfOneMore(model, answer)]).toEqual(
    [37, 36, 38, 40].map((x) => expect.closeTo(x, 6)),
  );
});

test("in a market of ships and losses a unit more saves what a second solve says, never more than the dual", async () => {
  const tonnes = fc.integer({ min: 1, max: 30 });
  const pair = fc.tuple(tonnes, tonnes);
  const losses = fc.tuple(fc.integer({ min: 10, max: 90 }), fc.integer({ min: 10, max: 90 }));
  await fc.assert(
    fc.asyncProperty(pair, pair, losses, async (mines, towns, lost) => {
      const model = market(mines, towns, lost);
      const answer = await optimum(model);
      const worth = worthOfOneMore(model, answer);
      for (let row = 0; row < model.rowCount; row++) {
        expect(worth[row]).toBeLessThanOrEqual(Math.abs(answer.dual[row]!) + 1e-9);
        const more = {
          ...model,
          rowLower: model.rowLower.slice(),
          rowUpper: model.rowUpper.slice(),
        };
        if (row < 2) more.rowUpper[row]! += 1e-3;
        else more.rowLower[row]! -= 1e-3;
        const saved = (answer.objective - (await optimum(more)).objective) / 1e-3;
        expect(worth[row]).toBeCloseTo(saved, 4);
      }
    }),
    { seed: 9, numRuns: 60 },
  );
});
