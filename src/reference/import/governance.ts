import { suggest } from "../../model/index.ts";
import { observe, type RowImporter, type Source } from "./observe.ts";
import { findColumns } from "./stream.ts";

/** Columns of the Worldwide Governance Indicators, one row for a country, indicator and year. */
export const GOVERNANCE_COLUMNS = ["iso3", "country", "indicator", "year", "estimate"] as const;

/** Our words for the six indicators, by the World Bank's, blanks left out. */
const INDICATORS: Readonly<Record<string, string>> = {
  VoiceandAccountability: "voice-and-accountability",
  PoliticalStabilityNoViolence: "political-stability",
  GovernmentEffectiveness: "government-effectiveness",
  RegulatoryQuality: "regulatory-quality",
  RuleofLaw: "rule-of-law",
  ControlofCorruption: "control-of-corruption",
};

/**
 * Importer of the Worldwide Governance Indicators: estimates from about -2.5 to 2.5, higher is
 * better. A missing estimate stays unknown; it is not the worst and not the best.
 */
export function importGovernance(header: readonly string[], source: Source): RowImporter {
  const at = findColumns(header);
  return function* ({ line, cells }) {
    const cell = (column: (typeof GOVERNANCE_COLUMNS)[number]) => cells[at(column)]!;
    const indicator = INDICATORS[cell("indicator").replaceAll(" ", "")];
    if (indicator === undefined) {
      const says = `No such indicator. ${suggest(cell("indicator"), Object.keys(INDICATORS))}`;
      const where = `${source.file}:${line}`;
      yield { ok: false, problem: { where, field: "indicator", value: cell("indicator"), says } };
      return;
    }
    yield observe(source, {
      line,
      field: "estimate",
      cell: cell("estimate"),
      kind: indicator,
      commodity: "",
      series: cell("indicator"),
      country: cell("country"),
      period: cell("year"),
      unit: "WGI estimate",
      estimated: true,
      note: "",
    });
  };
}
