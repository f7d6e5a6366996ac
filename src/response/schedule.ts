import type { Action } from "../model/index.ts";
import type { Stream } from "./actions/stream.ts";
import type { PlannedVariant } from "./planner.ts";

/** A stream of a plan and what it moves each month, t. */
export interface ScheduledStream {
  readonly stream: Stream;
  readonly tonnes: Float64Array;
}

/** What an action does month by month. */
export interface Scheduled {
  readonly action: Action;
  readonly fixedUsd: number;
  readonly streams: readonly ScheduledStream[];
}

/** Tonnes a month below which nothing is done. */
const TRACE_TONNES = 1e-6;

/** Reads the schedule of the actions that are taken off a solved variant. */
export function scheduleOf({ built, optimal }: PlannedVariant): readonly Scheduled[] {
  const months = built.layout.monthCount;
  return built.actions
    .filter(({ take }) => optimal.primal[take]! > 0.5)
    .map(({ action, fixedUsd, streams }) => ({
      action,
      fixedUsd,
      streams: streams.map(({ stream, first }) => ({
        stream,
        tonnes: optimal.primal
          .slice(first, first + months)
          .map((tonnes) => (Math.abs(tonnes) < TRACE_TONNES ? 0 : tonnes)),
      })),
    }));
}

/** Tonnes of an action by month, all its streams. */
export function tonnesByMonth({ streams }: Scheduled): Float64Array {
  const total = new Float64Array(streams[0]?.tonnes.length ?? 0);
  for (const { tonnes } of streams)
    tonnes.forEach((amount, t) => {
      total[t]! += amount;
    });
  return total;
}

/** What an action costs its party over the run, USD, undiscounted. */
export const spentOn = ({ fixedUsd, streams }: Scheduled): number =>
  streams.reduce(
    (sum, { stream, tonnes }) =>
      sum + stream.costUsdPerTonne * tonnes.reduce((all, amount) => all + amount, 0),
    fixedUsd,
  );
