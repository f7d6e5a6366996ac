import fc from "fast-check";
import { expect, test } from "vitest";
import { runsAtOnce } from "./index.ts";

test("a small machine works on one run of each line, whatever its memory says", () => {
  expect(runsAtOnce(1, 512)).toEqual({ quick: 1, long: 1 });
});

test("beyond one each, what runs at once fits into half of the memory", () => {
  const machine = fc.tuple(
    fc.integer({ min: 1, max: 256 }),
    fc.integer({ min: 512, max: 2 ** 21 }),
  );
  fc.assert(
    fc.property(machine, ([cores, memoryMib]) => {
      const { quick, long } = runsAtOnce(cores, memoryMib);
      expect(quick).toBeLessThanOrEqual(cores);
      expect(long).toBeLessThanOrEqual(Math.max(1, cores / 2));
      const needed = (quick > 1 ? quick * 400 : 0) + (long > 1 ? long * 950 : 0);
      expect(needed).toBeLessThanOrEqual(memoryMib / 2);
    }),
  );
});
