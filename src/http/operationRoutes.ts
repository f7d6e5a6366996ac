import type { Hono } from "hono";
import { aboutPermission, may, type Permission } from "../authority/index.ts";
import { hasEnded, type RunQuestion, runIdOf } from "../jobs/index.ts";
import {
  type Answer,
  askQuestion,
  type Basis,
  badInput,
  inputFieldsOf,
  type Language,
  OPERATION_NAMES,
  type Operation,
  type OperationName,
  REGISTRY,
} from "../operations/index.ts";
import { addressOf } from "./address.ts";
import type { Answers } from "./answers.ts";
import { readBody } from "./ask/readBody.ts";
import { readQuery } from "./ask/readQuery.ts";
import type { Asked, Known } from "./context.ts";
import { sendFailure, sendProblem } from "./reply/reply.ts";
import { sendTold } from "./reply/told.ts";
import { type RunRoutes, sendAccepted, sendResult } from "./runs/routes.ts";

/** A short question is given up after this, ms. */
const ANSWER_WITHIN_MS = 30_000;

const sayNeeds = (permission: Permission, language: Language): string =>
  `${permission}: ${aboutPermission(permission)[language]}`;

/** What the routes of operations stand on. */
export interface OperationRoutes extends RunRoutes {
  readonly answers: Answers;
}

/** The question that a request asks: by its query, or by a body. */
async function readQuestion(
  c: Asked,
  name: OperationName,
  operation: Operation,
  basis: Basis,
): Promise<Answer<RunQuestion> | Response> {
  if (c.req.method === "POST") {
    const body = await readBody(c);
    if (!body.ok) return sendProblem(c, body.problem);
    return askQuestion(name, operation, body.value, c.var.language, basis);
  }
  const query = new URL(c.req.url).searchParams;
  const { input, problems } = readQuery(query, inputFieldsOf(operation), name);
  if (problems.length > 0) return badInput(problems);
  return askQuestion(name, operation, input, c.var.language, basis);
}

/** Gives a long question's result where there is one; begins its run for those who may. */
async function answerLong(c: Asked, question: RunQuestion, routes: OperationRoutes) {
  const runs = routes.runsOf(c);
  const run = may(c.var.actor!, "run")
    ? await runs.ask(question)
    : await runs.read(runIdOf(question));
  if (!run) return sendProblem(c, "not_allowed", { detail: sayNeeds("run", c.var.language) });
  return hasEnded(run) ? sendResult(c, run, routes) : sendAccepted(c, run);
}

async function answerShort(c: Asked, question: RunQuestion, routes: OperationRoutes) {
  const late = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const { told, id } = await routes.answers.ask(question, late);
  if (told.status === "interrupted" && late.aborted) return sendProblem(c, "too_slow");
  return sendTold(c, question.operation as OperationName, told, id, routes.writeTable);
}

async function answer(c: Asked, name: OperationName, routes: OperationRoutes): Promise<Response> {
  const operation = (await REGISTRY[name].load()) as Operation;
  const methods = ["GET", "HEAD", "POST"];
  if (!methods.includes(c.req.method))
    return sendProblem(c, "wrong_method", {}, { Allow: methods.join(", ") });
  if (!may(c.var.actor!, "read"))
    return sendProblem(c, "not_allowed", { detail: sayNeeds("read", c.var.language) });
  const asked = await readQuestion(c, name, operation, routes.basisOf(c));
  if (asked instanceof Response) return asked;
  if (asked.status !== "done") return sendFailure(c, asked);
  return operation.effort === "long"
    ? answerLong(c, asked.value, routes)
    : answerShort(c, asked.value, routes);
}

/** An address for every operation of the registry. */
export function addOperationRoutes(app: Hono<Known>, routes: OperationRoutes): void {
  for (const name of OPERATION_NAMES) app.all(addressOf(name), (c) => answer(c, name, routes));
}
