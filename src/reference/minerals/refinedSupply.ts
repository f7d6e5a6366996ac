import type { Figure } from "../../model/index.ts";
import { plus } from "./figures.ts";
import type { Mineral, Minerals } from "./mineral.ts";
import { nationalOutput, REST, type Supply, totalTpa } from "./nationalOutput.ts";
import { refiningShares, type SharesBySource } from "./refiningShares.ts";

/** Last year that a period names; a source of ranges is as old as its last year. */
const lastYear = (period: string): number => Number(period.match(/\d{4}/g)?.at(-1) ?? 0);

const named = ({ shares }: SharesBySource): number =>
  [...shares.values()].reduce((sum, share) => sum + share, 0);

/** The shares of refining nearest in time to the year; of several as near, those that name most. */
function nearestShares(all: readonly SharesBySource[], year: number): SharesBySource | undefined {
  const distance = ({ period }: SharesBySource) => Math.abs(lastYear(period) - year);
  return all
    .filter(({ stage }) => stage === "refine")
    .sort((a, b) => distance(a) - distance(b) || named(b) - named(a))[0];
}

interface Basis {
  readonly mined: Supply;
  readonly recovery: Figure;
  readonly year: number;
}

/** Refined output of a country that no source gives, from a share of all that is recovered. */
function modelled({ mined, recovery, year }: Basis, share: number, why: string, source: string) {
  const total = totalTpa(mined);
  const [first] = mined.values();
  return {
    ...first!,
    value: total * recovery.value * share,
    low: total * recovery.low * share,
    high: total * recovery.high * share,
    quality: "modelled" as const,
    period: String(year),
    source,
    note: why,
    at: recovery.at,
  };
}

const addTo = (supply: Map<string, Figure>, country: string, more: Figure): void => {
  supply.set(country, plus(supply.get(country), more));
};

function spread(basis: Basis, found: SharesBySource | undefined, rest: "miners" | "elsewhere") {
  const supply = new Map<string, Figure>();
  const { mined, recovery } = basis;
  let left = 1;
  for (const [country, share] of found?.shares ?? []) {
    const taken = Math.min(share, left);
    left -= taken;
    const why = `Share of ${found!.source} for ${found!.period}, of mine output times recovery`;
    const place = country.includes("+") ? REST : country;
    if (taken > 0) addTo(supply, place, modelled(basis, taken, why, found!.source));
  }
  const others = [...mined].filter(([country]) => !supply.has(country));
  const total = others.reduce((sum, [, { value }]) => sum + value, 0);
  if (left < 1e-9) return supply;
  if (rest === "elsewhere" || total === 0)
    addTo(supply, REST, modelled(basis, left, "What published shares leave", recovery.source));
  else
    for (const [country, { value }] of others) {
      const why =
        "No share is published: refined where it is mined, of what published shares leave";
      addTo(supply, country, modelled(basis, (left * value) / total, why, recovery.source));
    }
  return supply;
}

/**
 * Refined output by country, t/a: as published for the year; otherwise the nearest published shares
 * of what the mines of the year give (mine output times `recovery`), what they leave going to the
 * countries that mine it or to the rest of the world (`rest_refined` of minerals.csv); otherwise an
 * earlier year. `undefined` where none of these exists.
 */
export function refinedSupply(
  mineral: Mineral,
  minerals: Minerals,
  year: number,
  mined: Supply | undefined,
): Supply | undefined {
  const published = nationalOutput(mineral, "refine", year);
  if (published?.year === year || !mined) return published?.supply;
  const shares = nearestShares(refiningShares(mineral, minerals), year);
  const rest = mineral.about.rest_refined;
  if (!shares && rest === "elsewhere") return published?.supply;
  return spread({ mined, recovery: minerals.assumptions.recovery, year }, shares, rest);
}
