import { z } from "zod";
import type { Figure } from "../../model/index.ts";
import type { Output, WorldRow } from "../../reference/index.ts";

/** Schema of one raw input with where it comes from. */
export const evidenceField = z.object({
  what: z.string().describe("What the number is."),
  country: z.string().describe("Country or group, id; empty where it is of none."),
  stage: z.string().describe("Stage of the chain; empty where it is of none."),
  value: z.number().nullable().describe("Number in `unit`; null where the source gives none."),
  low: z.number().nullable().describe("Low end of its range; null where it has none."),
  high: z.number().nullable().describe("High end of its range; null where it has none."),
  unit: z.string().describe("Unit."),
  basis: z.string().describe("What the tonnes are tonnes of; empty where it does not apply."),
  period: z.string().describe("Year or period."),
  quality: z.string().describe("reported, estimated, assumed or modelled."),
  source: z.string().describe("Id of the source or edition."),
  where: z.string().describe("Row, file:line."),
  token: z.string().describe("The cell as printed, where it says more than the number."),
});

/** A raw input with where it comes from. */
export type Evidence = z.infer<typeof evidenceField>;

const nullable = (value: number | undefined): number | null => value ?? null;

type Place = Pick<Evidence, "what" | "country" | "stage">;

/** A figure as evidence. */
export const ofFigure = (place: Place, figure: Figure): Evidence => ({
  ...place,
  value: figure.value,
  low: figure.low,
  high: figure.high,
  unit: figure.unit,
  basis: figure.basis,
  period: figure.period,
  quality: figure.quality,
  source: figure.source,
  where: `${figure.at.file}:${figure.at.line}`,
  token: "",
});

const ofCell = (cell: Omit<WorldRow, "commodity" | "statistic" | "unit" | "series">) => ({
  value: nullable(cell.value),
  low: nullable(cell.low),
  high: nullable(cell.high),
  basis: cell.basis,
  period: cell.period,
  quality: cell.quality,
  source: cell.source,
  where: `${cell.at.file}:${cell.at.line}`,
  token: cell.token,
});

/** A row of the official tables as evidence. */
export const ofWorldRow = (what: string, row: WorldRow): Evidence => ({
  what,
  country: row.country,
  stage: "",
  unit: row.unit,
  ...ofCell(row),
});

/** A row of output as evidence. */
export const ofOutput = (row: Output): Evidence => ({
  what: `output: ${row.of}`,
  country: row.country,
  stage: row.stage,
  unit: "t",
  value: nullable(row.value),
  low: nullable(row.low),
  high: nullable(row.high),
  basis: row.basis,
  period: row.period,
  quality: row.quality,
  source: row.source,
  where: `${row.at.file}:${row.at.line}`,
  token: row.token,
});
