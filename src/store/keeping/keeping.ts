import { made, type Outcome, refused } from "../outcome.ts";
import type { Ground } from "../scoped.ts";
import { type BackupSummary, backUp } from "./backup.ts";
import { type Verdict, verifyStore } from "./verify.ts";

/** What keeps a whole store safe, beyond what one party may see of it. */
export interface Keeping {
  /**
   * Writes all that the store holds into one file, as it stands at one moment. For whoever sits at the
   * machine alone: it holds what every party keeps to itself.
   */
  backUp(path: string): Promise<Outcome<BackupSummary, "not_at_the_machine">>;
  /** Checks chains, rules, balances and keys; names the first row that does not fit. */
  verify(): Promise<Verdict>;
}

/** The keeping of a store. */
export const keepingOn = ({ database, scope, effects }: Ground): Keeping => ({
  backUp: async (path) =>
    scope.power === "operator"
      ? made(await backUp(database, path, effects.now().toISOString()))
      : refused("not_at_the_machine"),
  verify: () => verifyStore(database),
});
