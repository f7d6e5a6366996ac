import type { Name } from "../../model/index.ts";
import type { Scenario } from "../../scenario/index.ts";

/** Months of review that the official text states: up to 45 working days. */
const REVIEW_MONTHS = { value: 2, low: 1, high: 3 };

/** Approval of which nothing was known on the day: any share, the middle in the middle. */
const ANY_SHARE = { value: 0.5, low: 0, high: 1 };

/** A scenario to be held against what was reported. */
export interface Variant {
  readonly id: "blind" | "reported";
  readonly name: Name;
  readonly scenario: Scenario;
}

/**
 * The licensing of April 2025 in two forms: `blind`, with what was in print on the day (the listed
 * goods and the length of review; no approval rate, no inspection of other magnets), and `reported`,
 * the shipped scenario, whose approval rates were reported from June to September 2025.
 */
export function variantsOf(shipped: Scenario): readonly Variant[] {
  const shocks = shipped.shocks.flatMap((shock) =>
    shock.kind === "licence" ? [{ ...shock, approved: ANY_SHARE, delayMonths: REVIEW_MONTHS }] : [],
  );
  return [
    {
      id: "blind",
      name: { en: "as in print on 4 April 2025", ja: "2025年4月4日時点の公表内容" },
      scenario: { ...shipped, shocks },
    },
    {
      id: "reported",
      name: { en: "with approval rates as reported later", ja: "後に報じられた許可率を用いる" },
      scenario: shipped,
    },
  ];
}

/** The shipped scenario with other numbers for what is calibrated. */
export const calibrated = (shipped: Scenario, delayMonths: number, withheld: number): Scenario => ({
  ...shipped,
  shocks: shipped.shocks.map((shock) =>
    shock.kind === "licence" && shock.commodities?.includes("magnet/*")
      ? { ...shock, delayMonths }
      : shock.kind === "export-ban"
        ? { ...shock, withheld }
        : shock,
  ),
});
