import type { Actor } from "../../authority/index.ts";
import { openRuns, type Queue } from "../../jobs/index.ts";
import { lineOfRun } from "../../operations/index.ts";
import type { Store } from "../../store/index.ts";
import type { RunList } from "./runList.ts";

/** Runs that a store keeps, as one who asks may have them; who takes them from the queue works on them. */
export function keptRuns(store: Store, queue: Queue, actor: Actor): RunList {
  const rows = store.as(actor).runs;
  return {
    ...openRuns(queue, rows, { id: actor.memberId, lineOf: lineOfRun }),
    list: async (organisationId, page) =>
      (await rows.list(organisationId, page)).map((run) => ({ run, createdAt: run.madeAt })),
  };
}
