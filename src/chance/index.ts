/** Chance: seeded random numbers, and what is said of outcomes that are uncertain. */
export { type Random, randomStream } from "./random.ts";
export { type Likely, meanOf, tailOf } from "./tail.ts";
export { triangularAt } from "./triangular.ts";
