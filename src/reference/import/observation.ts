import type { Problem, Quality } from "../../model/index.ts";
import type { Token } from "./token.ts";

/** The country of a row that sums all countries. It is no node of trade and not in `countries.csv`. */
export const WORLD = "WORLD";

/** One cell of an official table, with all that its row, column and edition say of it. */
export interface Observation {
  /** Id of a row of `sources.csv`: the release that prints it. */
  readonly edition: string;
  /** What is counted: `mine-output`, `refinery-output`, `reserves`, `price`, `us-import`, … */
  readonly statistic: string;
  /** Id of a row of `world/commodities.csv`, or "" where the source's words are not mapped. */
  readonly commodity: string;
  /** The source's own words for commodity and series. */
  readonly sourceCommodity: string;
  readonly sourceSeries: string;
  /** Id of a row of `countries.csv`, ids joined by `+` for a group, or `WORLD`. */
  readonly country: string;
  readonly sourceCountry: string;
  /** Year or years, as `2024` or `2021–24`. */
  readonly period: string;
  /** As the source counts: `t`, `kt`, `kg`, `USD/kg`, `percent`, … */
  readonly unit: string;
  /** What the tonnes are tonnes of (see `Basis`), or "" where not mapped or not a quantity. */
  readonly basis: string;
  readonly token: Token;
  /** The cell as printed, without surrounding blanks. */
  readonly printed: string;
  readonly quality: Extract<Quality, "reported" | "estimated">;
  readonly note: string;
  /** Where it was read: `file:line`. */
  readonly where: string;
}

/** What an importer gives for a cell: an observation, or what is wrong. The rest of the file goes on. */
export type Imported =
  | { readonly ok: true; readonly observation: Observation }
  | { readonly ok: false; readonly problem: Problem };
