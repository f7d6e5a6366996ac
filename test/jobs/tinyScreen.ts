import { assembleMarket } from "../../src/network/index.ts";
import { listElements, lossesIn, screenOf } from "../../src/risk/index.ts";
import { closeBase } from "../chains/runs.ts";
import { disturbance } from "../chains/tiny.ts";
import { layeredChain, richSizes } from "../laws/layeredChain.ts";

/** A small screen of contingencies, of plants and routes. */
export async function tinyScreen() {
  const chain = layeredChain(richSizes);
  const baseline = await closeBase(chain);
  const run = { chain, baseline, disturbance: disturbance(3), corner: "central" } as const;
  const screen = screenOf(assembleMarket(run), new Set(["JP"]));
  return { screen, losses: lossesIn(screen, listElements(chain, baseline, ["facility", "route"])) };
}
