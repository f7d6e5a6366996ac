import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figure, tinyMineral, tinyMinerals } from "../../../test/minerals/tinyMineral.ts";
import type { Supply } from "./nationalOutput.ts";
import { importShares, laneFlows } from "./worldFlows.ts";

const supply = (amounts: Readonly<Record<string, number>>): Supply =>
  new Map(Object.entries(amounts).map(([country, tonnes]) => [country, figure(tonnes)]));

const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);
const minerals = tinyMinerals();
const none = new Map();

const source = (country: string, value: number, series = "All") => ({
  commodity: "tinium",
  statistic: "import-source",
  country,
  period: "2021–24",
  value,
  low: undefined,
  high: undefined,
  unit: "percent",
  basis: "",
  quality: "reported" as const,
  source: "usgs-mcs-2026",
  token: "",
  series,
  note: "",
  at: { file: "tiny", line: 1 },
});

const typed = (importer: string, from: string, percent: number, period: string) => ({
  mineral: "tinium",
  importer,
  form: "all",
  from,
  figure: figure(percent, { unit: "percent", period }),
  at: { file: "tiny", line: 1 },
});

describe("known shares of imports", () => {
  test("are of the series that the mineral names, for the US, and the latest for others", () => {
    const known = importShares(
      tinyMineral({
        usImportSources: [source("CL", 54), source("AR", 43), source("CN", 99, "Ore")],
        importShares: [typed("JP", "CN", 75, "2020"), typed("JP", "CN", 57, "2021")],
      }),
    );
    expect([...known.get("US")!]).toEqual([
      ["CL", 0.54],
      ["AR", 0.43],
    ]);
    expect([...known.get("JP")!]).toEqual([["CN", 0.57]]);
    expect(known.has("CN")).toBe(false);
  });
});

describe("flows on lanes", () => {
  test("follow the known shares where the totals let them", () => {
    // Two senders of 100 t each, two takers of 100 t: the US takes 90% from A, so JP 90% from B.
    const ends = { senders: supply({ A: 100, B: 100 }), takers: supply({ JP: 100, US: 100 }) };
    const known = new Map([
      [
        "US",
        new Map([
          ["A", 0.9],
          ["B", 0.1],
        ]),
      ],
      [
        "JP",
        new Map([
          ["A", 0.1],
          ["B", 0.9],
        ]),
      ],
    ]);
    const flows = laneFlows(ends, minerals, known);
    // Guess with 2% of imports spread by size: 0.91 to 0.11, kept by the fill: 91 / (91 + 11)
    expect(flows[0]![1]).toBeCloseTo((100 * 0.91) / 1.02, 6);
    expect(flows[1]![0]).toBeCloseTo((100 * 0.91) / 1.02, 6);
  });

  test("are in proportion where nothing is known and home is not preferred", () => {
    const ends = { senders: supply({ A: 60, B: 40 }), takers: supply({ JP: 30, US: 70 }) };
    const flows = laneFlows(ends, minerals, none);
    expect(flows.flat().map((flow) => Number(flow.toFixed(6)))).toEqual([18, 42, 12, 28]);
  });

  test("leave out a lane below one per cent of what its taker uses", () => {
    const ends = {
      senders: supply({ A: 989, B: 5, C: 1006 }),
      takers: supply({ JP: 1000, US: 1000 }),
    };
    const known = new Map([["JP", new Map([["A", 1]])]]);
    const [, small] = laneFlows(ends, minerals, known);
    expect(small![0]).toBe(0);
    expect(small![1]).toBeCloseTo(5, 6);
  });

  test("meet the totals of any senders and takers, whatever is known", () => {
    const tonnes = fc.integer({ min: 1, max: 1000 });
    const percent = fc.integer({ min: 0, max: 100 });
    const made = fc.record({ A: tonnes, B: tonnes, JP: tonnes, ZZ: tonnes });
    const wanted = fc.record({ CN: tonnes, JP: tonnes, US: tonnes, ZZ: tonnes });
    fc.assert(
      fc.property(made, wanted, percent, percent, (senders, takers, a, b) => {
        const scale = sum(Object.values(senders)) / sum(Object.values(takers));
        const ends = {
          senders: supply(senders),
          takers: new Map(
            Object.entries(takers).map(([id, value]) => [id, figure(value * scale)] as const),
          ),
        };
        const known = new Map([
          [
            "US",
            new Map([
              ["A", a / 100],
              ["B", (b / 100) * (1 - a / 100)],
            ]),
          ],
        ]);
        const flows = laneFlows(ends, minerals, known);
        const whole = sum(Object.values(senders));
        [...ends.senders.values()].forEach(({ value }, i) => {
          expect(Math.abs(sum(flows[i]!) - value)).toBeLessThan(1e-8 * whole);
        });
        [...ends.takers.values()].forEach(({ value }, j) => {
          expect(Math.abs(sum(flows.map((row) => row[j]!)) - value)).toBeLessThan(1e-8 * whole);
        });
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
