import type { RunFailure } from "./runs.ts";

/** A failure that trying again does not mend: what is asked fails by itself, not by who works on it. */
export class ForGood extends Error {
  readonly failure: RunFailure;
  constructor(failure: RunFailure) {
    super(failure.code === "fault" ? failure.says : failure.code);
    this.failure = failure;
  }
}

/** What failed, as it is kept. */
export const failureOf = (error: unknown): RunFailure =>
  error instanceof ForGood
    ? error.failure
    : { code: "fault", says: error instanceof Error ? error.message : String(error) };
