import type { Shortage } from "../../../../src/operations/index.ts";

/** A demand that runs short: how much of it in each month, and what that comes to. */
export interface ShortageRow {
  readonly id: string;
  readonly country: string;
  readonly sector: string;
  readonly commodity: string;
  /** Share of the month's demand not met, 0 to 1, by month of the run. */
  readonly shares: readonly number[];
  /** Over the run, t on the commodity's basis. */
  readonly tonnes: number;
  /** Over the run, USD, undiscounted. */
  readonly valueLostUsd: number;
}

/**
 * Gathers shortages by demand, the costliest first.
 *
 * @example
 * gatherShortages([{ country: "JP", sector: "wind", tier: "other", commodity: "magnet/sh", month: "2026-02", tonnes: 3, shareOfDemand: 0.5, valueLostUsd: 9 }], ["2026-01", "2026-02"])[0].shares // => [0, 0.5]
 */
export function gatherShortages(
  shortages: readonly Shortage[],
  months: readonly string[],
): readonly ShortageRow[] {
  const rows = new Map<string, ShortageRow & { shares: number[] }>();
  for (const {
    country,
    sector,
    commodity,
    month,
    tonnes,
    shareOfDemand,
    valueLostUsd,
  } of shortages) {
    const id = `${commodity}@${country}/${sector}`;
    const row = rows.get(id) ?? {
      ...{ id, country, sector, commodity, tonnes: 0, valueLostUsd: 0 },
      shares: months.map(() => 0),
    };
    row.shares[months.indexOf(month)] = shareOfDemand;
    rows.set(id, {
      ...row,
      tonnes: row.tonnes + tonnes,
      valueLostUsd: row.valueLostUsd + valueLostUsd,
    });
  }
  return [...rows.values()].toSorted((a, b) => b.valueLostUsd - a.valueLostUsd);
}
