import { readdir } from "node:fs/promises";
import type { Figure, Problem, Reading, RowRef } from "../model/index.ts";
import { DATA_FOLDER } from "./readChain.ts";
import { type ChainFolder, idsOf, readFolder, readTable } from "./readFolder.ts";
import { checkReferences } from "./refer.ts";
import type { FigureRow } from "./rows.ts";
import { EVERY_TABLE, EVIDENCE_TABLES } from "./tables.ts";

type RowsOf<K extends keyof typeof EVIDENCE_TABLES> = readonly FigureRow<
  (typeof EVIDENCE_TABLES)[K]["columns"]
>[];

/** A total that a source prints. */
export type PublishedTotal = RowsOf<"published">[number];

/** Where numbers come from, by id. */
export interface Source {
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly kind: string;
}

/** A row of any table, as evidence: its cells as written and, where it is one, its number. */
export interface EvidenceRow {
  /** Table, as `routes`. */
  readonly table: string;
  readonly at: RowRef;
  readonly cells: Readonly<Record<string, string>>;
  readonly figure: Figure | undefined;
}

/** Everything that a chain's folder says and rests on. */
export interface Evidence {
  readonly folder: ChainFolder;
  readonly published: RowsOf<"published">;
  readonly rows: readonly EvidenceRow[];
  readonly sources: ReadonlyMap<string, Source>;
}

const asEvidence = (
  table: string,
  rows: readonly {
    readonly at: RowRef;
    readonly written: Readonly<Record<string, string>>;
    readonly figure?: Figure;
  }[],
): EvidenceRow[] => rows.map(({ at, written, figure }) => ({ table, at, cells: written, figure }));

/** Reads a chain's folder with its published totals and what other sources observe. */
export async function readEvidence(path: string): Promise<Reading<Evidence>> {
  const folder = await readFolder(path, DATA_FOLDER);
  if (!folder.ok) return folder;
  const files = new Set(await readdir(path));
  const problems: Problem[] = [];
  const { published: totals, observations: seen } = EVIDENCE_TABLES;
  const published = await readTable(path, totals, files.has(totals.file), problems);
  const observations = await readTable(path, seen, files.has(seen.file), problems);
  const known = new Map([
    ["commodities", idsOf(folder.value.rows.commodities)],
    ["sources", idsOf(folder.value.sources)],
  ]);
  checkReferences(published, totals, known, problems);
  checkReferences(observations, seen, known, problems);
  if (problems.length > 0) return { ok: false, problems };
  const own = EVERY_TABLE.flatMap(([name]) => asEvidence(name, folder.value.rows[name]));
  return {
    ok: true,
    value: {
      folder: folder.value,
      published,
      rows: [
        ...own,
        ...asEvidence("published", published),
        ...asEvidence("observations", observations),
      ],
      sources: new Map(
        folder.value.sources.map(({ id, title, url, date, kind }) => [
          id,
          { title, url: url ?? "", date: date ?? "", kind },
        ]),
      ),
    },
  };
}
