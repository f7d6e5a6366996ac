import { JOINT_LEDGER } from "../../authority/index.ts";
import type { Name } from "../../model/index.ts";
import type { Sql } from "../database/database.ts";
import { made, type Outcome, refused } from "../outcome.ts";
import type { Rows } from "../rows.ts";
import type { Ground } from "../scoped.ts";
import { read, write } from "../writing.ts";

/** A government, as far as it is a side of its own. */
export interface Party {
  readonly id: string;
  readonly name: Name;
}

/** An organisation of a party. */
export interface Organisation {
  readonly id: string;
  readonly partyId: string;
  readonly kind: Rows["organisations"]["kind"];
  readonly name: Name;
}

/** Parties and organisations: all members know them all. */
export interface Organisations {
  parties(): Promise<readonly Party[]>;
  list(): Promise<readonly Organisation[]>;
  /** Adds an organisation to the asker's own party; whoever sits at the machine, to any. */
  add(
    organisation: Organisation,
  ): Promise<Outcome<Organisation, "id_taken" | "party_not_found" | "not_yours">>;
}

/** The organisations of a store. */
export const organisationsOn = (ground: Ground): Organisations => ({
  parties: () =>
    read(ground, async (sql) => {
      const rows = await sql.selectFrom("parties").selectAll().orderBy("id").execute();
      return rows.map(({ id, name_en, name_ja }) => ({ id, name: { en: name_en, ja: name_ja } }));
    }),
  list: () =>
    read(ground, async (sql) => {
      const rows = await sql.selectFrom("organisations").selectAll().orderBy("id").execute();
      return rows.map(({ id, party_id, kind, name_en, name_ja }) => ({
        ...{ id, partyId: party_id, kind },
        name: { en: name_en, ja: name_ja },
      }));
    }),
  add: (organisation) =>
    write(ground, async ({ sql, log }) => {
      const { id, partyId, kind, name } = organisation;
      const { scope } = ground;
      const isOver =
        scope.power === "operator" || (scope.isAdministrator && partyId === scope.partyId);
      const party = sql.selectFrom("parties").select("id").where("id", "=", partyId);
      const there = sql.selectFrom("organisations").select("id").where("id", "=", id);
      const namesLedger = await isLedgerOfAll(sql, id);
      if ((await party.executeTakeFirst()) === undefined) return refused("party_not_found");
      if (!isOver) return refused("not_yours");
      if (namesLedger || (await there.executeTakeFirst())) return refused("id_taken");
      await sql
        .insertInto("organisations")
        .values({ id, party_id: partyId, kind, name_en: name.en, name_ja: name.ja })
        .execute();
      const detail = { partyId, kind, name: { ...name } };
      await log({ action: "organisations add", subject: id, detail, visibility: "all" });
      return made(organisation);
    }),
});

/**
 * Whether an id is that of a party or of the joint ledger. Ledgers go by the ids of their parties and
 * organisations, so that an organisation of such an id would stand in the way of the other's.
 */
export async function isLedgerOfAll(sql: Sql, id: string): Promise<boolean> {
  if (id === JOINT_LEDGER) return true;
  const party = sql.selectFrom("parties").select("id").where("id", "=", id);
  return (await party.executeTakeFirst()) !== undefined;
}
