import type { Run, Runs } from "../../jobs/index.ts";
import type { MomentKey, PageAsked } from "../../store/index.ts";

/** A run and when it was first asked for, RFC 3339. */
export interface ListedRun {
  readonly run: Run;
  readonly createdAt: string;
}

/** Runs as one asker has them, and which there are. */
export interface RunList extends Runs {
  /** A page of the runs of an organisation, the latest first, equal moments by falling id. */
  list(organisationId: string, page: PageAsked): Promise<readonly ListedRun[]>;
}

/** What runs are sorted by. */
export const keyOfRun = ({ run, createdAt }: ListedRun): MomentKey => ({
  at: createdAt,
  id: run.id,
});
