import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "kysely";
import type { Database, Sql } from "../database/database.ts";
import { copiedTables } from "./tables.ts";

const ROWS_AT_ONCE = 1000;

/** What is in a backup. */
export interface BackupSummary {
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  readonly rows: number;
  /** SHA-256 of all that is in it, hexadecimal. */
  readonly hash: string;
}

/** The first line of a backup. */
export interface BackupHeader {
  readonly coercivity: "backup";
  readonly format: 1;
  readonly madeAt: string;
  /** The steps that shaped the tables. */
  readonly migrations: readonly string[];
}

/**
 * Writes all that a store holds into one file, as it stands at one moment: lines of JSON, compressed, the
 * last of them with a hash of all before. The file is there whole or not at all. It holds hashes of
 * passwords and tokens, and what every party keeps to itself: nobody but the owner of the file may read it.
 */
export async function backUp(database: Database, path: string, madeAt: string) {
  const partial = `${path}.partial`;
  const summary = { madeAt, rows: 0, hash: "" };
  try {
    await database.own("read", async (transaction) => {
      const lines = Readable.from(linesOf(transaction, summary));
      const file = createWriteStream(partial, { mode: 0o600 });
      await pipeline(lines, createGzip(), file);
    });
    await using written = await open(partial, "r");
    await written.sync();
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await rename(partial, path);
  return summary satisfies BackupSummary;
}

async function* linesOf(
  transaction: Sql,
  summary: { madeAt: string; rows: number; hash: string },
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const say = (text: string) => {
    const line = `${text}\n`;
    hash.update(line);
    return line;
  };
  const steps = await transaction
    .selectFrom("migrations")
    .select("name")
    .orderBy("place")
    .execute();
  const header: BackupHeader = {
    ...{ coercivity: "backup", format: 1, madeAt: summary.madeAt },
    migrations: steps.map(({ name }) => name),
  };
  yield say(JSON.stringify(header));
  for (const table of await copiedTables(transaction)) {
    yield say(JSON.stringify({ table: table.name }));
    for (let offset = 0; ; offset += ROWS_AT_ONCE) {
      const { rows } = await sql
        .raw<{ row: string }>(
          `select to_jsonb(t)::text as row from ${table.name} t
           order by ${table.order} limit ${ROWS_AT_ONCE} offset ${offset}`,
        )
        .execute(transaction);
      for (const { row } of rows) yield say(row);
      summary.rows += rows.length;
      if (rows.length < ROWS_AT_ONCE) break;
    }
  }
  summary.hash = hash.digest("hex");
  yield `${JSON.stringify({ end: true, rows: summary.rows, hash: summary.hash })}\n`;
}
