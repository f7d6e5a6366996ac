import type { Actor } from "../authority/index.ts";
import type { Database, Sql } from "./database/database.ts";
import type { Scope } from "./database/scope.ts";
import { type Keeping, keepingOn } from "./keeping/keeping.ts";
import { type ClaimedKey, type KeptAnswers, keptAnswersOn } from "./keptAnswers.ts";
import type { Bookshelf } from "./ledger/bookshelf.ts";
import { type Ledgers, ledgersOn } from "./ledger/ledgers.ts";
import { type Logs, logsOn } from "./logs.ts";
import { type Members, membersOn } from "./members/members.ts";
import { type Organisations, organisationsOn } from "./members/organisations.ts";
import { type Tokens, tokensOn } from "./members/tokens.ts";
import type { StoreEffects } from "./openStore.ts";
import { type Proposals, proposalsOn } from "./proposals/proposals.ts";
import { type Editions, editionsOn } from "./room/editions.ts";
import { type Incidents, incidentsOn } from "./room/incidents.ts";
import { type Plans, plansOn } from "./room/plans.ts";
import { type RunRows, runsOn } from "./room/runs.ts";
import { type Scenarios, scenariosOn } from "./room/scenarios.ts";

/** What nouns are given to work with. */
export interface Ground {
  readonly database: Database;
  readonly scope: Scope;
  readonly actor: Actor;
  readonly effects: StoreEffects;
  /** The change that is being made, where it came under a key. */
  readonly change?: BoundChange;
}

/** A change under a key, as its asker brings it. */
export interface Change extends ClaimedKey {
  /** Whether what the change writes over is still as its asker saw it, in a store that reads within it. */
  isCurrent?(store: ScopedStore): Promise<boolean>;
}

/** A change under a key, as transactions need it. */
interface BoundChange extends ClaimedKey {
  /** Throws `Stale` where what is written over is not as it was seen. */
  check(sql: Sql): Promise<void>;
}

/** What a change writes over is not as its asker saw it: nothing was changed. */
export class Stale extends Error {}

/** What an actor may see and do, by noun. */
export interface ScopedStore {
  readonly members: Members;
  readonly organisations: Organisations;
  readonly tokens: Tokens;
  readonly ledgers: Ledgers;
  readonly proposals: Proposals;
  readonly incidents: Incidents;
  readonly scenarios: Scenarios;
  readonly runs: RunRows;
  readonly plans: Plans;
  /** Private editions. */
  readonly tables: Editions;
  readonly log: Logs;
  readonly keeping: Keeping;
  readonly answers: KeptAnswers;
}

/** A database whose every reading is within a transaction that is under way. */
const within = (database: Database, sql: Sql): Database => ({
  ...database,
  transact: (_scope, _mode, work) => work(sql),
});

const bind = (
  ground: Ground,
  shelf: Bookshelf,
  { key, claim, isCurrent }: Change,
): BoundChange => ({
  ...{ key, claim },
  async check(sql) {
    const inside = { ...ground, database: within(ground.database, sql) };
    if (isCurrent && !(await isCurrent(nounsOf(inside, shelf)))) throw new Stale(key);
  },
});

/** The nouns of a store, for an actor, within a change where one is made. */
export const scopedOn = (ground: Ground, shelf: Bookshelf, change?: Change): ScopedStore =>
  nounsOf(
    change === undefined ? ground : { ...ground, change: bind(ground, shelf, change) },
    shelf,
  );

const nounsOf = (ground: Ground, shelf: Bookshelf): ScopedStore => ({
  members: membersOn(ground),
  organisations: organisationsOn(ground),
  tokens: tokensOn(ground),
  ledgers: ledgersOn(ground, shelf),
  proposals: proposalsOn(ground, shelf),
  incidents: incidentsOn(ground),
  scenarios: scenariosOn(ground),
  runs: runsOn(ground),
  plans: plansOn(ground),
  tables: editionsOn(ground),
  log: logsOn(ground),
  keeping: keepingOn(ground),
  answers: keptAnswersOn(ground),
});
