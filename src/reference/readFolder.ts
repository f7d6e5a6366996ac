import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { type Problem, type Reading, suggest } from "../model/index.ts";
import type { Column } from "./columns.ts";
import { readCsv } from "./csv.ts";
import { layRows, OWN_FOLDER, readOwn } from "./ownRows.ts";
import { readText } from "./readText.ts";
import { checkReferences, type KnownIds } from "./refer.ts";
import { checkHeader, type FigureRow, readRows } from "./rows.ts";
import {
  COMMON_TABLES,
  EVERY_TABLE,
  EVIDENCE_TABLES,
  type TABLES,
  type Table,
  type TableName,
} from "./tables.ts";

const header = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.strictObject({ en: z.string().min(1), ja: z.string().min(1) }),
  about: z.string().optional(),
  elements: z.array(z.string().min(1)).min(1),
  stages: z.array(z.string().min(1)).min(1),
  "base-years": z.array(z.int().min(1900).max(2199)).min(1),
});

/** What `chain.yaml` says: the chain's name, its elements, its stages in order, its base years. */
export type ChainHeader = z.infer<typeof header>;

/** Files that may stand in a chain's folder beside its tables. */
const COMPANIONS = [
  "chain.yaml",
  "sources.csv",
  EVIDENCE_TABLES.published.file,
  EVIDENCE_TABLES.observations.file,
];

async function readHeader(folder: string): Promise<Reading<ChainHeader>> {
  const where = "chain.yaml";
  const refuse = (field: string, value: string, says: string): Reading<never> => ({
    ok: false,
    problems: [{ where, field, value, says }],
  });
  const isThere = await stat(join(folder, where)).catch(() => undefined);
  if (!isThere)
    return refuse("", "", `There is no chain.yaml in ${folder}. Is it the folder of a chain?`);
  const text = await readText(join(folder, where), where);
  if (!text.ok) return text;
  let document: unknown;
  try {
    document = parseYaml(text.value);
  } catch (error) {
    return refuse("", "", `Not YAML: ${(error as Error).message.split("\n")[0]}`);
  }
  const parsed = header.safeParse(document);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map(
    (issue): Problem => ({ where, field: issue.path.join("."), value: "", says: issue.message }),
  );
  return { ok: false, problems };
}

/** The rows of every table of a chain, references checked. */
export type ChainRows = {
  readonly [K in TableName]: readonly FigureRow<(typeof TABLES)[K]["columns"]>[];
};

/** Reads a table of a folder, with one's own rows over it, adding what is wrong with it to `problems`. */
export async function readTable<C extends Record<string, Column<unknown>>>(
  folder: string,
  table: Table<C>,
  isThere: boolean,
  problems: Problem[],
): Promise<FigureRow<C>[]> {
  const own = await readOwn(folder, table.file);
  if (!isThere && own === undefined) {
    if (!table.optional)
      problems.push({ where: table.file, field: "", value: "", says: `Missing. ${table.about}` });
    return [];
  }
  const below = isThere ? await readCsv(join(folder, table.file), table.file) : own!;
  if (!below.ok || own?.ok === false) {
    for (const read of [below, own]) if (read?.ok === false) problems.push(...read.problems);
    return [];
  }
  if (!isThere || own === undefined) return readRows(below.value, table, problems);
  const misnamed = checkHeader(own.value.header, table, `${OWN_FOLDER}/${table.file}`);
  problems.push(...misnamed);
  return misnamed.length > 0
    ? []
    : readRows(layRows(table.key, own.value, below.value).table, table, problems);
}

/** The ids of rows. */
export const idsOf = (rows: readonly object[]): Set<string> =>
  new Set(rows.map((row) => String((row as { id?: unknown }).id)));

/** Reads `sources.csv` and `countries.csv` of the shared data, and the chain's own `sources.csv`. */
async function readCommon(
  dataFolder: string,
  folder: string,
  { isThere, isOwn }: { readonly isThere: boolean; readonly isOwn: boolean },
  problems: Problem[],
) {
  const { countries: all, sources } = COMMON_TABLES;
  const countries = await readTable(dataFolder, all, true, problems);
  const shared = await readTable(dataFolder, sources, true, problems);
  const added = isThere || isOwn ? await readTable(folder, sources, isThere, problems) : [];
  return { countries, sources: [...shared, ...added] };
}

/** Everything in a chain's folder, as rows. */
export interface ChainFolder {
  readonly header: ChainHeader;
  readonly rows: ChainRows;
  readonly countries: readonly FigureRow<(typeof COMMON_TABLES)["countries"]["columns"]>[];
  readonly sources: readonly FigureRow<(typeof COMMON_TABLES)["sources"]["columns"]>[];
}

/** Reads and checks all tables of a chain's folder; reports everything that is wrong at once. */
export async function readFolder(
  folder: string,
  dataFolder: string,
): Promise<Reading<ChainFolder>> {
  const head = await readHeader(folder);
  if (!head.ok) return head;
  const problems: Problem[] = [];
  const files = new Set(await readdir(folder));
  const expected = [...EVERY_TABLE.map(([, { file }]) => file), ...COMPANIONS];
  const ownFiles = files.has(OWN_FOLDER) ? await readdir(join(folder, OWN_FOLDER)) : [];
  for (const [path, file] of [
    ...[...files].map((file) => [file, file] as const),
    ...ownFiles.map((file) => [`${OWN_FOLDER}/${file}`, file] as const),
  ])
    if (file.endsWith(".csv") && !expected.includes(file))
      problems.push({
        where: path,
        field: "",
        value: "",
        says: `No such table. ${suggest(file, expected)}`,
      });
  const rows: Record<string, FigureRow<Record<string, Column<unknown>>>[]> = {};
  const sound = new Set<string>();
  for (const [name, table] of EVERY_TABLE) {
    const before = problems.length;
    rows[name] = await readTable(folder, table, files.has(table.file), problems);
    if (problems.length === before) sound.add(name);
  }
  const sourcesFile = COMMON_TABLES.sources.file;
  const common = await readCommon(
    dataFolder,
    folder,
    { isThere: files.has(sourcesFile), isOwn: ownFiles.includes(sourcesFile) },
    problems,
  );
  // What refers to a table that could not be read whole is not blamed for it.
  const known: KnownIds = new Map([
    ...[...sound].map((name) => [name, idsOf(rows[name] ?? [])] as const),
    ["countries", idsOf(common.countries)] as const,
    ["sources", idsOf(common.sources)] as const,
  ]);
  for (const [name, table] of EVERY_TABLE)
    checkReferences(rows[name] ?? [], table, known, problems);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { header: head.value, rows: rows as unknown as ChainRows, ...common } };
}
