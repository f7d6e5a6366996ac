import { z } from "zod";
import type { Chain } from "../model/index.ts";
import type { Language } from "./effects.ts";

/** Schema of the names that an answer carries for the ids in it. */
export const namesField = z
  .record(z.string(), z.string())
  .describe("Names of countries, commodities and sectors by id, in the language asked for.");

/** Names of a chain's commodities and sectors, and of the countries that it touches, by id. */
export function namesOf(chain: Chain, language: Language): Record<string, string> {
  const touched = new Set([
    ...[...chain.facilities.values()].flatMap(({ country, control }) => [country, control]),
    ...[...chain.demands.values()].map(({ country }) => country),
    ...[...chain.routes.values()].flatMap(({ from, to }) => [from, to]),
  ]);
  const countries = [...chain.countries.values()].filter(({ id }) => touched.has(id));
  const named = [...countries, ...chain.commodities.values(), ...chain.sectors.values()];
  return Object.fromEntries(named.map(({ id, name }) => [id, name[language]]));
}
