/** Uniform numbers in [0, 1) of 53 bits, the same for the same seed on every machine. */
export type Random = () => number;

/** The four words of the generator's state, not all zero. */
export type RandomState = readonly [number, number, number, number];

const rotateLeft = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/**
 * The generator xoshiro128**, 32 bits a call: D. Blackman and S. Vigna, Scrambled Linear
 * Pseudorandom Number Generators, ACM Trans. Math. Softw. 47 (2021) 36, doi:10.1145/3460772.
 *
 * @example
 * const next = wordsFrom([1, 2, 3, 4])
 * [next(), next(), next()] // => [11520, 0, 5927040]
 */
export function wordsFrom(state: RandomState): () => number {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return word;
  };
}

/**
 * The finaliser of MurmurHash3 (A. Appleby): every bit of the input moves every bit of the output.
 */
function mix(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 2³² / golden ratio, odd: steps of it visit every word. */
const GOLDEN_STEP = 0x9e3779b9;

/**
 * A stream of random numbers of its own for each name under one seed, so that what one part draws
 * never shifts what another part gets, whatever the order and the number of workers.
 *
 * @example
 * randomStream(1, "dysprosium")() === randomStream(1, "dysprosium")() // => true
 * randomStream(1, "dysprosium")() === randomStream(1, "terbium")() // => false
 */
export function randomStream(seed: number, name: string): Random {
  let key = mix(seed ^ Math.floor(seed / 2 ** 32));
  for (let i = 0; i < name.length; i++) key = mix((key + GOLDEN_STEP) ^ name.charCodeAt(i));
  const wordAt = (step: number): number => mix((key + Math.imul(step, GOLDEN_STEP)) | 0);
  // Mixing is one to one, so four steps give four different words: never all zero.
  const next = wordsFrom([wordAt(1), wordAt(2), wordAt(3), wordAt(4)]);
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}
