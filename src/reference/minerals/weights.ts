import { join } from "node:path";
import type { Problem, Reading } from "../../model/index.ts";
import { choice, text } from "../columns.ts";
import { splitCsv } from "../csv.ts";
import { DATA_FOLDER } from "../readChain.ts";
import { readText } from "../readText.ts";
import { readRows } from "../rows.ts";

/** What a row of the table of weights weighs. */
const KINDS = ["criterion", "measure", "status", "scale"] as const;

const WEIGHTS = {
  file: "minerals/weights.csv",
  about: "What decides how minerals are ranked, all of it.",
  columns: {
    kind: choice(KINDS, "What is weighed."),
    name: text("Name of the criterion, the export measure, its status, or the end of a scale."),
    value: text("Weight; USD a year for the ends of the scale."),
    why: text("Reason."),
  },
  key: ["kind", "name"],
} as const;

/** Everything that a ranking of minerals decides by judgement, from one table. */
export interface Weights {
  /** Weight of each criterion, any scale. */
  readonly criteria: Readonly<Record<string, number>>;
  /** How much of the supply under an export measure counts as out of reach, 0 to 1, by kind. */
  readonly measures: Readonly<Record<string, number>>;
  /** What is left of that by the status of the measure, 0 to 1. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Value at stake that counts as 0, and that counts as 1, USD a year. */
  readonly scale: { readonly lowUsd: number; readonly highUsd: number };
  /** The rows as written, with their reasons. */
  readonly rows: readonly {
    readonly kind: string;
    readonly name: string;
    readonly value: number;
    readonly why: string;
  }[];
}

const SCALE_ENDS = { low: "value-at-stake-low", high: "value-at-stake-high" } as const;

/** What a table of weights must hold, apart from criteria. */
const NEEDED = {
  measure: ["ban", "quota", "licence", "state-trading", "end-user-check"],
  status: ["in-force", "suspended", "planned", "ended"],
  scale: Object.values(SCALE_ENDS),
} as const;

/**
 * Reads a table of weights, the shipped one or one's own. All kinds of measures and both ends of the
 * scale must be there; a criterion that is left out is not used.
 */
export async function readWeights(
  path: string = join(DATA_FOLDER, WEIGHTS.file),
): Promise<Reading<Weights>> {
  const where = path.startsWith(DATA_FOLDER) ? WEIGHTS.file : path;
  const content = await readText(path, where);
  const raw = content.ok ? splitCsv(content.value, where) : content;
  if (!raw.ok) return raw;
  const problems: Problem[] = [];
  const rows = readRows(raw.value, { ...WEIGHTS, file: where }, problems).map((row) => {
    const value = Number(row.value);
    const most = row.kind === "measure" || row.kind === "status" ? 1 : Number.POSITIVE_INFINITY;
    if (!(value >= 0 && value <= most) || value === Number.POSITIVE_INFINITY)
      problems.push({
        where: `${where}:${row.at.line}`,
        field: "value",
        value: row.value,
        says: `Write a plain number from 0${most === 1 ? " to 1" : " up"}.`,
      });
    return { kind: row.kind, name: row.name, value, why: row.why };
  });
  const of = (kind: (typeof KINDS)[number]): Record<string, number> =>
    Object.fromEntries(rows.filter((row) => row.kind === kind).map((row) => [row.name, row.value]));
  const scale = of("scale");
  if (problems.length === 0)
    for (const [kind, names] of Object.entries(NEEDED))
      for (const name of names)
        if (!rows.some((row) => row.kind === kind && row.name === name))
          problems.push({
            where,
            field: kind,
            value: name,
            says: "There is no such row. Add it, or begin with a copy of the shipped table.",
          });
  const lowUsd = scale[SCALE_ENDS.low] ?? 0;
  const highUsd = scale[SCALE_ENDS.high] ?? 0;
  if (problems.length === 0 && !(lowUsd > 0 && highUsd > lowUsd))
    problems.push({
      where,
      field: "scale",
      value: `${lowUsd} to ${highUsd}`,
      says: "The low end of the scale must be above 0 and below the high end.",
    });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      criteria: of("criterion"),
      measures: of("measure"),
      statuses: of("status"),
      scale: { lowUsd, highUsd },
      rows,
    },
  };
}
