import type { Kilograms } from "./kilograms.ts";

/**
 * An account, `kind|…`. Kilograms only ever move from account to account, so that all balances
 * together are always zero.
 *
 * - `stock|lot` free, `reserved|lot|reservation` kept for someone: what lies in store;
 * - `supplied|holding|commodity|plan` (at most 0) and `released|…`: where it came from and went,
 *   `plan` being the first day of the yearly plan that it counts against, or `order` and its id;
 * - `rotated|holding|commodity` and `lost|holding|commodity`;
 * - `owed|holding|commodity|member|due|lot`: drawn by a member of a pool from a lot, the like of which
 *   it must put back by a day;
 * - `due|loan` and `owing|loan`: the lender's claim and the borrower's debt.
 */
export type Account = string;

/** A change of an account: in is positive, out negative. The entries of an act add up to zero. */
export type Entry = readonly [account: Account, kilograms: Kilograms];

/**
 * The name of an account.
 *
 * @example
 * account("reserved", "lot-7", "r1") // => "reserved|lot-7|r1"
 */
export const account = (kind: AccountKind, ...of: readonly string[]): Account =>
  [kind, ...of].join("|");

type AccountKind =
  | "stock"
  | "reserved"
  | "supplied"
  | "released"
  | "rotated"
  | "lost"
  | "owed"
  | "due"
  | "owing";

const LOT_ACCOUNT = /^(?:stock|reserved)\|([^|]+)/;

/** The lot whose kilograms in store an account counts, or `undefined` for any other account. */
export const lotOfAccount = (name: Account): string | undefined => LOT_ACCOUNT.exec(name)?.[1];

/** What an `owed` account says, or `undefined` for any other account. */
export function debtOf(name: Account): OwedAccount | undefined {
  const [kind, holding, commodity, member, due, lot] = name.split("|");
  if (kind !== "owed" || due === undefined || lot === undefined) return undefined;
  return { debtor: [holding, commodity, member].join("|"), due, lot };
}

/** What the name of an `owed` account says. */
interface OwedAccount {
  /** `holding|commodity|member`. */
  readonly debtor: string;
  readonly due: string;
  /** The lot that was drawn from. */
  readonly lot: string;
}

/** Whether an account may fall below zero: no store, claim or debt can. */
export const mayBeNegative = (name: Account): boolean =>
  !/^(?:stock|reserved|owed|due)\|/.test(name);
