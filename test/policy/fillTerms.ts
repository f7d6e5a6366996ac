import fc from "fast-check";
import type { FillTerms } from "../../src/stockpile/index.ts";

/** One kilogram of use, one of stock; an embargo stops all of it for one period. */
export const SMALL: FillTerms = {
  states: [
    {
      ...{ id: "normal", priceUsdPerKg: 10, shortShare: 0, marketKg: 100, buyMostKg: 1 },
      next: [0.8, 0.2],
    },
    {
      ...{ id: "embargo", priceUsdPerKg: 20, shortShare: 1, marketKg: 100, buyMostKg: 0 },
      next: [1, 0],
    },
  ],
  ...{ useKg: 1, tiers: [{ share: 1, lostUsdPerKg: 100 }], priceSlope: 0, holdingUsdPerKg: 1 },
  ...{ discount: 0.5, maySell: true, stepKg: 1, stepsMost: 1 },
};

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Terms of three states of the market, everything drawn. */
export const anyTerms = fc
  .record({
    onset: between(0.005, 0.2),
    tightens: between(0.01, 0.3),
    ends: between(0.2, 0.9),
    short: between(0.2, 1),
    lost: between(20, 3000),
    slope: between(0, 3),
    holding: between(0, 0.5),
    discount: between(0.6, 0.97),
    stepsMost: fc.integer({ min: 1, max: 8 }),
    maySell: fc.boolean(),
  })
  .map(
    ({
      onset,
      tightens,
      ends,
      short,
      lost,
      slope,
      holding,
      discount,
      stepsMost,
      maySell,
    }): FillTerms => ({
      states: [
        {
          ...{ id: "normal", priceUsdPerKg: 10, shortShare: 0, marketKg: 200, buyMostKg: 20 },
          next: [1 - onset - tightens, tightens, onset],
        },
        {
          ...{ id: "tight", priceUsdPerKg: 15, shortShare: short / 10, marketKg: 120 },
          ...{ buyMostKg: 10, next: [0.2, 0.8 - onset, onset] },
        },
        {
          ...{ id: "embargo", priceUsdPerKg: 40, shortShare: short, marketKg: 60, buyMostKg: 0 },
          next: [ends / 2, ends / 2, 1 - ends],
        },
      ],
      ...{
        useKg: 30,
        priceSlope: slope,
        holdingUsdPerKg: holding,
        discount,
        maySell,
        stepKg: 10,
        stepsMost,
      },
      tiers: [
        { share: 0.7, lostUsdPerKg: lost },
        { share: 0.3, lostUsdPerKg: 5 * lost },
      ],
    }),
  );
