import { JOINT_LEDGER, needsTwoKeys } from "../../authority/index.ts";
import {
  type Act,
  type Books,
  copyOf,
  enter,
  type Head,
  judge,
  NO_RECORD,
  type Posted,
  post,
} from "../../stockpile/index.ts";
import type { Sql } from "../database/database.ts";
import type { Ground } from "../scoped.ts";
import { read, type Writing, write } from "../writing.ts";
import type { Bookshelf } from "./bookshelf.ts";
import { insertPosting } from "./insertPosting.ts";
import { type Kept, nothingKept } from "./replay.ts";

/** What comes of appending acts to a ledger: all or none. Only `appended` changes it. */
export type Appending =
  | { readonly status: "appended"; readonly answers: readonly Posted[]; readonly head: Head }
  /** Some act is refused by the rules of the ledger. */
  | { readonly status: "refused"; readonly answers: readonly Posted[] }
  /** This act binds all parties: propose it. */
  | { readonly status: "needs_two_keys"; readonly act: Act }
  /** An act says that someone else did it. */
  | { readonly status: "by_another"; readonly act: Act }
  | { readonly status: "no_such_ledger" };

/** A ledger that the asker may read. */
export interface LedgerReading {
  /** Read only, and of this moment: read what you want before you wait for anything. */
  readonly books: Books;
  readonly head: Head;
}

/** Ledgers: `joint`, and those of the asker's party and organisation, by their names. */
export interface Ledgers {
  /** The ledgers that the asker may see. */
  list(): Promise<readonly string[]>;
  /** Reads a ledger and makes something of it, or gives undefined where the asker has none of this name. */
  read<T>(ledger: string, work: (reading: LedgerReading) => T): Promise<T | undefined>;
  /** The hash of an act by its number; undefined where the asker sees no such act. */
  hashAt(ledger: string, sequence: number): Promise<string | undefined>;
  append(ledger: string, acts: readonly Act[]): Promise<Appending>;
}

/** The ledgers of a store. */
export const ledgersOn = (ground: Ground, shelf: Bookshelf): Ledgers => ({
  list: () =>
    read(ground, async (sql) => {
      const rows = await sql.selectFrom("ledgers").select("id").execute();
      return [...new Set([JOINT_LEDGER, ...ownLedgers(ground), ...rows.map(({ id }) => id)])];
    }),
  read: (ledger, work) =>
    shelf.inTurn(ledger, () =>
      read(ground, async (sql) => {
        const kept = await shelf.open(sql, ledger);
        if (kept !== undefined) return work(kept);
        // One's own ledger is opened by its first act; until then there is nothing in it.
        return ownLedgers(ground).includes(ledger) ? work(nothingKept()) : undefined;
      }),
    ),
  hashAt: (ledger, sequence) =>
    read(ground, async (sql) => {
      if (sequence === 0) return NO_RECORD.hash;
      const row = await sql
        .selectFrom("ledger_acts")
        .select("hash")
        .where("ledger", "=", ledger)
        .where("sequence", "=", BigInt(sequence))
        .executeTakeFirst();
      return row?.hash;
    }),
  append: (ledger, acts) => {
    const { scope } = ground;
    const strange = acts.find(({ by }) => scope.power === "member" && by !== scope.memberId);
    if (strange) return Promise.resolve({ status: "by_another", act: strange });
    return postInTurn(ground, shelf, ledger, acts, (work) => write(ground, work));
  },
});

const ownLedgers = ({ scope }: Ground): readonly string[] => [scope.partyId, scope.organisationId];

/** Appends in a writing of its own, and puts what was committed on the shelf. */
async function postInTurn(
  ground: Ground,
  shelf: Bookshelf,
  ledger: string,
  acts: readonly Act[],
  inWriting: (work: (writing: Writing) => Promise<Prepared>) => Promise<Prepared>,
): Promise<Appending> {
  return shelf.inTurn(ledger, async () => {
    const prepared = await inWriting((writing) => appendIn(ground, shelf, writing, ledger, acts));
    prepared.commit();
    return prepared.appending;
  });
}

/** What an append came to, and what to do once it is committed. */
export interface Prepared {
  readonly appending: Appending;
  commit(): void;
}

const only = (appending: Appending): Prepared => ({ appending, commit: () => {} });

/** Appends acts within a writing; `commit` is called once that is committed, and only then. */
export async function appendIn(
  ground: Ground,
  shelf: Bookshelf,
  writing: Writing,
  ledger: string,
  acts: readonly Act[],
  proposalId?: string,
): Promise<Prepared> {
  const { sql, log } = writing;
  let kept = await shelf.open(sql, ledger);
  if (kept === undefined && (await openOwn(ground, sql, ledger)))
    kept = await shelf.open(sql, ledger);
  if (kept === undefined) return only({ status: "no_such_ledger" });
  const binding = acts.find(({ kind }) => needsTwoKeys(ledger, kind));
  if (binding && proposalId === undefined && !(await isAlone(ground, sql)))
    return only({ status: "needs_two_keys", act: binding });
  const answers = judgeAll(kept.books, acts);
  if (answers.some(({ status }) => status === "refused"))
    return only({ status: "refused", answers });
  const created = answers.flatMap((answer) =>
    answer.status === "created" ? [answer.posting] : [],
  );
  let head = kept.head;
  const { memberId } = ground.scope;
  for (const posting of created) {
    const { sequence, hash } = await insertPosting(sql, ledger, head, posting, {
      ...{ memberId, proposalId },
    });
    head = { sequence, hash };
  }
  if (created.length > 0)
    await log({
      ...{ action: "stockpile post", subject: ledger },
      detail: { acts: created.map(({ act }) => act.id), head: head.hash },
      visibility: ledger === JOINT_LEDGER ? "all" : "party",
    });
  return {
    appending: { status: "appended", answers, head },
    commit: () => {
      for (const posting of created) enter(kept.books, posting);
      kept.head = head;
    },
  };
}

/** Judges acts in their order, each on the books with those before it. Changes nothing. */
function judgeAll(books: Kept["books"], acts: readonly Act[]): readonly Posted[] {
  if (acts.length === 1) return [judge(books, acts[0]!)];
  const trial = copyOf(books);
  return acts.map((act) => post(trial, act));
}

/** Whether nobody is there yet whose approval could be asked for: single-user mode. */
async function isAlone({ scope }: Ground, sql: Sql): Promise<boolean> {
  if (scope.power !== "operator") return false;
  return (await sql.selectFrom("members").select("id").limit(1).executeTakeFirst()) === undefined;
}

/** Opens a ledger of one's own party or organisation at its first act. */
async function openOwn({ scope }: Ground, sql: Sql, ledger: string): Promise<boolean> {
  const { partyId, organisationId } = scope;
  if (ledger !== partyId && ledger !== organisationId) return false;
  const isOfOrganisation = ledger !== partyId;
  await sql
    .insertInto("ledgers")
    .values({
      id: ledger,
      party_id: partyId,
      organisation_id: isOfOrganisation ? organisationId : null,
    })
    .execute();
  return true;
}
