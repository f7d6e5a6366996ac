import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, choose, isOneSet, splitBlock } from "./blocks.ts";

const seed = 20_260_106;

/** Every set of a block, written out. */
function setsOf(block: Block): string[] {
  let sets: number[][] = [[]];
  for (const { from, to, picks } of block) {
    const own: number[][] = [];
    const pick = (chosen: number[], next: number): void => {
      if (chosen.length === picks) own.push(chosen);
      else for (let rank = next; rank < to; rank++) pick([...chosen, rank], rank + 1);
    };
    pick([], from);
    sets = sets.flatMap((set) => own.map((chosen) => [...set, ...chosen]));
  }
  return sets.map((set) => set.sort((a, b) => a - b).join(" "));
}

test("splitting a block down to single sets visits each set once", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.nat(100), { minLength: 8, maxLength: 8 }),
      (count, wanted, weights) => {
        const picks = Math.min(count, wanted);
        const whole: Block = [{ from: 0, to: count, picks }];
        const found: string[] = [];
        const open: Block[] = [whole];
        for (let block = open.pop(); block; block = open.pop()) {
          if (isOneSet(block)) found.push(...setsOf(block));
          else open.push(...splitBlock(block, (rank) => weights[rank]!));
        }
        expect(found.sort()).toEqual(setsOf(whole).sort());
        expect(found.length).toBe(choose(count, picks));
      },
    ),
    { seed },
  );
});
