import fc from "fast-check";
import { expect, test } from "vitest";
import { hhi } from "../hhi.ts";
import { sharesOf } from "../shares.ts";
import { controlledSupply, foreignConcentration, foreignGovernance } from "./criteria.ts";

const shares = [
  { country: "CN", share: 0.6 },
  { country: "JP", share: 0.3 },
  { country: "ZZ", share: 0.1 },
];
const nobody = new Set<string>();

test("what the vantage makes itself does not count against it", () => {
  // 0.6² + 0.1²; the 0.3 of Japan is at home.
  expect(foreignConcentration({ shares, home: new Set(["JP"]), lumping: 1 })).toBeCloseTo(0.37, 12);
  expect(foreignConcentration({ shares, home: nobody, lumping: 1 })).toBeCloseTo(0.46, 12);
});

test("unnamed supply is between countless suppliers and one", () => {
  const view = { shares, home: new Set(["JP"]) };
  expect(foreignConcentration({ ...view, lumping: 0 })).toBeCloseTo(0.36, 12);
  expect(foreignConcentration({ ...view, lumping: 0.5 })).toBeCloseTo(0.365, 12);
});

test("a supplier without a governance score has the middle of the scale, never the best", () => {
  // CN at -0.5 has risk 0.6: 0.36 · 0.6 = 0.216; ZZ has 0.5: 0.01 · 0.5 = 0.005.
  const view = { shares, home: new Set(["JP"]), lumping: 1 };
  expect(foreignGovernance(view, new Map([["CN", -0.5]]))).toBeCloseTo(0.221, 12);
});

test("supply under a control counts by its severity, once", () => {
  const view = { shares, home: nobody, lumping: 1 };
  const severities = new Map([
    ["CN", 0.5],
    ["JP", 1],
  ]);
  expect(controlledSupply(view, severities)).toBeCloseTo(0.6, 12);
  expect(controlledSupply({ ...view, home: new Set(["JP"]) }, severities)).toBeCloseTo(0.3, 12);
  expect(() => controlledSupply(view, new Map([["CN", 50]]))).toThrow(/CN/);
});

test("seen from nowhere it is the index of Herfindahl and Hirschman; a wider home never raises it", () => {
  const mixes = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(mixes, fc.nat(7), (amounts, home) => {
      const all = sharesOf(amounts.map((amount, i) => ({ country: `C${i}`, amount })));
      const abroad = foreignConcentration({ shares: all, home: nobody, lumping: 1 });
      expect(abroad).toBeCloseTo(hhi(all), 12);
      const seen = { shares: all, home: new Set([`C${home}`]), lumping: 1 };
      expect(foreignConcentration(seen)).toBeLessThanOrEqual(abroad);
    }),
    { seed: 11, numRuns: 200 },
  );
});
