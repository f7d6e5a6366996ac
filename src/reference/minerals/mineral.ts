import type { Country, Figure, Name, RowRef } from "../../model/index.ts";
import type { Governance } from "./governance.ts";
import type { Assumption, MineralRow, OUTPUT_STAGES, SUBJECTS } from "./tables.ts";
import type { WorldRow } from "./worldRows.ts";

/** A stage that output may be of. */
export type OutputStage = (typeof OUTPUT_STAGES)[number];

/** What can be known of a mineral. */
export type Subject = (typeof SUBJECTS)[number];

/** Output of a stage in a country and a period, as one edition prints it; tonnes a year. */
export interface Output {
  readonly stage: OutputStage;
  /** The commodity whose output it is: the mineral's own, or one that it is won from. */
  readonly of: string;
  /** Id of a country, ids joined by `+`, `ZZ` for a source's other countries, or `WORLD`. */
  readonly country: string;
  readonly period: string;
  /** Tonnes; absent where the source gives none, and `token` says how. */
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly basis: string;
  readonly quality: Figure["quality"];
  /** The edition. */
  readonly source: string;
  readonly token: string;
  readonly note: string;
  readonly at: RowRef;
}

/** All that the reference edition holds of a mineral; unknown is absent, and listed in `gaps`. */
export interface Mineral {
  readonly id: string;
  readonly name: Name;
  /** Chemical symbol, or "". */
  readonly symbol: string;
  /** Its row of minerals.csv: the series that are its own, and the stage that binds first. */
  readonly about: MineralRow<"minerals">;
  /** Output by stage, country, year and edition. */
  readonly outputs: readonly Output[];
  readonly capacities: readonly WorldRow[];
  readonly refiningShares: readonly MineralRow<"refiningShares">[];
  /** For a single rare earth: its oxide in a tonne of REO, by country. */
  readonly contents: ReadonlyMap<string, Figure>;
  readonly demand: readonly MineralRow<"demand">[];
  readonly prices: readonly WorldRow[];
  readonly priceSeries: MineralRow<"priceSeries"> | undefined;
  /** What a tonne not delivered costs the economy, multiple of the price. */
  readonly lostValue: Figure;
  readonly reliance: readonly WorldRow[];
  /** Sources of US imports, percent. */
  readonly usImportSources: readonly WorldRow[];
  /** Sources of other countries' imports. */
  readonly importShares: readonly MineralRow<"importShares">[];
  readonly recycling: readonly MineralRow<"recycling">[];
  readonly uses: readonly MineralRow<"uses">[];
  readonly useShares: readonly MineralRow<"useShares">[];
  readonly substitutes: readonly MineralRow<"substitutes">[];
  readonly substitutionIndices: readonly MineralRow<"substitutionIndices">[];
  readonly measures: readonly MineralRow<"measures">[];
  readonly quotas: readonly MineralRow<"quotas">[];
  readonly stocks: readonly MineralRow<"stocks">[];
  readonly gaps: readonly MineralRow<"gaps">[];
}

/** The minerals of the reference edition, with what they share. */
export interface Minerals {
  readonly byId: ReadonlyMap<string, Mineral>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly governance: Governance;
  /** What generated chains assume. */
  readonly assumptions: Readonly<Record<Assumption, Figure>>;
}
