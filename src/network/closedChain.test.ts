import { expect, test } from "vitest";
import { tinyChain } from "../../test/chains/tiny.ts";
import { undisturbed } from "../model/index.ts";
import { monthsFrom, parseMonth } from "../units/index.ts";
import { packClosed, unpackClosed } from "./closedChain.ts";
import { assembleMarket, reconcile } from "./index.ts";

/** A plant, a route, users at both ends, and a stock. */
const chain = tinyChain({
  commodities: { oxide: { Dy: 0.87 }, metal: { Dy: 1 } },
  processes: {
    separate: { out: { oxide: 1 } },
    reduce: { in: { oxide: 1.2 }, out: { metal: 1 } },
  },
  facilities: {
    "cn-oxide": { at: "CN", runs: { separate: 120 } },
    "cn-metal": { at: "CN", runs: { reduce: 100 } },
  },
  routes: { "metal:CN>JP": { base: 60, lead: 1 } },
  demands: {
    "metal@JP/vehicles": { base: 60, lost: 3 },
    "metal@CN/vehicles": { base: 40, lost: 2 },
  },
  holdings: { "jp-firms": { of: "metal", at: "JP", stock: 12 } },
});

const closedOf = async () => {
  const outcome = await reconcile(chain);
  if (outcome.status !== "closed") throw new Error(outcome.says.join());
  return { chain, baseline: outcome.baseline };
};

test("a chain that was sent makes the same program, entry by entry", async () => {
  const closed = await closedOf();
  const sent = JSON.parse(JSON.stringify(packClosed(closed))) as ReturnType<typeof packClosed>;
  const disturbance = undisturbed(monthsFrom(parseMonth("2026-01")!, 3));
  const [here, there] = [closed, unpackClosed(sent)].map(
    (one) => assembleMarket({ ...one, disturbance, corner: "central" }).model,
  );
  for (const part of ["cost", "columnLower", "columnUpper", "rowLower", "rowUpper"] as const)
    expect(there![part]).toEqual(here![part]);
  expect([there!.start, there!.row, there!.value]).toEqual([here!.start, here!.row, here!.value]);
});

test("what was packed twice is the same", async () => {
  const packed = packClosed(await closedOf());
  expect(packClosed(unpackClosed(packed))).toEqual(packed);
});
