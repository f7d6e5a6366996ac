import type { LedgerKind } from "./act.ts";
import type { Books } from "./books.ts";
import { DAYS_PER_YEAR } from "./day.ts";
import { heldIn } from "./holds.ts";
import type { Kilograms } from "./kilograms.ts";

/** What a part of a holding covers of its beneficiary's demand. */
export interface Cover {
  readonly holding: string;
  readonly holds: LedgerKind;
  /** Public is what the holder of the holding itself owns, private what others own in it. */
  readonly part: "public" | "private";
  readonly commodity: string;
  readonly beneficiary: string;
  /** In store, free and reserved; what is lent out or owed to a pool is not. */
  readonly kilograms: Kilograms;
  /** Days of demand, undefined where the demand is not known. */
  readonly days: number | undefined;
}

/**
 * Days for which stock meets a demand: 365 · stock / yearly demand; Infinity where none is wanted.
 *
 * @example
 * daysOfCover(600n, 3650n) // => 60
 */
export const daysOfCover = (stock: Kilograms, demandPerYear: Kilograms): number =>
  demandPerYear > 0n
    ? (Number(stock) * DAYS_PER_YEAR) / Number(demandPerYear)
    : Number.POSITIVE_INFINITY;

/**
 * Days of cover by holding, part, commodity and beneficiary, against current demand: kilograms a
 * year of a commodity that a beneficiary wants, or undefined where that is not known.
 */
export function coverOf(
  books: Books,
  demandPerYear: (commodity: string, beneficiary: string) => Kilograms | undefined,
): readonly Cover[] {
  const covers = new Map<string, Omit<Cover, "days">>();
  for (const { lot, kilograms } of heldIn(books)) {
    const { holding, commodity, beneficiary } = lot;
    const { holds, owner } = books.holdings.get(holding)!;
    const part = lot.owner === owner ? "public" : "private";
    const key = [holding, part, commodity, beneficiary].join("|");
    const before = covers.get(key)?.kilograms ?? 0n;
    const sum = before + kilograms;
    covers.set(key, { holding, holds, part, commodity, beneficiary, kilograms: sum });
  }
  return [...covers.values()].map((cover) => {
    const demand = demandPerYear(cover.commodity, cover.beneficiary);
    const days = demand === undefined ? undefined : daysOfCover(cover.kilograms, demand);
    return { ...cover, days };
  });
}
