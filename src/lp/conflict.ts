/** One side of a row or a column that cannot be had together with the others. */
export interface ConflictMember {
  readonly kind: "row" | "column";
  readonly name: string;
  /** A sentence: `balance[dy-oxide, JP, 2026-01] must be at least 10`. */
  readonly says: string;
}

/** Rows and bounds that contradict each other. */
export interface Conflict {
  readonly members: readonly ConflictMember[];
  /** Whether it was verified that without any one member the rest can be had. */
  readonly irreducible: boolean;
}
