import { expect, test } from "vitest";
import { tinyChain } from "../../test/chains/tiny.ts";
import { findFreeLunch } from "./index.ts";

const cycle = (yieldBack: number) =>
  tinyChain({
    commodities: { ore: {}, metal: {}, scrap: {} },
    processes: {
      dig: { out: { ore: 1 } },
      smelt: { in: { ore: 1 }, out: { metal: 1 } },
      use: { in: { metal: 1 }, out: { scrap: 1 } },
      remelt: { in: { scrap: 1 }, out: { metal: yieldBack } },
    },
  });

test("a loop that loses a little is no free lunch", async () => {
  expect(await findFreeLunch(cycle(0.95))).toBeUndefined();
  expect(await findFreeLunch(cycle(1))).toBeUndefined();
});

test("a loop that gains names its processes, and not those outside of it", async () => {
  const lunch = await findFreeLunch(cycle(1.1));
  expect(lunch?.processes.toSorted()).toEqual(["remelt", "use"]);
  expect(lunch?.commodities.length).toBeGreaterThan(0);
});

test("a mine is no free lunch: what takes nothing in is a source", async () => {
  const chain = tinyChain({ commodities: { ore: {} }, processes: { dig: { out: { ore: 5 } } } });
  expect(await findFreeLunch(chain)).toBeUndefined();
});
