/**
 * The demagnetisation curve: how much of a supplier's trade can be withheld, and for how long,
 * before a user stops (DESIGN section 3). Within the risk folder; the door of the folder passes
 * it on.
 */
export { type Coercion, disturbanceAt, type Grip, gripOf } from "./field.ts";
export { type FrozenCurve, frozenCurve } from "./frozenCurve.ts";
export {
  type CoercedChain,
  type CurvePoint,
  type MarketCurve,
  marketCurve,
  runAtField,
} from "./marketCurve.ts";
export { STOCK_ACCESSES, type StockAccess, withStocks } from "./stockAccess.ts";
export { criticalField, enduranceMonths, type FieldPoint } from "./threshold.ts";
export type { Certainty } from "./trace.ts";
