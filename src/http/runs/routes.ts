import type { Hono } from "hono";
import { may } from "../../authority/index.ts";
import type { Run } from "../../jobs/index.ts";
import { suggest } from "../../model/index.ts";
import {
  type Answer,
  askQuestion,
  type Basis,
  badField,
  type Enclosed,
  fetchKept,
  OPERATION_NAMES,
  type Operation,
  type OperationName,
  openKeeper,
  REGISTRY,
  type SpokenAnswers,
} from "../../operations/index.ts";
import type { Store } from "../../store/index.ts";
import { readBody } from "../ask/readBody.ts";
import type { Asked, Known } from "../context.ts";
import { sayNeeds } from "../problem/sayNeeds.ts";
import { sendFailure, sendJson, sendProblem } from "../reply/reply.ts";
import { sendAnswer, type TableWriter } from "../reply/told.ts";
import type { RunList } from "./runList.ts";
import { sayRunFailure } from "./sayRunFailure.ts";
import { sendEvents } from "./sendEvents.ts";
import { sendFull } from "./sendFull.ts";
import { sendRuns } from "./sendRuns.ts";
import { placeOf, tellRun } from "./tellRun.ts";

/** Answers that a run is under way, and where it is. */
export function sendAccepted(c: Asked, run: Run): Response {
  c.header("Location", placeOf(run));
  c.header("Retry-After", "1");
  return sendJson(c, tellRun(run, c.var.language), { status: 202 });
}

/** The operation that a body names, where it is long work. */
async function findLong(
  name: unknown,
): Promise<Answer<{ readonly name: OperationName; readonly operation: Operation }>> {
  if ((OPERATION_NAMES as readonly unknown[]).includes(name)) {
    const operation = (await REGISTRY[name as OperationName].load()) as Operation;
    if (operation.effort === "long")
      return { status: "done", value: { name: name as OperationName, operation } };
    const says = `This is answered at once: GET /api/${String(name).replaceAll(" ", "/")}.`;
    return badField("run", "operation", String(name), says);
  }
  const says = suggest(String(name), OPERATION_NAMES);
  return badField("run", "operation", String(name ?? ""), `No operation is called so. ${says}`);
}

/** How long work is asked for by whom. */
export interface RunRoutes {
  readonly runsOf: (c: Asked) => RunList;
  readonly basisOf: (c: Asked) => Basis;
  readonly store: Store | undefined;
  readonly writeTable: TableWriter;
}

const refuseRun = (c: Asked) =>
  sendProblem(c, "not_allowed", { detail: sayNeeds("run", c.var.language) });

/** What an input names as kept, as far as whoever asks may see it. */
export function fetchFor(
  c: Asked,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  { store }: Pick<RunRoutes, "store">,
): Promise<Answer<Readonly<Record<string, Enclosed>>>> {
  const actor = c.var.actor!;
  const { language } = c.var;
  const workbench = store && { actor, store: store.as(actor) };
  const keeper = openKeeper({ language, ...(workbench && { workbench }) });
  return fetchKept(operation, input, keeper, language);
}

async function startRun(c: Asked, routes: RunRoutes): Promise<Response> {
  const { runsOf, basisOf } = routes;
  const body = await readBody(c);
  if (!body.ok) return sendProblem(c, body.problem);
  const { operation: wanted, input = {}, ...rest } = body.value;
  const [stranger] = Object.keys(rest);
  if (stranger !== undefined)
    return sendFailure(c, badField("run", stranger, "", "A run takes operation and input."));
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return sendFailure(c, badField("run", "input", String(input), "Write an object, as {}."));
  const found = await findLong(wanted);
  if (found.status !== "done") return sendFailure(c, found);
  const { name, operation } = found.value;
  const given = input as Readonly<Record<string, unknown>>;
  const fetched = await fetchFor(c, operation, given, routes);
  if (fetched.status !== "done") return sendFailure(c, fetched);
  const asked = askQuestion(name, operation, given, c.var.language, basisOf(c), fetched.value);
  if (asked.status !== "done") return sendFailure(c, asked);
  const run = await runsOf(c).ask(asked.value);
  return run.status === "full" ? sendFull(c, run) : sendAccepted(c, run);
}

/** Sends what came of a run, or why nothing has. */
export async function sendResult(
  c: Asked,
  run: Run,
  { runsOf, writeTable }: RunRoutes,
): Promise<Response> {
  if (run.status === "cancelled") return sendProblem(c, "interrupted");
  if (run.failure !== undefined)
    return sendProblem(c, "run_failed", { detail: sayRunFailure(run.failure, c.var.language) });
  if (run.status !== "done") return sendProblem(c, "unfinished");
  const { language } = c.var;
  const { [language]: answer } = (await runsOf(c).answer(run.id)) as SpokenAnswers;
  return sendAnswer(
    c,
    run.question.operation as OperationName,
    answer,
    `${run.id}.${language}`,
    writeTable,
  );
}

/** Whether a run is of the asker's organisation: those of others do not exist for them. */
const isSeen = (c: Asked, { question }: Run): boolean =>
  question.scope === c.var.actor?.organisationId;

/** The addresses of long work. */
export function addRunRoutes(app: Hono<Known>, routes: RunRoutes): void {
  const { runsOf } = routes;
  const withRun =
    (then: (c: Asked, run: Run) => Response | Promise<Response>) => async (c: Asked) => {
      const id = c.req.param("id") ?? "";
      const run = await runsOf(c).read(id);
      const says = "GET /api/runs lists what there is; what is asked again is the same run.";
      return run && isSeen(c, run)
        ? then(c, run)
        : sendFailure(c, { status: "not_found", kind: "run", id, says });
    };
  const tell = (c: Asked, run: Run) => sendJson(c, tellRun(run, c.var.language));
  app.post("/api/runs", (c) => (may(c.var.actor!, "run") ? startRun(c, routes) : refuseRun(c)));
  app.get("/api/runs", (c) => sendRuns(c, runsOf(c)));
  app.get("/api/runs/:id", withRun(tell));
  app.delete(
    "/api/runs/:id",
    withRun(async (c, run) =>
      may(c.var.actor!, "run") ? tell(c, (await runsOf(c).cancel(run.id)) ?? run) : refuseRun(c),
    ),
  );
  app.get(
    "/api/runs/:id/events",
    withRun((c, run) => sendEvents(c, run.id, runsOf(c))),
  );
  app.get(
    "/api/runs/:id/result",
    withRun((c, run) => sendResult(c, run, routes)),
  );
}
