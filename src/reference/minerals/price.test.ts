import { describe, expect, test } from "vitest";
import { figure } from "../../../test/minerals/tinyMineral.ts";
import { priceNear, yearlyPrices } from "./price.ts";
import type { WorldRow } from "./worldRows.ts";

const at = { file: "tiny", line: 1 };

const printed = (value: number | undefined, more: Partial<WorldRow> = {}): WorldRow => ({
  commodity: "tungsten",
  statistic: "price",
  country: "US",
  period: "2025",
  value,
  low: undefined,
  high: undefined,
  unit: "USD/dmtu",
  basis: "",
  quality: "reported",
  source: "usgs-mcs-2026",
  token: "",
  series: "Price, concentrate, dollars per dry metric ton unit of tungsten trioxide",
  note: "",
  at,
  ...more,
});

const series = (words: string, unit: string, factor: number) => ({
  mineral: "tungsten",
  commodity: "tungsten",
  words,
  printed: unit,
  figure: figure(factor, { unit: "multiple" }),
  at,
});

describe("the price of a tonne of content", () => {
  // A dry metric ton unit of WO3 holds 7.93 kg of W: 380 / 0.00793 = 47,919 USD/t
  const priceSeries = series("tungsten trioxide;WO3", "USD/dmtu", 1 / 0.00793);

  test("is the printed price times what turns its unit into tonnes of content", () => {
    const [price] = yearlyPrices({ prices: [printed(380)], priceSeries });
    expect(price?.value).toBeCloseTo(47_919.3, 1);
    expect(price).toMatchObject({ unit: "USD/t", period: "2025", source: "usgs-mcs-2026" });
  });

  test("takes the newest edition of a year, the others as its range", () => {
    const prices = [printed(250, { source: "usgs-mcs-2025" }), printed(252)];
    const [price] = yearlyPrices({ prices, priceSeries });
    expect(price?.value).toBeCloseTo(252 / 0.00793, 6);
    expect(price?.low).toBeCloseTo(250 / 0.00793, 6);
  });

  test("is the middle of a printed range, with its ends", () => {
    const range = printed(undefined, { low: 660, high: 670, unit: "USD/kg", series: "oxide" });
    const [price] = yearlyPrices({ prices: [range], priceSeries: series("oxide", "USD/kg", 1000) });
    expect(price).toMatchObject({ value: 665_000, low: 660_000, high: 670_000 });
  });

  test("leaves out series of other words, other units and empty cells", () => {
    const prices = [
      printed(1, { series: "Ferrotungsten" }),
      printed(1, { unit: "USD/t", series: "WO3" }),
      printed(undefined),
    ];
    expect(yearlyPrices({ prices, priceSeries })).toEqual([]);
    expect(yearlyPrices({ prices: [printed(1)], priceSeries: undefined })).toEqual([]);
  });

  test("is that of the nearest year, the earlier of two", () => {
    const prices = [printed(100, { period: "2021" }), printed(200, { period: "2023" })];
    const near = (year: number) => priceNear({ prices, priceSeries }, year)?.period;
    expect([near(2020), near(2022), near(2025)]).toEqual(["2021", "2021", "2023"]);
  });
});
