/** Coalitions seen as vectors of zeros and ones, and which others follow from them by arithmetic. */
export interface Span {
  readonly rank: number;
  /** Whether what a coalition pays follows from what those in the span pay. */
  has(mask: number): boolean;
  /** Adds a coalition; false where it was in the span already. */
  add(mask: number): boolean;
}

/** Entries of vectors of zeros and ones, reduced in so few steps, are fractions far above this. */
const ZERO = 1e-9;

/** An empty span of coalitions of `n` partners, kept in reduced row echelon form. */
export function openSpan(n: number): Span {
  const rows: { readonly pivot: number; readonly vector: number[] }[] = [];
  const reduce = (mask: number): number[] => {
    const vector = Array.from({ length: n }, (_, k) => (mask >> k) & 1);
    for (const { pivot, vector: row } of rows) {
      const factor = vector[pivot]!;
      for (let k = 0; k < n; k++) vector[k]! -= factor * row[k]!;
    }
    return vector;
  };
  const pivotOf = (vector: readonly number[]) =>
    vector.findIndex((entry) => Math.abs(entry) > ZERO);
  return {
    get rank() {
      return rows.length;
    },
    has: (mask) => pivotOf(reduce(mask)) < 0,
    add(mask) {
      const vector = reduce(mask);
      const pivot = pivotOf(vector);
      if (pivot < 0) return false;
      const lead = vector[pivot]!;
      const row = vector.map((entry) => entry / lead);
      for (const other of rows) {
        const factor = other.vector[pivot]!;
        for (let k = 0; k < n; k++) other.vector[k]! -= factor * row[k]!;
      }
      rows.push({ pivot, vector: row });
      return true;
    },
  };
}
