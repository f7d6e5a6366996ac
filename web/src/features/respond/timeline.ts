import type { PlanAction } from "./plan.ts";

/** An action on a timeline: months are indices into the run, which an early decision may precede. */
export interface TimelineRow {
  readonly action: PlanAction;
  /** Month of the decision. */
  readonly decide: number;
  /** Month of the earliest first tonne. */
  readonly starts: number;
  /** What moves in each month, as a share of the largest month of the action, 0 to 1. */
  readonly moves: readonly number[];
}

/** The actions of one owner. */
export interface OwnerRows {
  readonly party: string;
  readonly owner: string;
  readonly rows: readonly TimelineRow[];
}

const monthNumber = (month: string): number => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return year * 12 + number;
};

function rowOf(action: PlanAction, months: readonly string[]): TimelineRow {
  const first = monthNumber(months[0]!);
  const most = Math.max(0, ...action.schedule.map(({ tonnes }) => tonnes));
  const moved = new Map(action.schedule.map(({ month, tonnes }) => [month, tonnes]));
  return {
    action,
    decide: monthNumber(action.decide) - first,
    starts: monthNumber(action.starts) - first,
    moves: months.map((month) => (most > 0 ? (moved.get(month) ?? 0) / most : 0)),
  };
}

/**
 * Lays actions out by owner: owners with the earliest and most valuable decision first; in each, what
 * must be decided first, then what is worth most.
 */
export function timelineOf(
  actions: readonly PlanAction[],
  months: readonly string[],
): readonly OwnerRows[] {
  const order = (a: TimelineRow, b: TimelineRow) =>
    a.decide - b.decide || b.action.worthUsd - a.action.worthUsd;
  const groups = Map.groupBy(
    actions.map((action) => rowOf(action, months)),
    ({ action }) => `${action.party} ${action.owner}`,
  );
  return [...groups.values()]
    .map((rows) => rows.toSorted(order))
    .toSorted((a, b) => order(a[0]!, b[0]!))
    .map((rows) => ({ party: rows[0]!.action.party, owner: rows[0]!.action.owner, rows }));
}
