import fc from "fast-check";
import { expect, test } from "vitest";
import { placeLabels } from "./placeLabels.ts";

test("labels keep their order and their distance, and stay in the column where there is room", () => {
  const heights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(heights, (wanted) => {
      const placed = placeLabels(wanted, 14, 0, 200);
      const sorted = [...placed].sort((a, b) => a - b);
      expect(sorted[0]).toBeGreaterThanOrEqual(0);
      expect(sorted.at(-1)).toBeLessThanOrEqual(200);
      for (let k = 1; k < sorted.length; k++)
        expect(sorted[k]! - sorted[k - 1]!).toBeGreaterThanOrEqual(14 - 1e-9);
      for (const [a, high] of wanted.entries())
        for (const [b, low] of wanted.entries())
          if (high < low) expect(placed[a]!).toBeLessThan(placed[b]!);
    }),
  );
});

test("labels that are apart stay where they are", () => {
  expect(placeLabels([80, 20, 50], 14, 0, 100)).toEqual([80, 20, 50]);
});
