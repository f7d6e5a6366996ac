/** Who withholds from whom, for how long. */
export interface Coercion {
  readonly coercer: readonly string[];
  readonly seenFrom: readonly string[];
  readonly months: number;
  /** Whether plants abroad that a coercer controls stop as well. */
  readonly control: boolean;
}
