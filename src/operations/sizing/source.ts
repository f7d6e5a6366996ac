import type { Chain } from "../../model/index.ts";
import type { Baseline } from "../../network/index.ts";
import type { SizingTerms } from "../../reference/index.ts";
import type { Candidate, Hit } from "../../sizing/index.ts";

/** What an answer on sizes is told from. */
export interface SizingSource {
  readonly chain: Chain;
  readonly baseline: Baseline;
  readonly terms: SizingTerms;
  readonly candidates: readonly Candidate[];
  readonly hits: readonly Hit[];
}
