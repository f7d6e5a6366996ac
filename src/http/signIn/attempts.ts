/** After so many failures in a row a name must wait. */
const FAILURES_MAX = 5;

/** The first wait, ms; doubled with each failure more, up to a day. */
const WAIT_MS = 5 * 60_000;
const WAIT_MS_MAX = 24 * 3_600_000;

/** Names that are remembered at most; the ones tried longest ago go first. */
const NAMES_MAX = 10_000;

/** Failures to sign in, by name. */
export interface Attempts {
  /** How long a name must wait yet, seconds; 0 where it need not. */
  waitSeconds(name: string, nowMs: number): number;
  fail(name: string, nowMs: number): void;
  succeed(name: string): void;
}

/**
 * Counts failures by name, whether a member has it or not: what a name that nobody has is told must not
 * differ from what a member's is.
 *
 * @example
 * const attempts = countAttempts()
 * for (let k = 0; k < 5; k++) attempts.fail("sato", 0)
 * attempts.waitSeconds("sato", 0) // => 300
 * attempts.waitSeconds("smith", 0) // => 0
 */
export function countAttempts(): Attempts {
  const names = new Map<string, { failures: number; untilMs: number }>();
  return {
    waitSeconds: (name, nowMs) =>
      Math.max(0, Math.ceil(((names.get(name)?.untilMs ?? 0) - nowMs) / 1000)),
    fail(name, nowMs) {
      const failures = (names.get(name)?.failures ?? 0) + 1;
      const beyond = failures - FAILURES_MAX;
      const untilMs = beyond < 0 ? 0 : nowMs + Math.min(WAIT_MS * 2 ** beyond, WAIT_MS_MAX);
      names.delete(name);
      names.set(name, { failures, untilMs });
      if (names.size > NAMES_MAX) names.delete(names.keys().next().value!);
    },
    succeed: (name) => void names.delete(name),
  };
}
