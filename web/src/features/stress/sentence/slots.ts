import type { Kind } from "./edit.ts";

/** The amounts of each kind of shock. */
const COURSES: Readonly<Record<Kind, readonly string[]>> = {
  "export-ban": ["withheld"],
  licence: ["approved", "delayMonths"],
  outage: ["lost"],
  quota: ["limitTpa"],
  duty: ["rate"],
  "route-loss": ["lost"],
  "demand-surge": ["multiple"],
};

/** The fields of a kind of shock that hold amounts. */
export const coursesOfKind = (kind: Kind): readonly string[] => COURSES[kind];

/** Amounts that are shares of something, set by a slider. */
export const SHARES: readonly string[] = ["withheld", "approved", "lost", "rate"];

/** A step of the slider of a share. */
export const SHARE_STEP = 0.05;

/** Amounts that are numbers, with their least value and step. */
export const NUMBERS: Readonly<Record<string, { readonly least: number; readonly step: number }>> =
  {
    delayMonths: { least: 0, step: 1 },
    limitTpa: { least: 0, step: 50 },
    multiple: { least: 1, step: 0.05 },
  };

/** Selectors of countries. */
export const COUNTRY_SELECTORS: readonly string[] = ["by", "to", "countries"];

/** A choice of a place: what it is called, and what it makes of the shock. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly edit: Readonly<Record<string, readonly string[] | undefined>>;
}

/** The choice that a shock has taken, or `own` where it is none that is offered. */
export function chosen(shock: object, options: readonly Option[]): string {
  const written = shock as Readonly<Record<string, unknown>>;
  const fits = ({ edit }: Option) =>
    Object.entries(edit).every(
      ([field, words]) => JSON.stringify(words) === JSON.stringify(written[field]),
    );
  return options.find(fits)?.id ?? "own";
}
