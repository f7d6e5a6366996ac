import type { OutputOf } from "../../../../src/operations/index.ts";

/** Days in a year, as the ledger counts cover. */
const DAYS = 365;

const KILOGRAMS_PER_TONNE = 1000;

/**
 * How long a lot lasts: days of what the country of its beneficiary takes of the same form in the base
 * year, plants and end users together; null where the beneficiary is no country that takes any.
 *
 * @example
 * coverDays({ commodity: "dy-oxide", beneficiary: "JP", kilograms: "1000" }, [{ commodity: "dy-oxide", to: { country: "JP" }, tonnes: 10 }]) // => 36.5
 */
export function coverDays(
  {
    commodity,
    beneficiary,
    kilograms,
  }: Pick<OutputOf<"stockpile holds">["lots"][number], "commodity" | "beneficiary" | "kilograms">,
  links: readonly {
    readonly commodity: string;
    readonly to: { readonly country: string };
    readonly tonnes: number;
  }[],
): number | null {
  const takenTonnes = links
    .filter((link) => link.commodity === commodity && link.to.country === beneficiary)
    .reduce((sum, { tonnes }) => sum + tonnes, 0);
  if (takenTonnes === 0) return null;
  return (DAYS * Number(kilograms)) / (takenTonnes * KILOGRAMS_PER_TONNE);
}
