import type { Figure } from "../../model/index.ts";
import { chainFolder, readEvidence } from "../../reference/index.ts";
import { type Answer, badInput, done } from "../answer.ts";

/** A month of a series that customs or the press reported. */
export interface Observed {
  readonly series: SeriesId;
  readonly month: string;
  readonly tonnes: number;
  readonly quality: string;
  readonly source: string;
  /** Id of the fact, and its row. */
  readonly fact: string;
  readonly where: string;
}

/** What was reported by month, and can be compared. */
export const SERIES = {
  "magnets-all": {
    name: { en: "Magnet exports of China, all", ja: "中国の磁石輸出、全世界" },
    partner: "World",
  },
  "magnets-us": {
    name: { en: "Magnet exports of China to the US", ja: "中国の磁石輸出、米国向け" },
    partner: "United States",
  },
} as const;

/** A series by id. */
export type SeriesId = keyof typeof SERIES;

/** All series, in the order in which they are shown. */
export const SERIES_IDS = Object.keys(SERIES) as readonly SeriesId[];

/** Cover at car makers, weeks of use: the fact that says so. */
const COVER_FACT = "STK-001";

/** What was reported of the magnet chain in 2025 and 2026. */
export interface Reports {
  readonly exports: readonly Observed[];
  /** Cover at car makers, weeks. */
  readonly coverWeeks: Figure;
}

/** Monthly magnet exports of China and cover at makers, from the observations of the magnet chain. */
export async function readObserved(): Promise<Answer<Reports>> {
  const evidence = await readEvidence(chainFolder("ndfeb"));
  if (!evidence.ok) return badInput(evidence.problems);
  const { rows } = evidence.value;
  const coverWeeks = rows.find(({ cells }) => cells.id === COVER_FACT)?.figure;
  if (!coverWeeks) throw new Error(`The magnet chain has no observation ${COVER_FACT}.`);
  const exports = rows.flatMap(({ table, cells, figure, at }): Observed[] => {
    const { id = "", topic, country, company, commodity } = cells;
    const series = SERIES_IDS.find((one) => SERIES[one].partner === company);
    const isMonthly = figure?.unit === "t/month" && /^\d{4}-\d{2}$/.test(figure.period);
    const isExport = topic === "magnet export" && country === "CN" && commodity === "magnet/*";
    if (table !== "observations" || !series || !isExport || !isMonthly) return [];
    const { period: month, value: tonnes, quality, source } = figure;
    return [{ series, month, tonnes, quality, source, fact: id, where: `${at.file}:${at.line}` }];
  });
  return done({ exports, coverWeeks });
}
