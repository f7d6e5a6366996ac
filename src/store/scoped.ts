import type { Actor } from "../authority/index.ts";
import type { Database } from "./database/database.ts";
import type { Scope } from "./database/scope.ts";
import type { Bookshelf } from "./ledger/bookshelf.ts";
import { type Ledgers, ledgersOn } from "./ledger/ledgers.ts";
import { type Logs, logsOn } from "./logs.ts";
import { type Members, membersOn } from "./members/members.ts";
import { type Organisations, organisationsOn } from "./members/organisations.ts";
import { type Tokens, tokensOn } from "./members/tokens.ts";
import type { StoreEffects } from "./openStore.ts";
import { type Proposals, proposalsOn } from "./proposals/proposals.ts";

/** What nouns are given to work with. */
export interface Ground {
  readonly database: Database;
  readonly scope: Scope;
  readonly actor: Actor;
  readonly effects: StoreEffects;
}

/** What an actor may see and do, by noun. */
export interface ScopedStore {
  readonly members: Members;
  readonly organisations: Organisations;
  readonly tokens: Tokens;
  readonly ledgers: Ledgers;
  readonly proposals: Proposals;
  readonly log: Logs;
}

/** The nouns of a store, for an actor. */
export const scopedOn = (ground: Ground, shelf: Bookshelf): ScopedStore => ({
  members: membersOn(ground),
  organisations: organisationsOn(ground),
  tokens: tokensOn(ground),
  ledgers: ledgersOn(ground, shelf),
  proposals: proposalsOn(ground, shelf),
  log: logsOn(ground),
});
