import { type Course, stepsOf } from "./course.ts";
import type { Shock } from "./shock.ts";

/** Words of a selector in a language: what it includes, or everything, less what it excludes. */
export interface Chosen {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
}

/** The goods that a shock selects, named in a language. */
export interface Goods extends Chosen {
  /** What the shock itself calls them, in place of ids. */
  readonly called: string | undefined;
  readonly elements: Chosen;
}

/** The selectors of a shock with names in a language, for the sentence of its kind. */
export interface Named {
  readonly goods: Goods;
  readonly by: Chosen;
  readonly to: Chosen;
  readonly facilities: Chosen;
  readonly countries: Chosen;
  readonly control: Chosen;
  readonly sectors: Chosen;
}

/** A language: one whole sentence for each kind of shock, and the headings of a description. */
export interface Phrasebook {
  readonly sentences: {
    readonly [K in Shock["kind"]]: (shock: Extract<Shock, { kind: K }>, named: Named) => string;
  };
  readonly headings: {
    readonly asks: string;
    readonly run: (starts: string, months: number) => string;
    readonly shocks: string;
    readonly assumes: string;
    readonly sources: string;
  };
}

/** Whether a selector was left out. */
export const isAny = ({ included, excluded }: Chosen): boolean =>
  included.length === 0 && excluded.length === 0;

/** Whether a course is the one number `amount`, with no range and no steps. */
export function isJust(course: Course, amount: number): boolean {
  const steps = stepsOf(course, "");
  const only = steps[0]!;
  return steps.length === 1 && only.low === amount && only.high === amount;
}

const percentFormat = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
const numberFormat = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

/** A share as a percentage, the same in both languages. */
export const percent = (share: number): string => percentFormat.format(share);

/** A number with thousands marked, the same in both languages. */
export const number = (value: number): string => numberFormat.format(value);
