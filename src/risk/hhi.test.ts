import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadInput } from "../model/index.ts";
import { hhi, hhiFromPoints, hhiPoints, hhiRange } from "./hhi.ts";
import { type Amount, groupShares, type Share, sharesOf, totalOf } from "./shares.ts";
import { topShare } from "./topShares.ts";

const amounts = (text: string): Amount[] =>
  text.split(" ").map((pair) => {
    const [country, amount] = pair.split(":") as [string, string];
    return { country, amount: Number(amount) };
  });
const shares = (text: string): Share[] =>
  amounts(text).map(({ country, amount }) => ({ country, share: amount }));

const anySupply = fc
  .array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 })
  .map((list) => list.map((amount, i): Amount => ({ country: `C${i}`, amount })));
const laws = { seed: 20_260_101, numRuns: 200 };

describe("concentration", () => {
  test("four suppliers by hand", () => {
    // 0.4² + 0.3² + 0.2² + 0.1² = 0.16 + 0.09 + 0.04 + 0.01
    const four = shares("CN:0.4 AU:0.3 US:0.2 MM:0.1");
    expect(hhi(four)).toBeCloseTo(0.3, 12);
    expect(hhiPoints(hhi(four))).toBeCloseTo(3000, 8);
    expect(topShare(four, 3)).toBeCloseTo(0.9, 12);
  });

  /**
   * Production 2022 of World Mining Data 2024; indices as the notebook of GeoPolRisk 2.0 prints
   * them, computed by its authors from the same book.
   */
  test.each([
    [
      "cobalt",
      0.4928971158048766,
      "AU:5793 CA:3063 CD:115371 CN:1750 CU:3600 FI:1235 ID:9600 MA:1690 MG:3428 NC:1770 PG:2987 PH:3400 RU:9000 TR:2100 US:500 ZA:250 ZM:252 ZW:241",
    ],
    [
      "lithium",
      0.31981095428556255,
      "AR:14210 AU:149800 BO:250 BR:7863 CL:110350 CN:57900 NG:20 PT:210 RU:46 US:1640 ZW:3540",
    ],
    [
      "niobium",
      0.8692862183478102,
      "BI:3 BR:110000 CA:6800 CD:520 CN:40 ET:25 MZ:17 NG:60 RU:549 RW:195",
    ],
    [
      "rare earths",
      0.5282617688739127,
      "AU:17660 BR:1580 CN:210000 IN:2600 MG:2600 MM:17550 MY:310 RU:2038 US:42499",
    ],
  ])("the published index of %s is reproduced to the last digit", (_, published, mined) => {
    expect(hhi(sharesOf(amounts(mined)))).toBeCloseTo(published, 14);
  });

  /** Mineral Commodity Summaries 2026, table 7: leading producer, world, share in percent. */
  test.each([
    ["cobalt", "CD:230000 ZZ:80000", 74],
    ["copper", "CL:5300000 ZZ:17700000", 23],
    ["niobium", "BR:104000 ZZ:8000", 93],
    ["nickel", "ID:2600000 ZZ:1300000", 67],
    ["rare earths", "CN:270000 ZZ:120000", 69],
    ["tantalum", "CD:1300 ZZ:1200", 52],
  ])("the leading producer's share of %s is as printed", (_, mined, percent) => {
    const leader = sharesOf(amounts(mined)).filter(({ country }) => country !== "ZZ");
    expect(Math.round(leader[0]!.share * 100)).toBe(percent);
  });

  /**
   * IEA Critical Minerals Dataset, May 2025: refined output 2024, kt; the rest in a hundred parts.
   */
  test("the mean top-three share of refining in 2024 is the 86 % of the IEA's Outlook 2025", () => {
    const topThree = [
      { world: 26944, named: "CN:11860 CL:1966 JP:1578" }, // copper
      { world: 241.6, named: "CN:169.7 CL:49.27 AR:13.18" }, // lithium
      { world: 3483.7, named: "ID:1493.2 CN:1091.1 RU:126" }, // nickel
      { world: 250.1, named: "CN:196.1 FI:20.12 JP:5.65" }, // cobalt
      { world: 1875.3, named: "CN:1794.8 JP:44.97 US:1.11" }, // battery-grade graphite
      { world: 80.8, named: "CN:73.76 MY:3.63 US:0.96" }, // magnet rare earths
    ].map(({ world, named }) => {
      const part = (world - totalOf(amounts(named))) / 100;
      const rest = Array.from({ length: 100 }, (_, i) => ({ country: `Z${i}`, amount: part }));
      return topShare(sharesOf([...amounts(named), ...rest]), 3);
    });
    const mean = topThree.reduce((sum, share) => sum + share, 0) / topThree.length;
    expect(Math.round(mean * 100)).toBe(86);
  });

  test("an unattributed part gives bounds", () => {
    // 0.5² + 0.3² = 0.34 named; the lump of 0.2 adds at most 0.04.
    const range = hhiRange(shares("CN:0.5 AU:0.3 ZZ:0.2"), "ZZ");
    expect(range.low).toBeCloseTo(0.34, 12);
    expect(range.high).toBeCloseTo(0.38, 12);
  });
});

describe("laws of concentration", () => {
  test("merging two suppliers never lowers it", () => {
    fc.assert(
      fc.property(anySupply, (supply) => {
        const all = sharesOf(supply);
        const merged = groupShares(all, (country) => (country === "C1" ? "C0" : country));
        expect(hhi(merged)).toBeGreaterThanOrEqual(hhi(all) - 1e-12);
      }),
      laws,
    );
  });

  test("neither the order of the table nor its unit matters", () => {
    fc.assert(
      fc.property(anySupply, (supply) => {
        const inKilograms = [...supply]
          .reverse()
          .map(({ country, amount }) => ({ country, amount: amount * 1000 }));
        expect(hhi(sharesOf(inKilograms))).toBeCloseTo(hhi(sharesOf(supply)), 12);
        expect(topShare(sharesOf(inKilograms), 2)).toBeCloseTo(topShare(sharesOf(supply), 2), 12);
      }),
      laws,
    );
  });

  test("it lies between that of equal suppliers and a monopoly, and below the largest share", () => {
    fc.assert(
      fc.property(anySupply, (supply) => {
        const all = sharesOf(supply);
        expect(hhi(all)).toBeGreaterThanOrEqual(1 / all.length - 1e-12);
        expect(hhi(all)).toBeLessThanOrEqual(topShare(all, 1) + 1e-12);
      }),
      laws,
    );
  });

  test("points and fractions are one index on two scales", () => {
    expect(hhiFromPoints(hhiPoints(0.37))).toBeCloseTo(0.37, 12);
  });
});

describe("bad input is named and cured", () => {
  test.each([
    ["percentages", () => hhi(shares("CN:70 US:30")), /CN "70".*Divide a percentage by 100/],
    ["shares that leave a part out", () => hhi(shares("CN:0.7 US:0.1")), /"0\.8".*add up to 1/],
    ["a negative share", () => hhi(shares("CN:1.1 US:-0.1")), /CN "1\.1"/],
    ["a negative amount", () => sharesOf(amounts("CN:5 US:-1")), /US "-1".*not negative/],
    ["an amount that is no number", () => sharesOf(amounts("CN:W US:1")), /CN "NaN"/],
    ["a total among suppliers", () => sharesOf(amounts("CN:5 WORLD:5")), /WORLD.*not a supplier/],
    ["a country twice", () => sharesOf(amounts("CN:5 CN:6")), /CN.*twice/],
    ["no supply at all", () => sharesOf(amounts("CN:0 US:0")), /Nothing is supplied/],
    ["no whole number of suppliers", () => topShare(shares("CN:1"), 0), /whole number/],
    ["points taken for a fraction", () => hhiPoints(2500), /from 0 to 1/],
  ])("%s", (_, act, message) => {
    expect(act).toThrow(BadInput);
    expect(act).toThrow(message);
  });

  test("squares of percentages are never taken for the index", () => {
    // 70² + 30² = 5,800 points, not an index of 5,800.
    expect(() => hhi(shares("CN:70 US:30"))).toThrow(BadInput);
    expect(hhiPoints(hhi(shares("CN:0.7 US:0.3")))).toBeCloseTo(5800, 8);
  });

  test("percentages rounded in print still pass as shares", () => {
    expect(() => hhi(shares("A:0.33 B:0.33 C:0.33"))).not.toThrow();
  });
});
