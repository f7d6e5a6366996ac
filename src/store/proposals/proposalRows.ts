import type { Selectable } from "kysely";
import type { Json, Proposal, ProposalState } from "../../authority/index.ts";
import type { Sql } from "../database/database.ts";
import { latestFirst, type PageAsked } from "../page.ts";
import type { Rows } from "../rows.ts";

/** A proposal with its content, and with who said what to it. */
export interface KeptProposal extends Proposal {
  readonly title: string;
  readonly content: Json;
  readonly endedAt: string | undefined;
  /** Names of those who decided, in the order of the decisions. */
  readonly deciders: readonly string[];
}

type ProposalRow = Selectable<Rows["proposals"]>;
type DecisionRow = Selectable<Rows["decisions"]>;

/** The proposals that the asker may see, the latest first: those of a filter, a page of them or all. */
export async function readProposals(
  sql: Sql,
  filter: { readonly id?: string; readonly state?: ProposalState | undefined } = {},
  page?: PageAsked,
): Promise<readonly KeptProposal[]> {
  let query = latestFirst(sql.selectFrom("proposals").selectAll(), "made_at", page);
  if (filter.id !== undefined) query = query.where("id", "=", filter.id);
  if (filter.state !== undefined) query = query.where("state", "=", filter.state);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const decisions = await sql
    .selectFrom("decisions")
    .selectAll()
    .where(
      "proposal_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("place")
    .execute();
  const byProposal = Map.groupBy(decisions, ({ proposal_id }) => proposal_id);
  return rows.map((row) => proposalOf(row, byProposal.get(row.id) ?? []));
}

const proposalOf = (row: ProposalRow, decisions: readonly DecisionRow[]): KeptProposal => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  parties: row.parties,
  content: JSON.parse(row.content) as Json,
  contentHash: row.content_hash,
  proposer: { memberId: row.member_id, partyId: row.party_id },
  madeAt: row.made_at,
  deadline: row.deadline,
  state: row.state,
  endedAt: row.ended_at ?? undefined,
  decisions: decisions.map(({ verdict, member_id, party_id, content_hash, at, reason }) => ({
    ...{ verdict, memberId: member_id, partyId: party_id, contentHash: content_hash, at },
    ...(reason === null ? {} : { reason }),
  })),
  deciders: decisions.map(({ member_name }) => member_name),
});
