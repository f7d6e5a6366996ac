import { type Chain, type Figure, nodeId, suggest } from "../../model/index.ts";
import { type Baseline, measureBaseline } from "../../network/index.ts";
import { fits, type SizingTerms } from "../../reference/index.ts";
import { type Candidate, yearlyUsd } from "../../sizing/index.ts";
import { MONTHS_PER_YEAR } from "../../units/index.ts";
import { type Answer, badField, done } from "../answer.ts";

/** What costs of keeping a stock are reckoned with: a figure at its value, or at an end of its range. */
export type Ends = Readonly<Record<"interest" | "keeping" | "price", "value" | "low" | "high">>;

/** Every figure at its value. */
export const CENTRAL: Ends = { interest: "value", keeping: "value", price: "value" };

/** What keeping a tonne costs, USD a year, at some ends of the ranges. */
export function yearlyAt(
  { chain, terms }: { readonly chain: Chain; readonly terms: SizingTerms },
  { holder, commodity }: Pick<Candidate, "holder" | "commodity">,
  ends: Ends,
): number {
  const form = terms.formOf(commodity);
  const money = terms.holderOf(holder);
  const price = chain.prices.get(commodity)!;
  const kept = (figure: Figure) => figure[ends.keeping];
  // A long shelf life is cheap.
  const lives = { value: "value", low: "high", high: "low" } as const;
  return yearlyUsd({
    priceUsd: price[ends.price],
    markup: kept(form.markup),
    interest: money.interest[ends.interest],
    horizonYears: money.horizon.value,
    storageUsd: kept(form.storage),
    loss: kept(form.loss),
    shelfLifeYears: form["shelf-life"][lives[ends.keeping]],
    rotationLoss: kept(form.rotation),
  });
}

/**
 * What partners could hold: the candidates of the tables for these holders, at home or with another
 * partner. What nobody makes, or what no partner could use, is left out.
 */
export function candidatesOf(
  source: { readonly chain: Chain; readonly baseline: Baseline; readonly terms: SizingTerms },
  partners: readonly string[],
): Answer<readonly Candidate[]> {
  const { chain, baseline, terms } = source;
  const found = new Map<string, Candidate>();
  for (const row of terms.candidates)
    for (const holder of partners)
      for (const commodity of chain.commodities.keys()) {
        const place = row.place === "" ? holder : row.place;
        const isMeant = fits(holder, row.holder) && fits(commodity, row.commodity);
        if (!isMeant || !partners.includes(place)) continue;
        const price = chain.prices.get(commodity);
        if (!price) {
          const says = `No price is known of it in ${chain.id}: add one to prices.csv, or leave it out. ${suggest(commodity, chain.prices.keys())}`;
          return badField("candidates.csv", "commodity", commodity, says);
        }
        const form = terms.formOf(commodity);
        const money = terms.holderOf(holder);
        const outputTpa = measureBaseline(chain, baseline, {
          measure: "output",
          commodities: new Set([commodity]),
          ...{ element: undefined, country: undefined, partner: undefined, facility: undefined },
        });
        const limitTonnes = form.limit.value * outputTpa;
        if (!(limitTonnes > 0)) continue;
        const id = `${holder}:${nodeId(commodity, place)}`;
        found.set(id, {
          ...{ id, holder, commodity, place, limitTonnes },
          purchaseUsd: price.value * (1 + form.markup.value),
          yearlyUsd: yearlyAt(source, { holder, commodity }, CENTRAL),
          startMonths: Math.round(form.start.value),
          releaseShare: form.release.value,
          monthlyLoss: 1 - (1 - form.loss.value) ** (1 / MONTHS_PER_YEAR),
          rebuyUsd: price.value * (1 + form.markup.value),
          passage: {
            leadMonths: Math.round(money["loan-lead"].value),
            costUsdPerTonne: money["loan-cost"].value,
          },
        });
      }
  const idle = partners.find((id) => ![...found.values()].some(({ holder }) => holder === id));
  if (idle !== undefined) {
    const says = "It could hold nothing of this chain: give it a row in candidates.csv.";
    return badField("stockpile size", "seenFrom", idle, says);
  }
  return done([...found.values()]);
}
