import { expect, test } from "vitest";
import { servedAt } from "./servedAt.ts";

const point = (field: number, servedShare: number) => ({
  field,
  servedShare,
  valueLostUsd: 100 * (1 - servedShare),
  servedByCountry: { JP: servedShare ** 2 },
});
const points = [point(0, 1), point(0.5, 0.9), point(1, 0.4)];

test("between two points the curve is straight", () => {
  // Half way from 0.5 to 1: (0.9 + 0.4) / 2 = 0.65; Japan (0.81 + 0.16) / 2 = 0.485.
  const read = servedAt(points, 0.75);
  expect(read.servedShare).toBeCloseTo(0.65, 12);
  expect(read.valueLostUsd).toBeCloseTo(35, 12);
  expect(read.servedByCountry.JP).toBeCloseTo(0.485, 12);
});

test("at a point it is the point, at the ends too", () => {
  for (const one of points) expect(servedAt(points, one.field)).toEqual(one);
});
