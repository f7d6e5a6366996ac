import { normalBelow } from "./normal.ts";

/** How long goods stay in use, from sale to discard. Means and deviations are of the lifetime itself. */
export type Lifetime =
  | { readonly kind: "fixed"; readonly years: number }
  /** Cut off at age 0, so that nothing is discarded before it is sold. */
  | { readonly kind: "normal"; readonly meanYears: number; readonly deviationYears: number }
  | { readonly kind: "log-normal"; readonly meanYears: number; readonly deviationYears: number }
  /** S(a) = exp(-(a / scale)^shape). */
  | { readonly kind: "weibull"; readonly shape: number; readonly scaleYears: number };

/**
 * The share of goods still in use at an age, 1 at sale and falling. Throws where a lifetime's
 * parameter is not above 0.
 *
 * @example
 * survivalAt({ kind: "fixed", years: 10 }, 9.5) // => 1
 * survivalAt({ kind: "weibull", shape: 1, scaleYears: 10 }, 10) // => 0.36787944117
 */
export function survivalAt(lifetime: Lifetime, ageYears: number): number {
  for (const [name, value] of Object.entries(lifetime))
    if (name !== "kind" && !(Number(value) > 0))
      throw new RangeError(`A lifetime's ${name} is above 0, not ${value}.`);
  if (ageYears <= 0) return 1;
  switch (lifetime.kind) {
    case "fixed":
      return ageYears < lifetime.years ? 1 : 0;
    case "normal": {
      const { meanYears: mean, deviationYears: deviation } = lifetime;
      return normalBelow((mean - ageYears) / deviation) / normalBelow(mean / deviation);
    }
    case "log-normal": {
      const { mu, sigma } = logParameters(lifetime);
      return normalBelow((mu - Math.log(ageYears)) / sigma);
    }
    case "weibull":
      return Math.exp(-((ageYears / lifetime.scaleYears) ** lifetime.shape));
  }
}

/** Of the logarithm: σ² = ln(1 + deviation²/mean²), μ = ln(mean) - σ²/2. */
function logParameters({ meanYears, deviationYears }: Extract<Lifetime, { kind: "log-normal" }>): {
  mu: number;
  sigma: number;
} {
  const variance = Math.log1p((deviationYears / meanYears) ** 2);
  return { mu: Math.log(meanYears) - variance / 2, sigma: Math.sqrt(variance) };
}
