import type { Range } from "./hhi.ts";
import type { SupplyAndTrade } from "./importReliance.ts";
import { refuse, requireAmount } from "./require.ts";

/**
 * As `SupplyAndTrade`, with stocks. Production is what stays in the country: primary and secondary.
 */
export interface SupplyTradeAndStocks extends SupplyAndTrade {
  /**
   * Stocks at the end of the year before, less those at its end: positive where stocks were drawn.
   */
  readonly stockDraw: number;
}

/**
 * Apparent consumption as USGS defines it, in the unit of the flows:
 * production + imports − exports + stocks drawn.
 *
 * @example
 * apparentConsumption({ production: 2030, imports: 9500, exports: 5110, stockDraw: 21 }) // => 6441
 */
export function apparentConsumption(year: SupplyTradeAndStocks): number {
  for (const field of ["production", "imports", "exports"] as const)
    requireAmount("netImportReliance", field, year[field]);
  if (!Number.isFinite(year.stockDraw))
    refuse("netImportReliance", "stockDraw", year.stockDraw, "Give 0 where stocks did not change.");
  return year.production + year.imports - year.exports + year.stockDraw;
}

/**
 * Net import reliance of USGS: (imports − exports + stocks drawn) / apparent consumption, a share
 * of consumption, at most 1; negative for a net exporter. `undefined` where apparent consumption is
 * not above zero.
 *
 * U.S. Geological Survey, Mineral Commodity Summaries (any year), notes to each chapter.
 *
 * @example
 * netImportReliance({ production: 25, imports: 90, exports: 10, stockDraw: -5 }) // => 0.75
 */
export function netImportReliance(year: SupplyTradeAndStocks): number | undefined {
  const consumption = apparentConsumption(year);
  return consumption > 0 ? 1 - year.production / consumption : undefined;
}

/** Net import reliance as the Mineral Commodity Summaries print it, in whole percent. */
export type PrintedReliance =
  | { readonly kind: "percent"; readonly percent: number }
  /** ">95": kept vague to protect a company. */
  | { readonly kind: "more-than"; readonly percent: number }
  | { readonly kind: "less-than"; readonly percent: number }
  /** "E": net exporter. */
  | { readonly kind: "net-exporter" }
  /** "W": withheld. */
  | { readonly kind: "withheld" };

/** The steps behind which USGS hides a figure that would reveal a company's. */
const STEPS_PERCENT = [95, 90, 75, 50, 25] as const;

/** Whether a figure may be printed, would reveal a company's, or is held back altogether. */
export type Disclosure = "open" | "vague" | "withheld";

/**
 * Puts net import reliance (a share, negative for net exporters) into USGS's printed form. A figure
 * that must stay vague becomes the highest of >95, >90, >75, >50, >25 that holds, or <25; USGS also
 * prints <50 at its discretion.
 *
 * @example
 * sayReliance(printReliance(0.985, "vague")) // => ">95"
 * sayReliance(printReliance(0.736, "open")) // => "74"
 * sayReliance(printReliance(-4, "vague")) // => "E"
 */
export function printReliance(reliance: number, disclosure: Disclosure): PrintedReliance {
  if (!(reliance <= 1))
    refuse("printReliance", "reliance", reliance, "A share is at most 1. Divide by 100.");
  if (disclosure === "withheld") return { kind: "withheld" };
  if (reliance < 0) return { kind: "net-exporter" };
  const percent = reliance * 100;
  if (disclosure === "open") return { kind: "percent", percent: Math.round(percent) };
  const step = STEPS_PERCENT.find((limit) => percent > limit);
  return step === undefined
    ? { kind: "less-than", percent: STEPS_PERCENT.at(-1)! }
    : { kind: "more-than", percent: step };
}

/**
 * Writes a printed reliance as USGS does: `79`, `>95`, `<25`, `E`, `W`.
 *
 * @example
 * sayReliance({ kind: "less-than", percent: 50 }) // => "<50"
 */
export function sayReliance(printed: PrintedReliance): string {
  switch (printed.kind) {
    case "percent":
      return String(printed.percent);
    case "more-than":
      return `>${printed.percent}`;
    case "less-than":
      return `<${printed.percent}`;
    case "net-exporter":
      return "E";
    case "withheld":
      return "W";
  }
}

/**
 * What a printed reliance leaves open, as shares 0 to 1 of consumption that depend on imports: a
 * net exporter depends on none; of a withheld figure nothing is known.
 *
 * @example
 * relianceRange({ kind: "more-than", percent: 95 }) // => { low: 0.95, high: 1 }
 * relianceRange({ kind: "net-exporter" }) // => { low: 0, high: 0 }
 * relianceRange({ kind: "withheld" }) // => { low: 0, high: 1 }
 */
export function relianceRange(printed: PrintedReliance): Range {
  switch (printed.kind) {
    case "percent":
      return { low: printed.percent / 100, high: printed.percent / 100 };
    case "more-than":
      return { low: printed.percent / 100, high: 1 };
    case "less-than":
      return { low: 0, high: printed.percent / 100 };
    case "net-exporter":
      return { low: 0, high: 0 };
    case "withheld":
      return { low: 0, high: 1 };
  }
}
