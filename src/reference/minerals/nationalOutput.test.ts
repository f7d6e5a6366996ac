import { describe, expect, test } from "vitest";
import { outputs } from "../../../test/minerals/tinyMineral.ts";
import { nationalOutput, totalTpa } from "./nationalOutput.ts";

const tonnesOf = (found: ReturnType<typeof nationalOutput>, country: string) =>
  found?.supply.get(country)?.value;

describe("national output of a year", () => {
  test("is that of the newest edition, with what others say as its range", () => {
    const found = nationalOutput(
      {
        outputs: [
          ...outputs({ AU: 13_000, CN: 270_000 }, { source: "usgs-mcs-2025" }),
          ...outputs({ AU: 29_000, CN: 270_000 }, { source: "usgs-mcs-2026" }),
        ],
      },
      "mine",
      2025,
    );
    expect(found?.edition).toBe("usgs-mcs-2026");
    expect(found?.supply.get("AU")).toMatchObject({ value: 29_000, low: 13_000, high: 29_000 });
    expect(found?.supply.get("CN")).toMatchObject({ low: 270_000, high: 270_000 });
  });

  test("takes USGS before others, whatever their year", () => {
    const found = nationalOutput(
      {
        outputs: [
          ...outputs({ CN: 1 }, { source: "wmd-2026" }),
          ...outputs({ CN: 2 }, { source: "usgs-mcs-2025" }),
        ],
      },
      "mine",
      2025,
    );
    expect(found?.edition).toBe("usgs-mcs-2025");
  });

  test("does not mix bases in a range", () => {
    const found = nationalOutput(
      {
        outputs: [
          ...outputs({ CL: 49 }),
          ...outputs({ CL: 105 }, { source: "wmd-2024", basis: "oxide" }),
        ],
      },
      "mine",
      2025,
    );
    expect(found?.supply.get("CL")).toMatchObject({ low: 49, high: 49 });
  });

  test("leaves out what is withheld, and gives the rest of a world total to the rest of the world", () => {
    const found = nationalOutput(
      { outputs: outputs({ CN: 60, US: undefined, WORLD: 100 }) },
      "mine",
      2025,
    );
    expect(tonnesOf(found, "US")).toBeUndefined();
    expect(tonnesOf(found, "ZZ")).toBe(40);
    expect(found?.supply.get("ZZ")?.quality).toBe("modelled");
    expect(totalTpa(found!.supply)).toBe(100);
  });

  test("takes a world total within rounding as the sum of its countries", () => {
    const found = nationalOutput({ outputs: outputs({ CN: 99, WORLD: 100 }) }, "mine", 2025);
    expect([...found!.supply.keys()]).toEqual(["CN"]);
  });

  test("sums the commodities of a mineral, and joins groups of countries as the rest", () => {
    const found = nationalOutput(
      {
        outputs: [
          ...outputs({ AU: 780, "FR+DE": 5 }, { of: "ilmenite" }),
          ...outputs({ AU: 200 }, { of: "rutile" }),
        ],
      },
      "mine",
      2025,
    );
    expect(tonnesOf(found, "AU")).toBe(980);
    expect(tonnesOf(found, "ZZ")).toBe(5);
  });

  test("reads less than half a unit as the middle of its bounds", () => {
    const rows = outputs({ CN: 10, US: undefined });
    const small = rows.map((row) => (row.country === "US" ? { ...row, low: 0, high: 0.5 } : row));
    expect(tonnesOf(nationalOutput({ outputs: small }, "mine", 2025), "US")).toBe(0.25);
  });

  test("goes back three years, never forward", () => {
    const old = { outputs: outputs({ CN: 1 }, { period: "2022" }) };
    expect(nationalOutput(old, "mine", 2025)?.year).toBe(2022);
    expect(nationalOutput(old, "mine", 2026)).toBeUndefined();
    expect(nationalOutput(old, "mine", 2021)).toBeUndefined();
    expect(nationalOutput(old, "refine", 2022)).toBeUndefined();
  });
});
