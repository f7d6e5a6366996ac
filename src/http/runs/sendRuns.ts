import { pageOfList } from "../../operations/index.ts";
import { byMoment, type PageAsked } from "../../store/index.ts";
import type { Asked } from "../context.ts";
import { linkNext, readPage } from "../reply/page.ts";
import { sendFailure, sendJson } from "../reply/reply.ts";
import { keyOfRun, type ListedRun, type RunList } from "./runList.ts";
import { tellRun } from "./tellRun.ts";

/**
 * Sends a page of the runs of the asker's organisation, the latest first; `next` leads to the page after,
 * in the body and as a link, and is null on the last.
 */
export async function sendRuns(c: Asked, runs: RunList): Promise<Response> {
  const asked = readPage(c);
  if (asked.status !== "done") return sendFailure(c, asked);
  const read = (page: PageAsked) => runs.list(c.var.actor!.organisationId, page);
  const tell = ({ run, createdAt }: ListedRun) => ({ ...tellRun(run, c.var.language), createdAt });
  const list = { cursors: byMoment, keyOf: keyOfRun, read };
  const page = await pageOfList(list, tell, asked.value);
  if (page.status !== "done") return sendFailure(c, page);
  const { value: items, next = null } = page;
  linkNext(c, next);
  return sendJson(c, { items, next });
}
