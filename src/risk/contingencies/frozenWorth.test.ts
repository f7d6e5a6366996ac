import { expect, test } from "vitest";
import { closeBase } from "../../../test/chains/runs.ts";
import { disturbance, type TinySpec, tinyChain } from "../../../test/chains/tiny.ts";
import { assembleMarket } from "../../network/index.ts";
import { screenOf } from "./screen.ts";
import { solveCase } from "./solveCase.ts";

/** Worth of each part in the plan of an undisturbed month, in thousand USD. */
async function worthIn(spec: TinySpec): Promise<(id: string) => number> {
  const chain = tinyChain(spec);
  const baseline = await closeBase(chain);
  const run = { chain, baseline, disturbance: disturbance(1), corner: "central" } as const;
  const screen = screenOf(assembleMarket(run), new Set(["JP"]));
  const { worth } = await solveCase(screen, { lost: new Int32Array(0), basis: undefined });
  return (id) => worth[screen.parts.findIndex((part) => part.id === id)]!;
}

test("a loss is passed on in proportion, and worth what it stops downstream", async () => {
  const worth = await worthIn({
    commodities: { ore: { Nd: 1 }, metal: { Nd: 1 } },
    processes: { dig: { out: { ore: 1 } }, melt: { in: { ore: 1 }, out: { metal: 1 } } },
    facilities: {
      big: { at: "AU", runs: { dig: 900 } },
      small: { at: "AU", runs: { dig: 300 } },
      smelter: { at: "JP", runs: { melt: 1200 } },
    },
    routes: { "ore:AU>JP": { base: 1200 } },
    demands: {
      "metal@JP/motors": { base: 600, lost: 10_000 },
      "metal@JP/toys": { base: 600, lost: 2000 },
    },
  });
  // 100 t of metal a month, half at 10,000 and half at 2,000 USD/t: 600,000 USD.
  // On top 100 USD for each usual tonne that stops: 100 t melted, 100 t shipped, 100 t dug.
  expect(worth("facility:smelter")).toBeCloseTo(600 + 10, 3);
  expect(worth("route:ore:AU>JP")).toBeCloseTo(600 + 20, 3);
  // A quarter of the ore: a quarter of all that comes after it, and 25 t dug no more.
  expect(worth("facility:small")).toBeCloseTo((600 + 20) / 4 + 2.5, 3);
});

test("what is left over takes its share of a loss", async () => {
  const worth = await worthIn({
    commodities: { ore: { Nd: 1 } },
    processes: { dig: { out: { ore: 1 } } },
    facilities: { mine: { at: "JP", runs: { dig: [1200, 1200, 1200] } } },
    demands: { "ore@JP/all": { base: [600, 600, 600], lost: 1000 } },
  });
  // 100 t dug, 50 t used at 1,000 USD/t: half of a loss falls on what nobody takes; 100 t stand idle.
  expect(worth("facility:mine")).toBeCloseTo(50 + 10, 3);
});
