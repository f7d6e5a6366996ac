import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import { latestFirst, type PageAsked } from "../page.ts";
import type { Rows, Visibility } from "../rows.ts";
import type { Ground } from "../scoped.ts";
import { read, write } from "../writing.ts";

/** A response plan that someone keeps, as it was answered. */
export interface KeptPlan {
  readonly id: string;
  readonly title: string;
  readonly scenario: string;
  /** The answer of `respond`. */
  readonly document: unknown;
  readonly organisationId: string;
  readonly visibility: Visibility;
  readonly memberId: string;
  /** RFC 3339, UTC. */
  readonly madeAt: string;
}

/** Plans of one's own, and those that others let one see. */
export interface Plans {
  /** The latest first: a page of them, or all. */
  list(page?: PageAsked): Promise<readonly KeptPlan[]>;
  find(id: string): Promise<KeptPlan | undefined>;
  save(plan: Pick<KeptPlan, "title" | "scenario" | "document" | "visibility">): Promise<KeptPlan>;
}

/** The plans of a store. */
export const plansOn = (ground: Ground): Plans => ({
  list: (page) =>
    read(ground, async (sql) => {
      const all = sql.selectFrom("plans").selectAll();
      return (await latestFirst(all, "made_at", page).execute()).map(planOf);
    }),
  find: (id) =>
    read(ground, async (sql) => {
      const found = sql.selectFrom("plans").selectAll().where("id", "=", id);
      const row = await found.executeTakeFirst();
      return row && planOf(row);
    }),
  save: ({ title, scenario, document, visibility }) =>
    write(ground, async ({ sql, at, log }) => {
      const { memberId, partyId, organisationId } = ground.scope;
      const row = {
        ...{ id: randomUUID(), title, scenario, document, visibility, made_at: at },
        ...{ member_id: memberId, party_id: partyId, organisation_id: organisationId },
      };
      await sql
        .insertInto("plans")
        .values({ ...row, document: JSON.stringify(document) })
        .execute();
      await log({ action: "plans save", subject: row.id, detail: { title, scenario }, visibility });
      return planOf(row);
    }),
});

const planOf = (row: Selectable<Rows["plans"]>): KeptPlan => ({
  ...{ id: row.id, title: row.title, scenario: row.scenario, document: row.document },
  ...{ organisationId: row.organisation_id, visibility: row.visibility },
  ...{ memberId: row.member_id, madeAt: row.made_at },
});
