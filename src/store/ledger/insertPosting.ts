import { type Head, type Posting, type Sealed, seal } from "../../stockpile/index.ts";
import type { Sql } from "../database/database.ts";

/** Who posts, and on which proposal. */
export interface Posted {
  readonly memberId: string;
  readonly proposalId: string | undefined;
}

/** Writes a posting down behind the last one. The database checks it once more by its own rules. */
export async function insertPosting(
  sql: Sql,
  ledger: string,
  last: Head,
  posting: Posting,
  { memberId, proposalId }: Posted,
): Promise<Sealed> {
  const sealed = seal(last, posting);
  const { act, entries, lots } = posting;
  const of = { ledger, sequence: BigInt(sealed.sequence) };
  // In one statement, so that it takes one way to the database and back.
  const withAct = sql.with("act", (query) =>
    query
      .insertInto("ledger_acts")
      .values({
        ...{ ...of, id: act.id, kind: act.kind, at: act.at, member_id: memberId },
        ...{ proposal_id: proposalId ?? null, line: sealed.line, hash: sealed.hash },
      })
      .returning("id"),
  );
  const lotRows = lots.map(({ id, holding, commodity, owner }) => ({
    ...{ ...of, id, holding, commodity, owner },
  }));
  const withLots =
    lotRows.length === 0
      ? withAct
      : withAct.with("lot", (query) =>
          query.insertInto("ledger_lots").values(lotRows).returning("id"),
        );
  const entryRows = entries.map(([account, kilograms], place) => ({
    ...{ ...of, place, account, kilograms },
  }));
  if (entryRows.length > 0) await withLots.insertInto("ledger_entries").values(entryRows).execute();
  else await withLots.selectFrom("act").select("id").execute();
  return sealed;
}
