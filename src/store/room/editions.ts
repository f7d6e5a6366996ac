import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import { sha256 } from "../chain.ts";
import { made, type Outcome, refused } from "../outcome.ts";
import type { Rows, Visibility } from "../rows.ts";
import type { Ground } from "../scoped.ts";
import { read, write } from "../writing.ts";

/** A private edition: tables of one's own beside the reference data of a chain. */
export interface Edition {
  readonly id: string;
  readonly name: string;
  /** Id of the chain whose tables it adds to. */
  readonly chain: string;
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly memberId: string;
  /** RFC 3339, UTC. */
  readonly madeAt: string;
}

/** A table of an edition, as it was uploaded and found sound. */
export interface EditionTable {
  /** File name, as `capacities.csv`. */
  readonly name: string;
  readonly csv: string;
  readonly rowCount: number;
  readonly contentHash: string;
}

/** Editions of one's own, and those that others let one see. */
export interface Editions {
  list(): Promise<readonly Edition[]>;
  /** The tables of an edition; none where there is no such edition. */
  tables(id: string): Promise<readonly EditionTable[]>;
  /** Keeps tables that were found sound as an edition. It never changes: other tables, another edition. */
  save(
    edition: Pick<Edition, "name" | "chain" | "visibility">,
    tables: readonly Pick<EditionTable, "name" | "csv" | "rowCount">[],
  ): Promise<Outcome<Edition, "no_tables">>;
}

/** The private editions of a store. */
export const editionsOn = (ground: Ground): Editions => ({
  list: () =>
    read(ground, async (sql) => {
      const all = sql.selectFrom("editions").selectAll();
      return (await all.orderBy("made_at", "desc").execute()).map(editionOf);
    }),
  tables: (id) =>
    read(ground, async (sql) => {
      const found = sql.selectFrom("edition_tables").selectAll().where("edition_id", "=", id);
      return (await found.orderBy("name").execute()).map((row) => ({
        ...{ name: row.name, csv: row.csv, rowCount: row.row_count },
        contentHash: row.content_hash,
      }));
    }),
  save: ({ name, chain, visibility }, tables) =>
    write(ground, async ({ sql, at, log }) => {
      if (tables.length === 0) return refused("no_tables");
      const { memberId, partyId, organisationId } = ground.scope;
      const row = {
        ...{ id: randomUUID(), name, chain, visibility, made_at: at },
        ...{ member_id: memberId, party_id: partyId, organisation_id: organisationId },
      };
      await sql.insertInto("editions").values(row).execute();
      const rows = tables.map((table) => ({
        ...{ edition_id: row.id, name: table.name, csv: table.csv, row_count: table.rowCount },
        ...{ content_hash: sha256(table.csv), made_at: at },
      }));
      await sql.insertInto("edition_tables").values(rows).execute();
      const detail = { name, chain, tables: rows.map((each) => [each.name, each.content_hash]) };
      await log({ action: "tables upload", subject: row.id, detail, visibility });
      return made(editionOf(row));
    }),
});

const editionOf = (row: Selectable<Rows["editions"]>): Edition => ({
  ...{ id: row.id, name: row.name, chain: row.chain, organisationId: row.organisation_id },
  ...{ visibility: row.visibility, memberId: row.member_id, madeAt: row.made_at },
});
