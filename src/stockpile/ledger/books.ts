import { type Account, debtOf, type Entry, lotOfAccount } from "./account.ts";
import type { Act, ActOf } from "./act.ts";
import type { Kilograms } from "./kilograms.ts";
import type { Lot } from "./lot.ts";

/** An act as it stands in the ledger. */
export interface Posting {
  readonly act: Act;
  readonly entries: readonly Entry[];
  /** Lots that the act made. */
  readonly lots: readonly Lot[];
}

/** A loan: the lot that was lent and the one it became. */
export interface Loan {
  readonly lent: Lot;
  readonly borrowed: Lot;
  readonly due: string;
}

/** All that the rules look at, kept up to date by `enter` and by nothing else. */
export interface Books {
  readonly holdings: Map<string, ActOf<"open">>;
  readonly lots: Map<string, Lot>;
  /** By act. */
  readonly reservations: Map<string, ActOf<"reserve">>;
  readonly loans: Map<string, Loan>;
  /** By `holding|commodity`, then by first day: a later plan of the same first day revises it. */
  readonly plans: Map<string, Map<string, ActOf<"plan">>>;
  /** By `holding|commodity|owner`. */
  readonly duties: Map<string, ActOf<"oblige">>;
  /** By `holding|commodity|member`. */
  readonly entitlements: Map<string, ActOf<"entitle">>;
  readonly balances: Map<Account, Kilograms>;
  /** Stock, free and reserved, by `holding|commodity|owner`. */
  readonly owned: Map<string, Kilograms>;
  /** Accounts of what a member drew from a pool, by `holding|commodity|member`. */
  readonly draws: Map<string, Set<Account>>;
  readonly postings: Map<string, Posting>;
  /** Acts that were corrected. */
  readonly corrected: Set<string>;
  /** Moment of the last act, or "". */
  lastAt: string;
}

/** Books with nothing in them. */
export const openBooks = (): Books => ({
  holdings: new Map(),
  lots: new Map(),
  reservations: new Map(),
  loans: new Map(),
  plans: new Map(),
  duties: new Map(),
  entitlements: new Map(),
  balances: new Map(),
  owned: new Map(),
  draws: new Map(),
  postings: new Map(),
  corrected: new Set(),
  lastAt: "",
});

/** Books of their own with the same in them. */
export const copyOf = (books: Books): Books => structuredClone(books);

/** A key of names. */
export const keyOf = (...names: readonly string[]): string => names.join("|");

/** What is in an account; 0 where it was never used. */
export const balanceOf = (books: Books, account: Account): Kilograms =>
  books.balances.get(account) ?? 0n;

/** Enters a posting that the rules allow. */
export function enter(books: Books, posting: Posting): void {
  const { act, entries, lots } = posting;
  for (const lot of lots) books.lots.set(lot.id, lot);
  let sum = 0n;
  for (const [account, kilograms] of entries) {
    enterEntry(books, account, kilograms);
    sum += kilograms;
  }
  if (sum !== 0n) throw new Error(`The entries of ${act.id} add up to ${sum} kg, not to zero.`);
  enterRule(books, act, lots);
  books.postings.set(act.id, posting);
  books.lastAt = act.at;
}

function enterEntry(books: Books, account: Account, kilograms: Kilograms): void {
  books.balances.set(account, balanceOf(books, account) + kilograms);
  const lotId = lotOfAccount(account);
  if (lotId !== undefined) {
    const { holding, commodity, owner } = books.lots.get(lotId)!;
    const key = keyOf(holding, commodity, owner);
    books.owned.set(key, (books.owned.get(key) ?? 0n) + kilograms);
  }
  const debt = debtOf(account);
  if (debt !== undefined) entryOf(books.draws, debt.debtor, () => new Set<Account>()).add(account);
}

function enterRule(books: Books, act: Act, lots: readonly Lot[]): void {
  switch (act.kind) {
    case "open":
      books.holdings.set(act.holding, act);
      return;
    case "plan": {
      const key = keyOf(act.holding, act.commodity);
      entryOf(books.plans, key, () => new Map<string, ActOf<"plan">>()).set(act.from, act);
      return;
    }
    case "oblige":
      books.duties.set(keyOf(act.holding, act.commodity, act.owner), act);
      return;
    case "entitle":
      books.entitlements.set(keyOf(act.holding, act.commodity, act.member), act);
      return;
    case "reserve":
      books.reservations.set(act.id, act);
      return;
    case "lend":
      books.loans.set(act.id, {
        lent: books.lots.get(act.lot)!,
        borrowed: lots[0]!,
        due: act.due,
      });
      return;
    case "correct":
      books.corrected.add(act.act);
      return;
  }
}

function entryOf<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
