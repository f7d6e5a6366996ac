import type { Actor } from "../authority/index.ts";
import type { Database } from "./database/database.ts";
import { ownScope, scopeOf } from "./database/scope.ts";
import { openBookshelf } from "./ledger/bookshelf.ts";
import { type Gate, gateOn } from "./members/gate.ts";
import type { StoreEffects } from "./openStore.ts";
import { type RunRows, runsOn } from "./room/runs.ts";
import { type Change, type ScopedStore, scopedOn } from "./scoped.ts";

/** A store that is open. Close it: `await using`. */
export interface Store extends AsyncDisposable {
  readonly kind: Database["kind"];
  /**
   * What a member may see and do, by the separation that the database itself holds to; with a change, what
   * is done is done under its key.
   */
  as(actor: Actor, change?: Change): ScopedStore;
  readonly gate: Gate;
  /** All runs, for those who do the work. */
  readonly runs: RunRows;
  /** Tells other processes of this machine at which address this one answers. */
  answerAt(address: string): Promise<void>;
  /** The database as its owner, for a queue on the same database. */
  readonly database: Pick<Database, "kind" | "executeSql">;
  close(): Promise<void>;
}

/** A store on a database. */
export function storeOn(
  database: Database,
  effects: StoreEffects,
  hold: Pick<Store, "close" | "answerAt">,
): Store {
  const shelf = openBookshelf();
  return {
    kind: database.kind,
    as: (actor, change) =>
      scopedOn({ database, scope: scopeOf(actor), actor, effects }, shelf, change),
    gate: gateOn(database, effects),
    runs: runsOn({ database, scope: ownScope("worker"), effects }),
    answerAt: hold.answerAt,
    database,
    close: hold.close,
    [Symbol.asyncDispose]: hold.close,
  };
}
