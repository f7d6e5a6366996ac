/** Beyond this many standard deviations the series loses digits and the fraction has few terms. */
const TAIL_FROM = 3;

/** Terms of the continued fraction: enough for 15 digits from `TAIL_FROM` on. */
const FRACTION_TERMS = 200;

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The standard normal distribution, P(Z ≤ z), to about 14 digits, also of small probabilities.
 * Near the middle ½ + φ(z)(z + z³/3 + z⁵/(3·5) + …), Marsaglia 2004, J. Stat. Software 11(4); in the
 * tails Laplace's continued fraction φ(z)/(z + 1/(z + 2/(z + 3/…))).
 *
 * @example
 * normalBelow(0) // => 0.5
 * normalBelow(1.959963984540054) // => 0.975
 */
export function normalBelow(z: number): number {
  if (z > TAIL_FROM) return 1 - normalBelow(-z);
  if (z < -TAIL_FROM) {
    let rest = -z;
    for (let term = FRACTION_TERMS; term > 0; term--) rest = -z + term / rest;
    return density(z) / rest;
  }
  let sum = z;
  let term = z;
  for (let odd = 3; Math.abs(term) > Number.EPSILON * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + density(z) * sum;
}
