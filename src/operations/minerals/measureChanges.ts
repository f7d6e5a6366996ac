import type { Mineral } from "../../reference/index.ts";

/** A row of the table of export measures. */
type MeasureRow = Mineral["measures"][number];

/** A day on which a measure starts, ends, or stops being suspended. */
export interface MeasureChange {
  /** As the source says it. */
  readonly day: string;
  /** Days from today to the first day that this can mean. */
  readonly days: number;
  readonly what: "starts" | "ends" | "suspension-ends";
  readonly kind: string;
  readonly minerals: string[];
  readonly country: string;
  readonly destination: string;
  readonly scope: string;
  readonly status: string;
  readonly source: string;
  readonly note: string;
}

const DAY_MS = 86_400_000;

/**
 * The first day that a date can mean, in milliseconds since 1970; undefined where it is no date.
 *
 * @example
 * new Date(firstDayOf("2026-11")!).toISOString().slice(0, 10) // => "2026-11-01"
 */
export function firstDayOf(date: string): number | undefined {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) return undefined;
  const full = `${date}-01-01`.slice(0, 10);
  const at = Date.parse(full);
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(full);
  return isReal ? at : undefined;
}

/**
 * What rows of export measures change on which day, seen from a day. The same change for several
 * minerals is one change.
 */
export function changesOf(rows: readonly MeasureRow[], today: string): MeasureChange[] {
  const from = firstDayOf(today)!;
  const changes = new Map<string, MeasureChange>();
  const tell = (row: MeasureRow, day: string, what: MeasureChange["what"]) => {
    const at = firstDayOf(day);
    if (at === undefined) return;
    const { mineral, country, destination, kind, scope, status, source, note } = row;
    const key = [day, what, country, destination, kind, scope].join("|");
    const same = changes.get(key);
    if (same) same.minerals.push(mineral);
    else
      changes.set(key, {
        ...{ day, days: Math.round((at - from) / DAY_MS), what, kind, minerals: [mineral] },
        ...{ country, destination, scope, status, source, note },
      });
  };
  for (const row of rows) {
    tell(row, row.since, "starts");
    if (row.until) tell(row, row.until, row.status === "suspended" ? "suspension-ends" : "ends");
  }
  return [...changes.values()];
}
