import type { ClosedChain, Packed } from "../../../../src/network/index.ts";

/** A closed chain as the server sends it, with names in the language asked for. */
export interface Closed extends Packed<ClosedChain> {
  readonly edition: string;
  readonly names: Readonly<Record<string, string>>;
}
