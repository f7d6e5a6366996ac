import type { Chain, Figure, Problem } from "../../model/index.ts";
import { FORM_TERMS, HOLDER_TERMS, SIZING_TABLES } from "./tables.ts";

/** The terms of a form in store, by name. */
export type FormTerms = Readonly<Record<(typeof FORM_TERMS)[number], Figure>>;

/** The terms of a holder, by name. */
export type HolderTerms = Readonly<Record<(typeof HOLDER_TERMS)[number], Figure>>;

/** A row that gives a term a number, for a thing or for a kind of things. */
interface TermRow<Term extends string> {
  readonly of: string;
  readonly term: Term;
  readonly figure: Figure;
}

/** For each term, the row of the first of some names that has one; or the name of a term that none has. */
function termsOf<Term extends string>(
  rows: readonly TermRow<Term>[],
  terms: readonly Term[],
  names: readonly string[],
): Readonly<Record<Term, Figure>> | Term {
  const found = new Map<Term, Figure>();
  for (const term of terms) {
    const own = names
      .map((name) => rows.find((row) => row.of === name && row.term === term))
      .find((row) => row !== undefined);
    if (!own) return term;
    found.set(term, own.figure);
  }
  return Object.fromEntries(found) as Record<Term, Figure>;
}

/** By commodity, its own terms before those of its stage; what lacks a term is left out, with its name. */
export function termsByForm(
  chain: Chain,
  rows: readonly TermRow<keyof FormTerms>[],
): {
  readonly form: ReadonlyMap<string, FormTerms>;
  readonly missing: ReadonlyMap<string, string>;
} {
  const form = new Map<string, FormTerms>();
  const missing = new Map<string, string>();
  for (const { id, stage } of chain.commodities.values()) {
    const terms = termsOf(rows, FORM_TERMS, [id, stage]);
    if (typeof terms === "string") missing.set(id, terms);
    else form.set(id, terms);
  }
  return { form, missing };
}

/** By country, its own terms before those of all. */
export function termsByHolder(
  chain: Chain,
  rows: readonly TermRow<keyof HolderTerms>[],
  problems: Problem[],
): ReadonlyMap<string, HolderTerms> {
  const holders = new Map<string, HolderTerms>();
  const all = termsOf(rows, HOLDER_TERMS, ["*"]);
  if (typeof all === "string")
    problems.push({
      where: SIZING_TABLES.holderTerms.file,
      field: "term",
      value: all,
      says: "Add a row for the holder `*`, which holds for every partner.",
    });
  else
    for (const id of chain.countries.keys())
      holders.set(id, termsOf(rows, HOLDER_TERMS, [id, "*"]) as HolderTerms);
  return holders;
}
