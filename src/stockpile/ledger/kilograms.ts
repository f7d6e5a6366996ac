/**
 * Whole kilograms on the scale, signed in entries.
 *
 * bigint, not number: a fraction cannot be written, sums are exact at any size, and the compiler
 * refuses to mix them with the tonnes of the network. Written as a decimal string in files and
 * messages, because JSON has no integers that every reader keeps.
 */
export type Kilograms = bigint;

/**
 * The pattern of written kilograms: up to 15 digits, a billion tonnes a thousand times over. A number is
 * written in one way only, so that what was approved and what is posted are the same text.
 */
export const KILOGRAMS_PATTERN = /^(?:0|-?[1-9]\d{0,14})$/;

const KILOGRAMS_PER_TONNE = 1000;

/**
 * Kilograms as tonnes, for kernels and screens; never back into a ledger.
 *
 * @example
 * tonnesOf(1500n) // => 1.5
 */
export const tonnesOf = (kilograms: Kilograms): number => Number(kilograms) / KILOGRAMS_PER_TONNE;
