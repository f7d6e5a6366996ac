/** A run of ranks, `from` to before `to`, of which `picks` elements are taken. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly picks: number;
}

/**
 * Sets of elements, by rank: every choice of the stated number from each range. Losing everything in
 * its ranges is worse than any of them, so one solve bounds them all.
 */
export type Block = readonly Range[];

/** Whether a block is one set. */
export const isOneSet = (block: Block): boolean =>
  block.every(({ from, to, picks }) => to - from === picks);

/**
 * All ranks of a block, ascending.
 *
 * @example
 * ranksOf([{ from: 1, to: 3, picks: 1 }, { from: 7, to: 8, picks: 1 }]) // => [1, 2, 7]
 */
export const ranksOf = (block: Block): number[] =>
  block.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k));

/**
 * Splits the range of a block that weighs most among those with a choice, where its weight is halved:
 * blocks that have every set of it between them, each once. `weightOf` gives the weight of a rank.
 *
 * @example
 * const pairs = splitBlock([{ from: 0, to: 4, picks: 2 }], () => 1)
 * pairs.length // => 3
 * pairs[1] // => [{ from: 0, to: 2, picks: 1 }, { from: 2, to: 4, picks: 1 }]
 */
export function splitBlock(block: Block, weightOf: (rank: number) => number): Block[] {
  const weigh = ({ from, to }: Range) => {
    let sum = 0;
    for (let rank = from; rank < to; rank++) sum += weightOf(rank);
    return sum;
  };
  let heaviest = -1;
  let weight = -1;
  block.forEach((range, index) => {
    const own = weigh(range);
    if (range.to - range.from === range.picks || own < weight) return;
    heaviest = index;
    weight = own;
  });
  const { from, to, picks } = block[heaviest]!;
  let middle = from + 1;
  for (let sum = weightOf(from); middle < to - 1 && 2 * sum < weight; middle++)
    sum += weightOf(middle);
  const blocks: Block[] = [];
  for (let left = picks; left >= 0; left--) {
    const right = picks - left;
    if (left > middle - from || right > to - middle) continue;
    const halves: Range[] = [];
    if (left > 0) halves.push({ from, to: middle, picks: left });
    if (right > 0) halves.push({ from: middle, to, picks: right });
    blocks.push([...block.slice(0, heaviest), ...halves, ...block.slice(heaviest + 1)]);
  }
  return blocks;
}

/**
 * How many sets of `picks` there are among `count` things.
 *
 * @example
 * choose(248, 2) // => 30628
 */
export function choose(count: number, picks: number): number {
  let sets = 1;
  for (let k = 0; k < picks; k++) sets = (sets * (count - k)) / (k + 1);
  return Math.round(sets);
}
