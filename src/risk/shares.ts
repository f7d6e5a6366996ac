import { refuse, requireAmount, requireFraction } from "./require.ts";

/** What a country supplies, uses or sends: any one unit, the same in the whole list. */
export interface Amount {
  readonly country: string;
  readonly amount: number;
}

/** A country's share of a whole, 0 to 1. */
export interface Share {
  readonly country: string;
  readonly share: number;
}

/** Shares printed as whole percentages add up to 1 within this, by rounding alone. */
export const SHARE_SUM_TOLERANCE = 0.02;

/** Ids that the tables of the world give to a source's own total. */
const TOTALS = new Set(["WORLD", "World", "world", "TOTAL", "Total"]);

const requireCountries = (where: string, list: readonly { readonly country: string }[]): void => {
  const seen = new Set<string>();
  for (const { country } of list) {
    if (TOTALS.has(country))
      refuse(where, "country", country, "A total is not a supplier. Leave its row out.");
    if (seen.has(country))
      refuse(where, "country", country, "Stands twice. Add its rows up, or choose one edition.");
    seen.add(country);
  }
};

/** Stops unless amounts are not negative and each country stands once. */
export function requireAmounts(where: string, amounts: readonly Amount[]): void {
  requireCountries(where, amounts);
  for (const { country, amount } of amounts) requireAmount(where, country, amount);
}

/** The sum of a list of amounts, in their unit. */
export const totalOf = (amounts: readonly Amount[]): number =>
  amounts.reduce((total, { amount }) => total + amount, 0);

/**
 * Each country's share of the sum of the amounts, 0 to 1, in the order given.
 *
 * @example
 * sharesOf([{ country: "CN", amount: 30 }, { country: "US", amount: 10 }])[0]
 * // => { country: "CN", share: 0.75 }
 */
export function sharesOf(amounts: readonly Amount[]): Share[] {
  requireAmounts("shares", amounts);
  const total = totalOf(amounts);
  if (!(total > 0)) refuse("shares", "amounts", total, "Nothing is supplied, so no share exists.");
  return amounts.map(({ country, amount }) => ({ country, share: amount / total }));
}

/**
 * Stops unless the shares are fractions that add up to 1 within the rounding of printed
 * percentages. Percentages, totals and repeated countries are named as such.
 */
export function requireShares(where: string, shares: readonly Share[]): void {
  requireCountries(where, shares);
  for (const { country, share } of shares) requireFraction(where, country, share);
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) > SHARE_SUM_TOLERANCE)
    refuse(
      where,
      "shares",
      Number(sum.toPrecision(6)),
      "Shares must add up to 1. Give every supplier, the rest as one more, or amounts to sharesOf.",
    );
}

/**
 * Shares of groups of countries: of blocs, of owners, of a union that acts as one. Groups come in
 * the order in which their first member stands.
 *
 * @example
 * const sizes = { DE: 0.25, FR: 0.25, CN: 0.5 }
 * const shares = Object.entries(sizes).map(([country, share]) => ({ country, share }))
 * groupShares(shares, (country) => (country === "CN" ? "CN" : "EU"))
 * // => [{ country: "EU", share: 0.5 }, { country: "CN", share: 0.5 }]
 */
export function groupShares(
  shares: readonly Share[],
  groupOf: (country: string) => string,
): Share[] {
  const groups = new Map<string, number>();
  for (const { country, share } of shares) {
    const group = groupOf(country);
    groups.set(group, (groups.get(group) ?? 0) + share);
  }
  return [...groups].map(([country, share]) => ({ country, share }));
}
