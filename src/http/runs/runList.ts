import type { Run, Runs } from "../../jobs/index.ts";

/** A run and when it was first asked for, RFC 3339. */
export interface ListedRun {
  readonly run: Run;
  readonly createdAt: string;
}

/** Runs as one asker has them, and which there are. */
export interface RunList extends Runs {
  /** Runs, the latest first. */
  list(): Promise<readonly ListedRun[]>;
}

/** What runs are sorted by. */
export const keyOfRun = ({ run, createdAt }: ListedRun): string => `${createdAt} ${run.id}`;
