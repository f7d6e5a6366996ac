import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Observation } from "./observation.ts";
import { OBSERVATION_COLUMNS, writeCells, writeObservation } from "./observationTable.ts";
import { parseToken, type Token } from "./token.ts";

const row = (printed: string, unit: string) => {
  const seen: Observation = {
    edition: "usgs-mcs-2026",
    statistic: "mine-output",
    commodity: "rare-earths",
    sourceCommodity: "Rare Earths",
    sourceSeries: "Mine production",
    country: "AU",
    sourceCountry: "Australia",
    period: "2024",
    unit,
    basis: "REO",
    token: parseToken(printed) as Token,
    printed,
    quality: "estimated",
    note: "",
    where: "file.csv:2",
  };
  const cells = (parse(writeObservation(seen)) as string[][])[0]!;
  return Object.fromEntries(OBSERVATION_COLUMNS.map((name, index) => [name, cells[index]]));
};

describe("a row of a table of observations", () => {
  test("holds the value and leaves out a token that says the same", () => {
    expect(row("29,000", "t")).toMatchObject({ value: "29000", unit: "t", token: "" });
  });

  test("counts masses in tonnes and keeps what was printed", () => {
    // 22,000 kt = 22,000,000 t; 760 kg = 0.76 t
    expect(row("22,000", "kt")).toMatchObject({ value: "22000000", unit: "t", token: "22,000 kt" });
    expect(row("760", "kg")).toMatchObject({ value: "0.76", unit: "t", token: "760 kg" });
  });

  test("leaves prices in the unit of the source", () => {
    expect(row("3.90", "USD/lb")).toMatchObject({ value: "3.9", unit: "USD/lb", token: "" });
  });

  test("leaves the value empty where the source gives none, and says why", () => {
    expect(row("W", "t")).toMatchObject({ value: "", low: "", high: "", token: "W" });
    expect(row("", "t")).toMatchObject({ value: "", low: "", high: "", token: "" });
  });

  test("gives bounds as ends of a range, in tonnes", () => {
    expect(row(">85,000,000", "t")).toMatchObject({ value: "", low: "85000000", high: "" });
    // less than half of 1 kt = 0 to 500 t
    expect(row("s", "kt")).toMatchObject({ value: "", low: "0", high: "500", token: "s kt" });
  });

  test("writes any cells so that a reader of CSV gets them back", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (cells) => {
        expect(parse(`${writeCells(cells)}\n`)).toEqual([cells]);
      }),
      { seed: 12 },
    );
  });
});
