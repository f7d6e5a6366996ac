import { requireAmount } from "./require.ts";

/** A year of a country or union, all in one unit and one basis. */
export interface SupplyAndTrade {
  readonly production: number;
  readonly imports: number;
  readonly exports: number;
}

/**
 * Import reliance IR = (imports − exports) / (production + imports − exports): the share of
 * apparent use that comes from outside, at most 1; negative for a net exporter. `undefined` where
 * nothing is left for use at home (exports take it all, or stocks were drawn), since no share
 * exists.
 *
 * European Commission, Methodology for establishing the EU list of critical raw materials (2017,
 * doi:10.2873/769526). Stocks are not in it; for the USGS measure, which has them, see
 * `netImportReliance`.
 *
 * @example
 * importReliance({ production: 20, imports: 90, exports: 10 }) // => 0.8
 * importReliance({ production: 20, imports: 0, exports: 10 }) // => -1
 * importReliance({ production: 10, imports: 0, exports: 10 }) // => undefined
 */
export function importReliance(year: SupplyAndTrade): number | undefined {
  for (const field of ["production", "imports", "exports"] as const)
    requireAmount("importReliance", field, year[field]);
  const netImports = year.imports - year.exports;
  const use = year.production + netImports;
  return use > 0 ? netImports / use : undefined;
}
