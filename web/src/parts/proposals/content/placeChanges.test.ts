import fc from "fast-check";
import { expect, test } from "vitest";
import { placeChanges } from "./placeChanges.ts";

test("up, down, new and gone", () => {
  expect(placeChanges(["dy", "sb", "w"], ["ga", "dy", "sb"])).toEqual({
    places: [
      { mineral: "dy", place: 1, was: 2 },
      { mineral: "sb", place: 2, was: 3 },
      { mineral: "w", place: 3, was: undefined },
    ],
    dropped: ["ga"],
  });
});

test("whatever was listed is listed still, or said to be gone, once", () => {
  const list = fc.uniqueArray(fc.stringMatching(/^[a-f]$/));
  fc.assert(
    fc.property(list, list, (now, before) => {
      const { places, dropped } = placeChanges(now, before);
      const told = [...places.filter(({ was }) => was !== undefined), ...dropped];
      expect(told).toHaveLength(before.length);
      for (const { mineral, was } of places)
        expect(was).toBe(before.includes(mineral) ? before.indexOf(mineral) + 1 : undefined);
    }),
  );
});
