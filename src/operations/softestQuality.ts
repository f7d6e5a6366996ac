import type { Quality } from "../model/index.ts";

/** For what rests on several figures: an assumption is softer than what a model makes of figures. */
const FROM_FIRM_TO_SOFT: readonly Quality[] = ["reported", "estimated", "modelled", "assumed"];

/**
 * The softest of some qualities: what can be said of a number that rests on all of them. Undefined where
 * there is none.
 *
 * @example
 * softestQuality(["reported", "assumed", "modelled"]) // => "assumed"
 */
export const softestQuality = (qualities: Iterable<Quality>): Quality | undefined => {
  const all = new Set(qualities);
  return FROM_FIRM_TO_SOFT.findLast((quality) => all.has(quality));
};
