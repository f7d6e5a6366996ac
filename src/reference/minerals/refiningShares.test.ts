import { describe, expect, test } from "vitest";
import {
  outputs,
  refinedShare,
  tinyMineral,
  tinyMinerals,
} from "../../../test/minerals/tinyMineral.ts";
import { refiningShares } from "./refiningShares.ts";

describe("shares of refining side by side", () => {
  test("are printed by some sources and follow from the amounts of others", () => {
    const refined = { stage: "refine", source: "usgs-mcs-2026" } as const;
    const mineral = tinyMineral({
      outputs: outputs({ CN: 750, JP: 30, WORLD: 1_000 }, refined),
      refiningShares: [refinedShare("CN", 94, { source: "survey" })],
    });
    const all = refiningShares(mineral, tinyMinerals(mineral));
    const by = (source: string) => all.find((one) => one.source === source);
    expect(by("survey")?.shares.get("CN")).toBe(0.94);
    // 750 of a world total of 1,000, of which 220 have no country
    expect(by("usgs-mcs-2026")?.shares.get("CN")).toBe(0.75);
    expect(by("usgs-mcs-2026")?.from).toBe("amounts");
  });

  test("never add up to more than the whole where a world total is rounded down", () => {
    const amounts = { CN: 770, JP: 280, WORLD: 1_000 };
    const mineral = tinyMineral({ outputs: outputs(amounts, { stage: "refine" }) });
    const [only] = refiningShares(mineral, tinyMinerals(mineral));
    const sum = [...only!.shares.values()].reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(1, 12);
  });

  test("leave mines out, and keep stages apart", () => {
    const mineral = tinyMineral({
      outputs: [...outputs({ CN: 1 }), ...outputs({ CN: 1, JP: 1 }, { stage: "anode" })],
    });
    const stages = refiningShares(mineral, tinyMinerals(mineral)).map(({ stage }) => stage);
    expect(stages).toEqual(["anode"]);
  });

  test("are those of the mineral that stands for one without any", () => {
    const model = tinyMineral({ id: "ndpr", refiningShares: [refinedShare("CN", 91)] });
    const single = tinyMineral({ id: "neodymium" }, { shares_of: "ndpr" });
    const minerals = tinyMinerals(model, single);
    expect(refiningShares(single, minerals)).toEqual(refiningShares(model, minerals));
    const lonely = tinyMineral({ id: "scandium" });
    expect(refiningShares(lonely, tinyMinerals(lonely))).toEqual([]);
  });
});
