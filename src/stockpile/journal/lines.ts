import { createReadStream } from "node:fs";
import { isCode } from "./lock.ts";

/** A line of a file. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Byte just behind the line and its end. */
  readonly endByte: number;
  /** Whether a line feed ends it: only the last line may lack one. */
  readonly isEnded: boolean;
}

/** Longest line, bytes: far more than an act can have. */
export const LINE_BYTES_MAX = 1_048_576;

const LINE_FEED = 0x0a;

/**
 * The lines of a file, read bit by bit; none where there is no such file. A line longer than
 * `LINE_BYTES_MAX` is cut there, and is the last.
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  let rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  let number = 0;
  let endByte = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      rest = Buffer.concat([rest, chunk]);
      let begin = 0;
      for (let end = rest.indexOf(LINE_FEED); end >= 0; end = rest.indexOf(LINE_FEED, begin)) {
        endByte += end + 1 - begin;
        number += 1;
        yield { text: rest.toString("utf8", begin, end), number, endByte, isEnded: true };
        begin = end + 1;
      }
      rest = rest.subarray(begin);
      if (rest.length > LINE_BYTES_MAX) {
        const text = rest.toString("utf8", 0, LINE_BYTES_MAX);
        yield { text, number: number + 1, endByte: endByte + rest.length, isEnded: true };
        return;
      }
    }
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  if (rest.length > 0) {
    const text = rest.toString("utf8");
    yield { text, number: number + 1, endByte: endByte + rest.length, isEnded: false };
  }
}
