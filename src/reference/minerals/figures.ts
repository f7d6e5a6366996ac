import type { Figure } from "../../model/index.ts";

/** A figure times a number, its range with it; `modelled`, with a note that says why. */
export const scaled = (figure: Figure, factor: number, note: string): Figure => ({
  ...figure,
  value: figure.value * factor,
  low: figure.low * factor,
  high: figure.high * factor,
  quality: "modelled",
  note,
});

/** A figure times a figure: the ends of the range are those of both. */
export const times = (figure: Figure, factor: Figure, unit: string, note: string): Figure => ({
  ...figure,
  value: figure.value * factor.value,
  low: figure.low * factor.low,
  high: figure.high * factor.high,
  unit,
  quality: "modelled",
  note,
});

/** Two figures added, the ends of their ranges added; the second's quality and words are dropped. */
export const plus = (sum: Figure | undefined, next: Figure): Figure =>
  sum === undefined
    ? next
    : {
        ...sum,
        value: sum.value + next.value,
        low: sum.low + next.low,
        high: sum.high + next.high,
        quality: sum.quality === "reported" ? next.quality : sum.quality,
      };
