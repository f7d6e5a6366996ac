import { expect, test } from "vitest";
import { closeBase } from "../../test/chains/runs.ts";
import { tinyChain } from "../../test/chains/tiny.ts";
import { supplyLinks } from "./index.ts";

test("a country that buys and makes serves its users from each source in proportion", async () => {
  // Japan digs 30 t and imports 60 t of China's 100 t; it has 90 t for two users of 60 t and 30 t.
  // Two thirds of each user's oxide are China's: 40 t and 20 t; the rest is its own. China keeps 40 t.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 }, metal: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } }, reduce: { in: { oxide: 1 }, out: { metal: 1 } } },
    facilities: {
      cn: { at: "CN", runs: { dig: 100 } },
      jp: { at: "JP", runs: { dig: 30 } },
      furnace: { at: "JP", runs: { reduce: 60 } },
    },
    routes: { "oxide:CN>JP": { base: 60 } },
    demands: {
      "oxide@CN/cars": { base: 40, lost: 1 },
      "oxide@JP/cars": { base: 30, lost: 1 },
      "metal@JP/wind": { base: 60, lost: 1 },
    },
  });
  const links = supplyLinks(chain, await closeBase(chain));
  const said = links.map(
    ({ commodity, from, to, tonnes }) =>
      `${commodity} ${from.country} ${to.country}/${to.stage} ${tonnes.toFixed(3)}`,
  );
  expect(said.sort()).toEqual([
    "metal JP JP/demand 60.000",
    "oxide CN CN/demand 40.000",
    "oxide CN JP/all 40.000",
    "oxide CN JP/demand 20.000",
    "oxide JP JP/all 20.000",
    "oxide JP JP/demand 10.000",
  ]);
});

test("what comes out of stocks has no maker, and one who passes goods on counts as their source", async () => {
  // Malaysia digs nothing: it draws 25 t from stock and buys 75 t of China, then ships 100 t to Japan.
  const chain = tinyChain({
    commodities: { oxide: { Dy: 1 } },
    processes: { dig: { out: { oxide: 1 } } },
    facilities: { cn: { at: "CN", runs: { dig: 75 } } },
    routes: { "oxide:CN>MY": { base: 75 }, "oxide:MY>JP": { base: 100 } },
    demands: { "oxide@JP/cars": { base: 100, lost: 1 } },
    stockChanges: { "oxide@MY": -25 },
  });
  const [link, ...rest] = supplyLinks(chain, await closeBase(chain));
  expect(rest).toEqual([]);
  expect(link).toMatchObject({ from: { country: "MY", stage: "all" }, to: { country: "JP" } });
  expect(link!.tonnes).toBeCloseTo(100, 6);
});
