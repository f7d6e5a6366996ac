import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../authority/index.ts";

/** The end of a chain: its last number and hash. */
export interface ChainHead {
  /** 0 before the first line. */
  readonly sequence: bigint;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/** The head of an empty chain. */
export const NO_LINE: ChainHead = { sequence: 0n, hash: "0".repeat(64) };

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The hash of a value's canonical JSON: what an approval binds. */
export const contentHashOf = (content: Json): string => sha256(canonicalJson(content));

/** The line that follows a head: it contains the hash of the line before, and ends in its own. */
export function lineAfter(head: ChainHead, entry: Json): ChainHead & { readonly line: string } {
  const sequence = head.sequence + 1n;
  const body = `{"sequence":${sequence},"previous":"${head.hash}","entry":${canonicalJson(entry)}`;
  const hash = sha256(body);
  return { sequence, hash, line: `${body},"hash":"${hash}"}` };
}
