import type { Run } from "../../jobs/index.ts";
import { type Language, tellInput } from "../../operations/index.ts";
import { sayRunFailure } from "./sayRunFailure.ts";

/** Where a run is. */
export const placeOf = ({ id }: Pick<Run, "id">): string => `/api/runs/${id}`;

/** A run as it is sent. */
export function tellRun(run: Run, language: Language) {
  const { id, question, status, progress, failure } = run;
  const place = placeOf(run);
  return {
    id,
    operation: question.operation,
    input: tellInput(question.input as Readonly<Record<string, unknown>>),
    edition: question.edition,
    code: question.code,
    status,
    step: progress.step?.[language] ?? null,
    progress: status === "done" ? 1 : (progress.share ?? null),
    failure: failure === undefined ? null : sayRunFailure(failure, language),
    links: {
      self: place,
      events: `${place}/events`,
      result: status === "done" ? `${place}/result` : null,
    },
  };
}
