import { describe, expect, test } from "vitest";
import { figure, tinyMineral, tinyMinerals, use } from "../../../test/minerals/tinyMineral.ts";
import { publishedUse, worldUse } from "./worldUse.ts";

describe("published use of newly made material", () => {
  const of = (...demand: ReturnType<typeof use>[]) => publishedUse({ demand }, "US", 2025);

  test("leaves out what the country recycles", () => {
    // 45,000 t apparent, of which 3,500 recycled
    const used = of(use("US", "apparent", 45_000), use("US", "secondary", 3_500));
    expect(used).toMatchObject({ value: 41_500, quality: "modelled", unit: "t/a" });
    expect(used?.note).toContain("3500 t recycled");
  });

  test("is primary use where that is published, with nothing taken off", () => {
    const used = of(
      use("US", "apparent", 220),
      use("US", "primary", 90),
      use("US", "secondary", 130),
    );
    expect(used?.value).toBe(90);
  });

  test("prefers a number near the year to an old one of a firmer measure", () => {
    const used = of(
      use("US", "reported", 30, { period: "2021" }),
      use("US", "bounded", 24, { low: 17, high: 34, period: "2025" }),
    );
    expect(used).toMatchObject({ value: 24, low: 17, high: 34 });
  });

  test("is an old number where there is no other, and unknown where there is none", () => {
    expect(of(use("US", "apparent", 7_633, { period: "2014" }))?.value).toBe(7_633);
    expect(of(use("JP", "apparent", 5))).toBeUndefined();
    expect(of(use("US", "secondary", 5))).toBeUndefined();
  });

  test("is never negative", () => {
    expect(of(use("US", "apparent", 5), use("US", "secondary", 9))).toMatchObject({
      value: 0,
      low: 0,
    });
  });
});

describe("use of the world", () => {
  test("divides what published use leaves by the assumed weights", () => {
    const mineral = tinyMineral({ demand: [use("US", "apparent", 10)] });
    const shares = worldUse(mineral, tinyMinerals(mineral), 2025, 100);
    if ("missing" in shares) throw new Error(shares.says);
    // 90 t left for weights 5 (CN), 1 (JP), 3 (ZZ): 50, 10 and 30
    const tonnes = Object.fromEntries([...shares].map(([id, { value }]) => [id, value]));
    expect(tonnes.CN).toBeCloseTo(50, 9);
    expect(tonnes.JP).toBeCloseTo(10, 9);
    expect(tonnes.ZZ).toBeCloseTo(30, 9);
    expect(tonnes.US).toBe(10);
    expect(shares.get("JP")?.quality).toBe("modelled");
  });

  test("is missing where published use is all that is made, or more", () => {
    const mineral = tinyMineral({ demand: [use("US", "apparent", 96)] });
    expect(worldUse(mineral, tinyMinerals(mineral), 2025, 100)).toMatchObject({ missing: "use" });
  });

  test("carries the range of a published figure", () => {
    const row = { ...use("JP", "primary", 10), figure: figure(10, { low: 5, high: 20 }) };
    const mineral = tinyMineral({ demand: [row] });
    const shares = worldUse(mineral, tinyMinerals(mineral), 2025, 100);
    if ("missing" in shares) throw new Error(shares.says);
    expect(shares.get("JP")).toMatchObject({ low: 5, high: 20 });
  });
});
