import { setTimeout as sleep } from "node:timers/promises";
import type { Lease, Line, Queue } from "./queue.ts";

/** How often leases are held on to, ms: well within the 10 s after which they are lost. */
const HOLD_MS = 3000;

/**
 * How often an empty line that others may put work in is looked at again, ms: soon while there was
 * something lately, then rarely. What this process puts in it hears of at once.
 */
const LOOK = {
  soonMs: { quick: 500, long: 500, shards: 50 },
  soonForMs: 5000,
  rareMs: 1000,
  aloneMs: 5000,
} as const;

/** Someone who takes work from a line. */
export interface Taker {
  readonly queue: Queue;
  readonly line: Line;
  /** How many at once. */
  readonly atOnce: number;
  /**
   * Does one and settles it, or throws where it is to be given back. Calls back where another can be
   * begun before this one is settled.
   */
  work(lease: Lease, free: () => void): Promise<void>;
  complain(error: Error): void;
}

/**
 * Takes work from a line, so many at once, until the signal is given; then all that is in hand is
 * stopped and given back. Ends when nothing is in hand any more.
 */
export async function takeFrom(taker: Taker, signal: AbortSignal): Promise<void> {
  const { queue, line, atOnce, work, complain } = taker;
  const inHand = new Map<Lease, Promise<void>>();
  const busy = new Set<Lease>();
  let wake = new AbortController();
  const call = () => wake.abort();
  using _ = queue.on(line, call);
  signal.addEventListener("abort", call);
  const holding = setInterval(() => queue.hold(line, [...inHand.keys()]).catch(complain), HOLD_MS);
  const begin = async (lease: Lease): Promise<void> => {
    busy.add(lease);
    const free = () => {
      if (busy.delete(lease)) call();
    };
    try {
      await work(lease, free);
    } catch (error) {
      if (!signal.aborted) complain(error as Error);
      await queue.giveBack(line, [lease]).catch(complain);
    } finally {
      inHand.delete(lease);
      free();
    }
  };
  let lastAt = -Infinity;
  try {
    while (!signal.aborted) {
      wake = new AbortController();
      const free = atOnce - busy.size;
      const taken = free > 0 ? await takeSome(taker, free) : [];
      for (const lease of taken) inHand.set(lease, begin(lease));
      if (taken.length > 0) lastAt = performance.now();
      const isLate = performance.now() - lastAt > LOOK.soonForMs;
      const ms = isLate || free === 0 ? LOOK.rareMs : LOOK.soonMs[line];
      if (taken.length < free || free === 0)
        await sleep(queue.isShared ? ms : LOOK.aloneMs, undefined, { signal: wake.signal }).catch(
          () => {},
        );
    }
    await Promise.all(inHand.values());
  } finally {
    clearInterval(holding);
    signal.removeEventListener("abort", call);
  }
}

/** A database that cannot be reached for a while is asked again. */
async function takeSome({ queue, line, complain }: Taker, most: number) {
  try {
    return await queue.take(line, most);
  } catch (error) {
    complain(error as Error);
    await sleep(LOOK.rareMs);
    return [];
  }
}
