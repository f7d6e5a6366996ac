import { sql } from "kysely";
import { sha256 } from "../chain.ts";
import type { Database } from "../database/database.ts";
import type { Scope } from "../database/scope.ts";

/** Tries to sign in from one address: a team behind one router, not a guesser. */
export const TRIES = { burst: 20, perSecond: 0.2 } as const;

/** Addresses that are remembered at most; the ones seen longest ago go first. */
export const ADDRESSES_MAX = 10_000;

/** An address that was not seen for this long has all its tries again, seconds. */
const FORGOTTEN_SECONDS = TRIES.burst / TRIES.perSecond;

/**
 * Counts a try to sign in from an address, for every process on the database (a leaky bucket). Gives how
 * long the address must wait, seconds; 0 where it need not. A try that must wait is not counted.
 */
export async function countTry(
  database: Database,
  gate: Scope,
  address: string,
  now: Date,
): Promise<number> {
  const at = now.toISOString();
  const since = new Date(now.getTime() - FORGOTTEN_SECONDS * 1000).toISOString();
  return database.transact(gate, "touch", async (transaction) => {
    await transaction.deleteFrom("sign_in_tries").where("at", "<", since).execute();
    const { rows } = await sql<{ level: number; is_free: boolean }>`
      insert into sign_in_tries as t (address, level, is_free, at)
      values (${sha256(address)}, 1, true, ${at})
      on conflict (address) do update set (level, is_free, at) = (
        select drained + case when drained + 1 <= ${TRIES.burst} then 1 else 0 end,
          drained + 1 <= ${TRIES.burst}, greatest(t.at, excluded.at)
        from (select greatest(0, t.level - ${TRIES.perSecond}
          * greatest(0, extract(epoch from excluded.at - t.at))::double precision) as drained) as now
      )
      returning level, is_free`.execute(transaction);
    await sql`delete from sign_in_tries where address in (
      select address from sign_in_tries order by at desc offset ${ADDRESSES_MAX})`.execute(
      transaction,
    );
    const { level, is_free: isFree } = rows[0]!;
    return isFree ? 0 : Math.max(1, Math.ceil((level + 1 - TRIES.burst) / TRIES.perSecond));
  });
}
