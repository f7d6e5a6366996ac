/** How fast something may be done: `burst` at once, then `perSecond`. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Keys that are remembered at most; the ones seen longest ago go first. */
const KEYS_MAX = 10_000;

/**
 * Counts what each key does against a rate (a token bucket). Gives how long the key must wait, seconds;
 * 0 where it need not.
 *
 * @example
 * const wait = limitRate({ burst: 1, perSecond: 0.5 })
 * wait("a", 0) // => 0
 * wait("a", 0) // => 2
 * wait("a", 2000) // => 0
 */
export function limitRate({ burst, perSecond }: Rate): (key: string, nowMs: number) => number {
  const buckets = new Map<string, { tokens: number; atMs: number }>();
  return (key, nowMs) => {
    const { tokens, atMs } = buckets.get(key) ?? { tokens: burst, atMs: nowMs };
    const filled = Math.min(burst, tokens + (Math.max(0, nowMs - atMs) / 1000) * perSecond);
    buckets.delete(key);
    const isFree = filled >= 1;
    buckets.set(key, { tokens: isFree ? filled - 1 : filled, atMs: Math.max(nowMs, atMs) });
    if (buckets.size > KEYS_MAX) buckets.delete(buckets.keys().next().value!);
    return isFree ? 0 : Math.ceil((1 - filled) / perSecond);
  };
}
