import { createHash } from "node:crypto";
import type { Entry } from "./account.ts";
import { writeAct } from "./act.ts";
import type { Posting } from "./books.ts";

/** How far a chain of records goes: the number of the last one, and its hash. */
export interface Head {
  /** 0 before the first record. */
  readonly sequence: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/** The head of an empty chain. */
export const NO_RECORD: Head = { sequence: 0, hash: "0".repeat(64) };

/** A posting in the chain: its line contains the hash of the line before. */
export interface Sealed extends Head {
  /** The record as it is written, one line of JSON without its end. */
  readonly line: string;
}

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Seals a posting behind the last record. The hash is of the line up to the hash itself, so that it
 * can be checked on the bytes of a file, without parsing them.
 */
export function seal(last: Head, { act, entries }: Posting): Sealed {
  const body = `${lineAfter(last)}${writeAct(act)},"entries":${writeEntries(entries)}`;
  const hash = hashOf(body);
  return { sequence: last.sequence + 1, hash, line: `${body},"hash":"${hash}"}` };
}

/** How the line after a record begins, whatever the act. */
export const lineAfter = ({ sequence, hash }: Head): string =>
  `{"sequence":${sequence + 1},"previous":"${hash}","act":`;

const SEAL = /^(.*),"hash":"([0-9a-f]{64})"\}$/s;

/** Whether a line ends in the hash of what stands before it. */
export function isSealed(line: string): boolean {
  const [, body, hash] = SEAL.exec(line) ?? [];
  return body !== undefined && hashOf(body) === hash;
}

const writeEntries = (entries: readonly Entry[]): string =>
  JSON.stringify(entries.map(([account, kilograms]) => [account, String(kilograms)]));
