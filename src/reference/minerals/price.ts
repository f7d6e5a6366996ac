import type { Figure } from "../../model/index.ts";
import type { Mineral } from "./mineral.ts";
import { middleOf, type WorldRow } from "./worldRows.ts";

/** The rows that are the mineral's price: its unit, and words that its series is named with. */
function priceRows({ prices, priceSeries }: Pick<Mineral, "prices" | "priceSeries">): WorldRow[] {
  if (!priceSeries) return [];
  const words = (priceSeries.words ?? "").split(";").map((word) => word.trim().toLowerCase());
  return prices.filter(
    (row) =>
      middleOf(row) !== undefined &&
      row.unit === priceSeries.printed &&
      words.some((word) => row.series.toLowerCase().includes(word)),
  );
}

/**
 * Yearly prices, USD a tonne of content, from the newest edition that prints each year, in order of
 * years. The range of a year runs over the editions, times the range of the factor.
 */
export function yearlyPrices(mineral: Pick<Mineral, "prices" | "priceSeries">): Figure[] {
  const { priceSeries } = mineral;
  const byYear = new Map<string, WorldRow[]>();
  for (const row of priceRows(mineral))
    byYear.set(row.period, [...(byYear.get(row.period) ?? []), row]);
  return [...byYear].sort().map(([period, rows]): Figure => {
    const newest = rows.reduce((best, row) => (row.source > best.source ? row : best));
    const lows = rows.map((row) => row.low ?? row.value!);
    const highs = rows.map((row) => row.high ?? row.value!);
    const factor = priceSeries!.figure;
    return {
      value: middleOf(newest)! * factor.value,
      low: Math.min(...lows) * factor.low,
      high: Math.max(...highs) * factor.high,
      unit: "USD/t",
      basis: "content",
      quality: factor.quality === "assumed" ? "modelled" : newest.quality,
      period,
      source: newest.source,
      note: [newest.series, factor.note].filter(Boolean).join("; "),
      at: newest.at,
    };
  });
}

/** The price of the year, or of the nearest year that has one (the earlier of two). */
export function priceNear(
  mineral: Pick<Mineral, "prices" | "priceSeries">,
  year: number,
): Figure | undefined {
  const distance = ({ period }: Figure) =>
    Math.abs(Number(period) - year) + (Number(period) > year ? 0.5 : 0);
  return yearlyPrices(mineral).sort((a, b) => distance(a) - distance(b))[0];
}
