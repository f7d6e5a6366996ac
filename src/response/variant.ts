import type { Name } from "../model/index.ts";
import type { Run } from "../network/index.ts";

/** One way in which a scenario may turn out, under which a plan must serve. */
export interface Variant {
  readonly id: string;
  readonly name: Name;
  /** Share, 0 to 1; the probabilities of all variants sum to 1. */
  readonly probability: number;
  readonly run: Run;
}
