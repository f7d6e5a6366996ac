import { nodeId } from "../model/index.ts";
import type { Candidate } from "./candidate.ts";
import type { SizingModel } from "./sizingModel.ts";

/** Marks a column that is nobody's of the coalition. */
const NOBODY = 0;

/**
 * Whose each column is: 1 for the first member, 2 for the second …, 0 for what is decided outside the
 * coalition. A member's are its plants, users, firms' stocks and surpluses, what it ships in from other
 * members, and what leaves its own stock for a member.
 */
export function ownersOf(
  { run, layout, model, releases }: SizingModel,
  candidates: readonly Candidate[],
  members: readonly string[],
): Uint8Array {
  const owners = new Uint8Array(model.columnCount);
  const memberOf = new Map(members.map((id, index) => [id, index + 1] as const));
  const own = (country: string, first: number | undefined, count = layout.monthCount) => {
    const member = memberOf.get(country) ?? NOBODY;
    if (first !== undefined) owners.fill(member, first, first + count);
  };
  const { facilities, routes, holdings, demands, countries, commodities } = run.chain;
  for (const [id, processes] of layout.production)
    for (const { usual, extra } of processes.values())
      for (const first of [usual, extra]) own(facilities.get(id)!.country, first);
  for (const [id, { usual, extra }] of layout.trade) {
    const { from, to } = routes.get(id)!;
    if (memberOf.has(from)) for (const first of [usual, extra]) own(to, first);
  }
  for (const [id, { release, fill, stock, drawn }] of layout.stocks.holdings) {
    const { country } = holdings.get(id)!;
    for (const first of [release, fill, stock]) own(country, first);
    own(country, drawn, 1);
  }
  for (const [id, { served, unmet, replaced }] of layout.demand)
    for (const first of [served, unmet, ...replaced.values()]) own(demands.get(id)!.country, first);
  for (const country of countries.keys())
    if (memberOf.has(country))
      for (const commodity of commodities.keys()) {
        const node = nodeId(commodity, country);
        own(country, layout.surplus.get(node));
        own(country, layout.stocks.draws.get(node));
      }
  for (const { candidate, to, first } of releases)
    if (memberOf.has(to)) own(candidates[candidate]!.holder, first);
  return owners;
}
