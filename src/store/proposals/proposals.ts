import { randomUUID } from "node:crypto";
import {
  type Attempt,
  canonicalJson,
  contentFault,
  decide,
  type Json,
  judgeProposal,
  LOCAL_ID,
  type Proposal,
  type ProposalKind,
  type ProposalRefusal,
  type ProposalState,
  withdraw,
} from "../../authority/index.ts";
import type { Posted } from "../../stockpile/index.ts";
import { sha256 } from "../chain.ts";
import type { Sql } from "../database/database.ts";
import type { Bookshelf } from "../ledger/bookshelf.ts";
import { appendIn, type Prepared } from "../ledger/ledgers.ts";
import { findMember } from "../members/members.ts";
import type { PageAsked } from "../page.ts";
import type { Ground } from "../scoped.ts";
import { read, type Writing, write } from "../writing.ts";
import { ledgerWorkOf } from "./content.ts";
import { type KeptProposal, readProposals } from "./proposalRows.ts";

/** What a new proposal is made of. */
export interface NewProposal {
  readonly kind: ProposalKind;
  readonly title: string;
  /** The parties that it binds. */
  readonly parties: readonly string[];
  /** For `release` and `ledger_rule`: `{ ledger, acts }`, the acts without `at` and `by`. */
  readonly content: Json;
  /** RFC 3339, UTC. */
  readonly deadline: string;
}

/** What comes of acting on a proposal. Only `done` changes anything. */
export type ProposalOutcome =
  | { readonly status: "done"; readonly value: KeptProposal }
  | { readonly status: "refused"; readonly refusal: ProposalRefusal }
  /** The content cannot be read. */
  | { readonly status: "bad_content"; readonly says: string }
  /** The rules of the ledger refuse the acts as things stand: nothing is recorded. */
  | { readonly status: "ledger_refuses"; readonly answers: readonly Posted[] }
  | { readonly status: "not_found" };

/** Proposals that bind the asker's party. */
export interface Proposals {
  /** The latest first, only those that stand so where a state is given: a page of them, or all. */
  list(state?: ProposalState, page?: PageAsked): Promise<readonly KeptProposal[]>;
  find(id: string): Promise<KeptProposal | undefined>;
  make(proposal: NewProposal): Promise<ProposalOutcome>;
  /** Approves exactly the content of the hash; the last approval carries it out. */
  approve(id: string, contentHash: string): Promise<ProposalOutcome>;
  refuse(id: string, contentHash: string, reason: string): Promise<ProposalOutcome>;
  withdraw(id: string): Promise<ProposalOutcome>;
}

/** The proposals of a store. */
export function proposalsOn(ground: Ground, shelf: Bookshelf): Proposals {
  const { actor } = ground;

  /** Expiry is recorded by whoever looks first after the deadline. */
  const recordExpiries = async (): Promise<void> => {
    const now = ground.effects.now().toISOString();
    if ((await read(ground, (sql) => dueOf(sql, now))).length === 0) return;
    // Not part of what is being asked for: it has no key.
    const { change: _, ...apart } = ground;
    await write(apart, async (writing) => {
      for (const each of await dueOf(writing.sql, writing.at)) await end(writing, each, "expired");
    });
  };

  const onProposal = async (
    id: string,
    work: (proposal: KeptProposal, writing: Writing) => Promise<Carried>,
  ): Promise<ProposalOutcome> => {
    await recordExpiries();
    const look = await read(ground, (sql) => readProposals(sql, { id }));
    const inWriting = async (): Promise<ProposalOutcome> => {
      const { outcome, prepared } = await write(ground, async (writing): Promise<Carried> => {
        const [proposal] = await readProposals(writing.sql, { id });
        return proposal === undefined ? { outcome: NOT_FOUND } : work(proposal, writing);
      }).catch(unlessGivenUp);
      prepared?.commit();
      return outcome;
    };
    const ledger = look[0] && ledgerOf(look[0]);
    return ledger === undefined ? inWriting() : shelf.inTurn(ledger, inWriting);
  };

  const say =
    (attempt: Pick<Attempt, "verdict" | "contentHash" | "reason">) =>
    async (proposal: KeptProposal, writing: Writing): Promise<Carried> => {
      const judged = decide(proposal, actor, { ...attempt, at: writing.at });
      if (judged.status === "refused") return { outcome: judged };
      const { decisions, state } = judged.proposal;
      const said = decisions.at(-1)!;
      const member = await findMember(writing.sql, actor.memberId);
      await writing.sql
        .insertInto("decisions")
        .values({
          ...{ proposal_id: proposal.id, place: decisions.length - 1, verdict: said.verdict },
          ...{ member_id: actor.memberId, member_name: member?.name ?? actor.memberId },
          ...{ party_id: actor.partyId, organisation_id: actor.organisationId, at: said.at },
          ...{ content_hash: said.contentHash, reason: said.reason ?? null },
        })
        .execute();
      const { contentHash, reason = "" } = attempt;
      const detail = { contentHash, reason };
      const action = `proposals ${attempt.verdict}`;
      await writing.log({ action, subject: proposal.id, detail, visibility: "all" });
      if (state === "refused") await end(writing, proposal, "refused");
      const prepared = state === "approved" ? await carryOut(proposal, writing) : undefined;
      const [value] = await readProposals(writing.sql, { id: proposal.id });
      const outcome: ProposalOutcome = { status: "done", value: value! };
      return prepared === undefined ? { outcome } : { outcome, prepared };
    };

  /** The last approval posts the acts in the same transaction, or none of it counts. */
  const carryOut = async (
    proposal: KeptProposal,
    writing: Writing,
  ): Promise<Prepared | undefined> => {
    await end(writing, proposal, "approved");
    const { kind, content, proposer } = proposal;
    const work = ledgerWorkOf(kind, content, writing.at, proposer.memberId);
    if (work === undefined) return undefined;
    if (typeof work === "string") throw new Error(`Proposal ${proposal.id}: ${work}`);
    const prepared = await appendIn(ground, shelf, writing, work.ledger, work.acts, proposal.id);
    const { appending } = prepared;
    if (appending.status === "refused")
      throw new GivenUp({ status: "ledger_refuses", answers: appending.answers });
    if (appending.status !== "appended")
      throw new Error(`Proposal ${proposal.id}: ${appending.status}`);
    await end(writing, proposal, "carried_out");
    return prepared;
  };

  return {
    async list(state, page) {
      await recordExpiries();
      return read(ground, (sql) => readProposals(sql, { state }, page));
    },
    async find(id) {
      await recordExpiries();
      return (await read(ground, (sql) => readProposals(sql, { id })))[0];
    },
    make: ({ kind, title, parties, content, deadline }) =>
      write(ground, async (writing) => {
        const { sql, at, log } = writing;
        const { memberId, partyId, organisationId } = actor;
        const text = canonicalJson(content);
        const asked: Proposal = {
          ...{ id: randomUUID(), kind, parties, contentHash: sha256(text), deadline },
          ...{ proposer: { memberId, partyId }, madeAt: at, state: "open", decisions: [] },
        };
        const judged = judgeProposal(
          asked,
          await governmentsIn(sql),
          await openOf(sql, memberId, at),
        );
        if (judged.status === "refused") return judged;
        const work = ledgerWorkOf(kind, content, at, memberId);
        const fault = typeof work === "string" ? work : contentFault(kind, content);
        if (fault !== undefined) return { status: "bad_content", says: fault };
        const { proposal } = judged;
        await sql
          .insertInto("proposals")
          .values({
            ...{ id: proposal.id, kind, title, parties: [...parties], content: text },
            ...{ content_hash: proposal.contentHash, member_id: memberId, party_id: partyId },
            ...{ organisation_id: organisationId, made_at: at, deadline, state: "open" },
          })
          .execute();
        const detail = { kind, title, parties, contentHash: proposal.contentHash, deadline };
        await log({ action: "proposals make", subject: proposal.id, detail, visibility: "all" });
        const [value] = await readProposals(sql, { id: proposal.id });
        return { status: "done", value: value! };
      }),
    approve: (id, contentHash) => onProposal(id, say({ verdict: "approve", contentHash })),
    refuse: (id, contentHash, reason) =>
      onProposal(id, say({ verdict: "refuse", contentHash, reason })),
    withdraw: (id) =>
      onProposal(id, async (proposal, writing) => {
        const judged = withdraw(proposal, actor, writing.at);
        if (judged.status === "refused") return { outcome: judged };
        await end(writing, proposal, "withdrawn");
        const [value] = await readProposals(writing.sql, { id });
        return { outcome: { status: "done", value: value! } };
      }),
  };
}

/** The parties that can give a key: all but the machine's own. */
async function governmentsIn(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.selectFrom("parties").select("id").where("id", "!=", LOCAL_ID).execute();
  return rows.map(({ id }) => id);
}

/** Open proposals whose deadline has come: those for which `stateAt` says *expired*. */
const dueOf = (sql: Sql, at: string): Promise<readonly { readonly id: string }[]> =>
  sql
    .selectFrom("proposals")
    .select("id")
    .where("state", "=", "open")
    .where("deadline", "<=", at)
    .execute();

/** How many proposals of a member can still be decided on. */
async function openOf(sql: Sql, memberId: string, at: string): Promise<number> {
  const { count } = await sql
    .selectFrom("proposals")
    .select((of) => of.fn.countAll<bigint>().as("count"))
    .where("member_id", "=", memberId)
    .where("state", "=", "open")
    .where("deadline", ">", at)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What came of working on a proposal, and what to put on the shelf once it is committed. */
interface Carried {
  readonly outcome: ProposalOutcome;
  readonly prepared?: Prepared;
}

const NOT_FOUND: ProposalOutcome = { status: "not_found" };

/** Takes back all that a transaction did, with an outcome that is none of its errors. */
class GivenUp extends Error {
  readonly outcome: ProposalOutcome;
  constructor(outcome: ProposalOutcome) {
    super(outcome.status);
    this.outcome = outcome;
  }
}

function unlessGivenUp(error: unknown): Carried {
  if (error instanceof GivenUp) return { outcome: error.outcome };
  throw error;
}

const ledgerOf = ({ kind, content }: KeptProposal): string | undefined => {
  const work = ledgerWorkOf(kind, content, "2000-01-01T00:00:00Z", "nobody");
  return typeof work === "object" ? work.ledger : undefined;
};

async function end(
  { sql, at, log }: Writing,
  { id }: { readonly id: string },
  state: ProposalState,
) {
  await setState(sql, id, state, at);
  const action = `proposals ${state}`;
  await log({ action, subject: id, visibility: "all" });
}

const setState = (sql: Sql, id: string, state: ProposalState, at: string) =>
  sql.updateTable("proposals").set({ state, ended_at: at }).where("id", "=", id).execute();
