import { randomBytes, timingSafeEqual } from "node:crypto";

const CODE_BYTES = 15;

/** A code holds this long, ms: whoever starts a server makes its administrator next. */
const CODE_MS = 60 * 60_000;

/** Wrong codes that are borne; then the server must be started again. */
const WRONG_MAX = 10;

/** The code that lets the first administrator in. It is shown on the server's terminal and nowhere else. */
export interface FirstCode {
  readonly code: string;
  /** Whether a code is this one, and it may still be used. */
  matches(given: string, nowMs: number): boolean;
}

/** Makes a code at a moment, ms since 1970. */
export function makeFirstCode(nowMs: number): FirstCode {
  const code = randomBytes(CODE_BYTES).toString("base64url");
  let wrong = 0;
  return {
    code,
    matches(given, atMs) {
      if (wrong >= WRONG_MAX || atMs > nowMs + CODE_MS) return false;
      const [one, other] = [Buffer.from(given), Buffer.from(code)];
      const isRight = one.length === other.length && timingSafeEqual(one, other);
      if (!isRight) wrong++;
      return isRight;
    },
  };
}
