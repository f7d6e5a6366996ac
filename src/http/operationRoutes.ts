import type { Hono } from "hono";
import { may } from "../authority/index.ts";
import { hasEnded, type RunQuestion, runIdOf } from "../jobs/index.ts";
import {
  answerQuestion,
  askQuestion,
  badInput,
  gatherFor,
  inputFieldsOf,
  listIn,
  OPERATION_NAMES,
  type Operation,
  type OperationName,
  REGISTRY,
} from "../operations/index.ts";
import type { ScopedStore } from "../store/index.ts";
import { addressOf } from "./address.ts";
import type { Answers } from "./answers.ts";
import { readBody } from "./ask/readBody.ts";
import { readQuery } from "./ask/readQuery.ts";
import { changeOnce } from "./change.ts";
import type { Asked, Known } from "./context.ts";
import { sayNeeds } from "./problem/sayNeeds.ts";
import { asksForPage, readPage } from "./reply/page.ts";
import { namesTag, sendFailure, sendProblem, tagOf } from "./reply/reply.ts";
import { sendAnswer, sendTold } from "./reply/told.ts";
import { fetchFor, type RunRoutes, sendAccepted, sendResult } from "./runs/routes.ts";
import { sendFull } from "./runs/sendFull.ts";

/** A short question is given up after this, ms. */
const ANSWER_WITHIN_MS = 30_000;

/** What the routes of operations stand on. */
export interface OperationRoutes extends RunRoutes {
  readonly answers: Answers;
  now(): Date;
  /** Hears that something kept may have changed. */
  changed(): void;
}

/** What a request asks of an operation: by its query, or by a body; with its text. */
type ReadInput =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>>; readonly text: string }
  | { readonly ok: false; readonly response: Response };

async function readInput(c: Asked, name: OperationName, operation: Operation): Promise<ReadInput> {
  if (c.req.method === "POST") {
    const body = await readBody(c);
    return body.ok
      ? { ok: true, input: body.value, text: body.text }
      : { ok: false, response: sendProblem(c, body.problem) };
  }
  const query = new URL(c.req.url).searchParams;
  const { input, problems } = readQuery(
    query,
    inputFieldsOf(operation),
    name,
    listIn(operation) !== undefined,
  );
  return problems.length > 0
    ? { ok: false, response: sendFailure(c, badInput(problems)) }
    : { ok: true, input, text: "" };
}

/** Gives a long question's result where there is one; begins its run for those who may. */
async function answerLong(c: Asked, question: RunQuestion, routes: OperationRoutes) {
  const runs = routes.runsOf(c);
  const run = may(c.var.actor!, "run")
    ? await runs.ask(question)
    : await runs.read(runIdOf(question));
  if (!run) return sendProblem(c, "not_asked");
  if (run.status === "full") return sendFull(c, run);
  return hasEnded(run) ? sendResult(c, run, routes) : sendAccepted(c, run);
}

async function answerShort(c: Asked, question: RunQuestion, routes: OperationRoutes) {
  const late = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const { told, id } = await routes.answers.ask(question, late);
  if (told.status === "interrupted" && late.aborted) return sendProblem(c, "too_slow");
  return sendTold(c, question.operation as OperationName, told, id, routes.writeTable);
}

/** Answers from the store, in this thread: it waits for the database and computes next to nothing. */
async function answerHere(
  c: Asked,
  question: RunQuestion,
  routes: OperationRoutes,
  store: ScopedStore,
) {
  const page = asksForPage(c) ? readPage(c) : undefined;
  const answer = await answerQuestion(question, {
    now: routes.now,
    workbench: { actor: c.var.actor!, store },
    ...(page?.status === "done" && { page: page.value }),
  });
  return sendAnswer(c, question.operation as OperationName, answer, undefined, routes.writeTable);
}

/** Whether what a change writes over is as its asker saw it, by the tag that they were given. */
const isAsSeen =
  (
    c: Asked,
    { shownBy, input }: NonNullable<Operation["writesOver"]>,
    question: RunQuestion,
    { now }: OperationRoutes,
  ) =>
  async (store: ScopedStore): Promise<boolean> => {
    const shown = await answerQuestion(
      {
        ...question,
        operation: shownBy,
        input: input(question.input as Readonly<Record<string, unknown>>),
      },
      { now, workbench: { actor: c.var.actor!, store } },
    );
    const tag = shown.status === "done" ? tagOf(JSON.stringify(shown.value)) : "";
    return namesTag(c.req.header("if-match"), tag);
  };

const methodsOf = ({ changes }: Operation): readonly string[] =>
  changes ? ["POST"] : ["GET", "HEAD", "POST"];

async function answer(c: Asked, name: OperationName, routes: OperationRoutes): Promise<Response> {
  const operation = (await REGISTRY[name].load()) as Operation;
  const methods = methodsOf(operation);
  if (!methods.includes(c.req.method))
    return sendProblem(c, "wrong_method", {}, { Allow: methods.join(", ") });
  const { access = "read", effort, changes, needs, isSecret = false } = operation;
  const { actor, language } = c.var;
  if (!may(actor!, access))
    return sendProblem(c, "not_allowed", { detail: sayNeeds(access, language) });
  const read = await readInput(c, name, operation);
  if (!read.ok) return read.response;
  const fetched = await fetchFor(c, operation, read.input, routes);
  if (fetched.status !== "done") return sendFailure(c, fetched);
  // Answers that are sent at once go to whoever asks the same, unless they rest on what somebody keeps;
  // runs are listed, so each has an owner.
  const isOwned = effort === "long" || Object.keys(fetched.value).length > 0;
  const basis = isOwned ? routes.basisOf(c) : { ...routes.basisOf(c), scope: "" };
  const asked = askQuestion(name, operation, read.input, language, basis, fetched.value);
  if (asked.status !== "done") return sendFailure(c, asked);
  const { store } = routes;
  const isKept = needs === "workbench" || operation.isAboutStore?.(read.input) === true;
  if (isKept && store !== undefined) {
    const asker = actor!;
    if (operation.gather !== undefined) {
      const workbench = { actor: asker, store: store.as(asker) };
      const effects = { now: routes.now, workbench };
      const gathered = await gatherFor(asked.value, operation.gather, effects);
      if (gathered.status !== "done") return sendFailure(c, gathered);
      return answerShort(c, gathered.value, routes);
    }
    if (!changes) return answerHere(c, asked.value, routes, store.as(asker));
    const { writesOver } = operation;
    if (writesOver !== undefined && c.req.header("if-match") === undefined)
      return sendProblem(c, "no_condition");
    const isCurrent = writesOver && isAsSeen(c, writesOver, asked.value, routes);
    return changeOnce(c, read.text, isSecret, store.as(asker), (claimed) => {
      const change = { ...claimed, ...(isCurrent && { isCurrent }) };
      const scoped = store.as(asker, change);
      return answerHere(c, asked.value, routes, scoped).finally(routes.changed);
    });
  }
  return effort === "long"
    ? answerLong(c, asked.value, routes)
    : answerShort(c, asked.value, routes);
}

/** An address for every operation of the registry. */
export function addOperationRoutes(app: Hono<Known>, routes: OperationRoutes): void {
  for (const name of OPERATION_NAMES) app.all(addressOf(name), (c) => answer(c, name, routes));
}
