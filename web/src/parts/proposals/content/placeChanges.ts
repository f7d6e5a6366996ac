/** How a mineral's place changed: its place before, from 1; undefined where it was not on the list. */
export interface PlaceChange {
  readonly mineral: string;
  readonly place: number;
  readonly was: number | undefined;
}

/**
 * The places of a list against those of the list before it, and what is no longer on it, in its old order.
 *
 * @example
 * placeChanges(["ga", "dy"], ["dy", "sb", "ga"]) // => { places: [{ mineral: "ga", place: 1, was: 3 }, { mineral: "dy", place: 2, was: 1 }], dropped: ["sb"] }
 */
export function placeChanges(
  minerals: readonly string[],
  before: readonly string[],
): { readonly places: readonly PlaceChange[]; readonly dropped: readonly string[] } {
  const placeBefore = new Map(before.map((mineral, index) => [mineral, index + 1]));
  const kept = new Set(minerals);
  return {
    places: minerals.map((mineral, index) => ({
      ...{ mineral, place: index + 1, was: placeBefore.get(mineral) },
    })),
    dropped: before.filter((mineral) => !kept.has(mineral)),
  };
}
