import { type SelectQueryBuilder, sql } from "kysely";
import type { Rows } from "./rows.ts";

/** Where an item stands in a list that has the latest first: its moment, then its id, both falling. */
export interface MomentKey {
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly id: string;
}

/**
 * Which page of a list is asked for. It goes on after a key, not after so many items: what is added or goes
 * meanwhile, be it the item of the key itself, moves nothing else.
 */
export interface PageAsked<Key = MomentKey> {
  readonly limit: number;
  /** Key of the last item of the page before; none: from the beginning. */
  readonly after?: Key | undefined;
}

/** Puts the latest first, equal moments by id, and leaves the page that is asked for, or all. */
export function latestFirst<Table extends keyof Rows, Row>(
  query: SelectQueryBuilder<Rows, Table, Row>,
  moment: "made_at" | "opened_at",
  page: PageAsked | undefined,
): SelectQueryBuilder<Rows, Table, Row> {
  const [at, id] = [sql.ref(moment), sql.ref("id")];
  const ordered = query.orderBy(at, "desc").orderBy(id, "desc");
  if (page === undefined) return ordered;
  const { limit, after } = page;
  const from =
    after === undefined
      ? ordered
      : ordered.where(sql<boolean>`(${at}, ${id}) < (${after.at}::timestamptz, ${after.id}::text)`);
  return from.limit(limit);
}
