import type { OutputOf } from "../../../../src/operations/index.ts";
import type { Tone } from "../../parts/chart/chart.ts";

/** What a demagnetisation curve was asked for. */
export type Curve = OutputOf<"risk curve">;

/** A line of a curve: a level of response, and the stocks that it draws on. */
export type CurveLine = Curve["lines"][number];

/** What a line is, in one word: `frozen`, or the stocks that the market draws on. */
export type LineKind = "frozen" | CurveLine["stocks"];

/** What a line is. */
export const kindOf = ({ response, stocks }: CurveLine): LineKind =>
  response === "frozen" ? "frozen" : stocks;

/** How a line is drawn. */
export const TONES: Readonly<Record<LineKind, Tone>> = {
  frozen: "frozen",
  none: "none",
  firms: "firms",
  all: "market",
};
