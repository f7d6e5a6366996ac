import type { Problem, Reading } from "../../model/index.ts";
import type { RawTable } from "../csv.ts";
import type { Observation } from "./observation.ts";
import { parseToken, type Token } from "./token.ts";

/** What a cell should have printed, and how we know. */
interface Correction {
  readonly printed: string;
  readonly reads: Token;
  readonly note: string;
}

/** Corrections by what they are about. */
export type Corrections = ReadonlyMap<string, Correction>;

const KEY = ["edition", "statistic", "commodity", "country", "period"] as const;

/** Reads `world/corrections.csv`: cells that a publisher, or the file itself, shows to be wrong. */
export function readCorrections({ header, rows }: RawTable): Reading<Corrections> {
  const corrections = new Map<string, Correction>();
  const problems: Problem[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: string) => cells[header.indexOf(column)] ?? "";
    const reads = parseToken(cell("reads"));
    if ("says" in reads) {
      const where = `world/corrections.csv:${line}`;
      problems.push({ where, field: "reads", value: cell("reads"), says: reads.says });
      continue;
    }
    const correction = { printed: cell("printed"), reads, note: cell("note") };
    corrections.set(KEY.map(cell).join("|"), correction);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: corrections };
}

/**
 * The observation as it should read. What the source printed stays beside it, and a cell that prints
 * something else than the correction expects is left alone: the publisher may have mended it.
 */
export function correct(seen: Observation, corrections: Corrections): Observation {
  const correction = corrections.get(KEY.map((column) => seen[column]).join("|"));
  if (correction?.printed !== seen.printed) return seen;
  const note = [correction.note, seen.note].filter(Boolean).join("; ");
  return { ...seen, token: correction.reads, note };
}
