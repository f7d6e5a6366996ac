import type { Chain } from "../../model/index.ts";
import { type Baseline, measureBaseline } from "../../network/index.ts";
import { type Cover, daysOfCover, type Kilograms } from "../../stockpile/index.ts";

const KILOGRAMS_PER_TONNE = 1000;

const kilogramsOf = (tonnes: number): Kilograms => BigInt(Math.round(tonnes * KILOGRAMS_PER_TONNE));

/** Content of one element, or of none to count on the commodities' own basis. */
interface Counted {
  readonly commodities: ReadonlySet<string>;
  readonly country: string;
  readonly element?: string;
}

/**
 * What a country takes of commodities in the base year, kg a year: what its plants take in and what
 * its end users want, of this very form.
 */
export function takenPerYear(
  chain: Chain,
  baseline: Baseline,
  { commodities, country, element }: Counted,
): Kilograms {
  const tonnes = (["use", "demand"] as const).map((measure) =>
    measureBaseline(chain, baseline, {
      ...{ measure, commodities, element, country, partner: undefined, facility: undefined },
    }),
  );
  return kilogramsOf(tonnes.reduce((sum, one) => sum + one, 0));
}

/** Days for which an element in store at a stage meets what a country takes of it at that stage. */
export interface ElementCover {
  readonly country: string;
  readonly stage: string;
  readonly element: string;
  readonly kilograms: Kilograms;
  readonly takenPerYear: Kilograms;
  readonly days: number;
}

/**
 * Cover by element: forms of one stage are converted by their composition and added, as one may
 * stand in for another there. Forms of different stages are not: a plant stands between them.
 */
export function elementCovers(
  chain: Chain,
  baseline: Baseline,
  covers: readonly Cover[],
  countryOf: (beneficiary: string) => string | undefined,
): readonly ElementCover[] {
  const held = new Map<string, { country: string; stage: string; element: string; kg: number }>();
  for (const { commodity, beneficiary, kilograms } of covers) {
    const form = chain.commodities.get(commodity);
    const country = countryOf(beneficiary);
    if (form === undefined || country === undefined) continue;
    for (const [element, content] of form.content) {
      const key = [country, form.stage, element].join("|");
      const before = held.get(key)?.kg ?? 0;
      const kg = before + Number(kilograms) * content.value;
      held.set(key, { country, stage: form.stage, element, kg });
    }
  }
  return [...held.values()]
    .filter(({ kg }) => kg > 0)
    .map(({ country, stage, element, kg }) => {
      const forms = [...chain.commodities.values()].filter((form) => form.stage === stage);
      const commodities = new Set(forms.map(({ id }) => id));
      const taken = takenPerYear(chain, baseline, { commodities, country, element });
      const kilograms = BigInt(Math.round(kg));
      const days = daysOfCover(kilograms, taken);
      return { country, stage, element, kilograms, takenPerYear: taken, days };
    });
}
