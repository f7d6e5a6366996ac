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
  await sql
    .insertInto("ledger_acts")
    .values({
      ...{ ...of, id: act.id, kind: act.kind, at: act.at, member_id: memberId },
      ...{ proposal_id: proposalId ?? null, line: sealed.line, hash: sealed.hash },
    })
    .execute();
  if (lots.length > 0)
    await sql
      .insertInto("ledger_lots")
      .values(
        lots.map(({ id, holding, commodity, owner }) => ({ ...of, id, holding, commodity, owner })),
      )
      .execute();
  if (entries.length > 0)
    await sql
      .insertInto("ledger_entries")
      .values(entries.map(([account, kilograms], place) => ({ ...of, place, account, kilograms })))
      .execute();
  return sealed;
}
