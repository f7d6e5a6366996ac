import { observe, type RowImporter, type Source } from "./observe.ts";
import { findColumns } from "./stream.ts";

/** Columns that the sheets of US statistics must have. */
export const SALIENT_COLUMNS = ["DataSource", "Commodity", "Year"] as const;

/** What the name of a column says; the unit is empty where the name ends in none. */
interface SalientColumn {
  readonly index: number;
  readonly name: string;
  readonly kind: "price" | "net-import-reliance";
  readonly words: string;
  readonly unit: string;
}

const PRICE = /^Price_?(.*?)_?(ctslb|d(?:kg|toz?|t|lb|g|st|ct|f)|(?<=_)(?:kg|t))?$/i;
const RELIANCE = /^NIR_?(.*?)_?(?:pct|ct|t)?$/i;

/**
 * Reads names such as `Price_Nd2O3_dkg` and `NIR_Concentrate_pct`; `undefined` for other columns.
 * A reliance is a percentage whatever its name ends in: editions print `_t` and `_ct` by mistake.
 *
 * @example
 * readSalientColumn("Price_Nd2O3_dkg", 15).unit // => "dkg"
 * readSalientColumn("NIR_Concentrate_t", 21).unit // => "percent"
 */
export function readSalientColumn(name: string, index: number): SalientColumn | undefined {
  const price = PRICE.exec(name);
  if (price) {
    const unit = (price[2] ?? "").toLowerCase().replace(/^(kg|t)$/, "d$1");
    return { index, name, kind: "price", words: price[1]!, unit: unit.replace("dtoz", "dto") };
  }
  const reliance = RELIANCE.exec(name);
  if (!reliance) return undefined;
  return { index, name, kind: "net-import-reliance", words: reliance[1]!, unit: "percent" };
}

/**
 * Importer of the sheets of US statistics of the USGS Mineral Commodity Summaries, 2022 to 2025:
 * prices and net import reliance. Their other columns follow no grammar and are left alone.
 */
export function importUsgsSalient(header: readonly string[], source: Source): RowImporter {
  const columns = header.flatMap((name, index) => readSalientColumn(name, index) ?? []);
  const at = findColumns(header);
  const [commodityAt, yearAt] = [at("Commodity"), at("Year")];
  const latest = String(Number(/\d{4}$/.exec(source.edition)?.[0]) - 1);
  return function* ({ line, cells }) {
    for (const column of columns) {
      const period = cells[yearAt]!;
      yield observe(source, {
        line,
        field: column.name,
        cell: cells[column.index]!,
        kind: column.kind,
        commodity: cells[commodityAt]!,
        series: column.words,
        country: "United States",
        period,
        unit: column.unit,
        // The last year of an edition is always estimated; the sheets carry no notes.
        estimated: period.trim() === latest,
        note: "",
      });
    }
  };
}
