import { notesEstimate, observe, type RowImporter, type Source } from "./observe.ts";
import { readUnit } from "./sourceUnits.ts";

/** Columns that the wide world tables must have; the rest differs by edition and commodity. */
export const WIDE_COLUMNS = ["Source", "Country"] as const;

const KINDS = { prod: "production", cap: "capacity", reserves: "reserves" } as const;

/** What the name of a column of numbers says. */
interface WideColumn {
  readonly index: number;
  readonly name: string;
  readonly kind: (typeof KINDS)[keyof typeof KINDS];
  /** Words of the name beside kind, unit and year, such as `Sponge`; or "". */
  readonly words: string;
  /** "" where a column of its own holds the unit. */
  readonly unit: string;
  readonly estimated: boolean;
  /** "" where the name has none, as for reserves. */
  readonly year: string;
}

/**
 * Reads names such as `Prod_kt_Est_2021`, `Cap_Sponge_t_2023`, `Reserves_kt` and `PROD_EST_ 2024`;
 * `undefined` for a column that holds no numbers.
 *
 * @example
 * readWideColumn("Prod_Sponge_t_Est_2021", 3).words // => "Sponge"
 * readWideColumn("Prod_notes", 4) // => undefined
 */
export function readWideColumn(name: string, index: number): WideColumn | undefined {
  const [first, ...rest] = name.split(/[_ ]+/);
  const kind = KINDS[first!.toLowerCase() as keyof typeof KINDS];
  if (kind === undefined || rest.some((part) => /^notes?$/i.test(part))) return undefined;
  const isYear = (part: string) => /^(?:19|20)\d\d$/.test(part);
  const isEstimate = (part: string) => /^est$/i.test(part);
  const words = rest.filter((part) => !isYear(part) && !isEstimate(part));
  const unitAt = words.findLastIndex((part) => readUnit(part) !== undefined);
  return {
    index,
    name,
    kind,
    words: words.filter((_, position) => position !== unitAt).join(" "),
    unit: unitAt < 0 ? "" : words[unitAt]!,
    estimated: rest.some(isEstimate),
    year: rest.find(isYear) ?? "",
  };
}

/** `mcs2024-raree_world.csv` and `rare_earths_mcs2022-raree_world.csv` are sheets of `raree`. */
const sheetOf = (file: string): string => /-(\w+?)_world\.csv$/i.exec(file)?.[1] ?? "";

/**
 * Importer of the wide world tables of the USGS Mineral Commodity Summaries: the one file of 2025,
 * and the sheets by commodity of 2022 to 2024, whose units and years stand in the names of columns.
 */
export function importUsgsWide(header: readonly string[], source: Source): RowImporter {
  const columns = header.flatMap((name, index) => readWideColumn(name, index) ?? []);
  const at = (pattern: RegExp) => header.findIndex((name) => pattern.test(name));
  // The 2024 sheet of fluorspar names its column of series after what is in it.
  const seriesAt = at(/^type$/i) >= 0 ? at(/^type$/i) : at(/^country$/i) + 1;
  const [commodityAt, countryAt, unitAt] = [at(/^commodity$/i), at(/^country$/i), at(/^unit/i)];
  const noteAt = {
    production: at(/^prod_notes?$/i),
    capacity: at(/^cap_notes?$/i),
    reserves: at(/^reserves?_notes?$/i),
  };
  const sheet = sheetOf(source.file);
  // Reserves carry no year: they stand as of the end of the year before the edition.
  const reservesYear = String(Number(/\d{4}$/.exec(source.edition)?.[0]) - 1);
  return function* ({ line, cells }) {
    for (const column of columns) {
      const period = column.year || reservesYear;
      const note = cells[noteAt[column.kind]] ?? "";
      yield observe(source, {
        line,
        field: column.name,
        cell: cells[column.index]!,
        kind: column.kind,
        commodity: cells[commodityAt] ?? sheet,
        series: column.words ? `${cells[seriesAt]} [${column.words}]` : cells[seriesAt]!,
        country: cells[countryAt]!,
        period,
        unit: column.unit || (cells[unitAt] ?? ""),
        estimated: column.estimated || notesEstimate(note, period),
        note,
      });
    }
  };
}
