import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Actor, LOCAL } from "../authority/index.ts";
import type { Basis } from "../operations/index.ts";
import type { Store } from "../store/index.ts";
import { keepAnswers } from "./answers.ts";
import { addBackupRoute } from "./backupRoute.ts";
import type { Asked, Known } from "./context.ts";
import { guardHeaders } from "./guard/headers.ts";
import { isForeign } from "./guard/origin.ts";
import { limitRate, type Rate } from "./guard/rate.ts";
import { isLocalKey } from "./localKey.ts";
import { openApiDocument } from "./openapi/document.ts";
import { addOperationRoutes } from "./operationRoutes.ts";
import { addPages } from "./pages.ts";
import { problemPage } from "./problem/page.ts";
import { PROBLEMS, type ProblemName } from "./problem/types.ts";
import { languageOf } from "./reply/language.ts";
import { type Body, sendBody, sendProblem, tagOf } from "./reply/reply.ts";
import type { TableWriter } from "./reply/told.ts";
import { addRunRoutes } from "./runs/routes.ts";
import type { RunList } from "./runs/runList.ts";
import { bearerOf } from "./signIn/bearer.ts";
import { ELSEWHERE } from "./signIn/elsewhereRoutes.ts";
import type { Gate } from "./signIn/gate.ts";
import type { Answerer } from "./threads/answerer.ts";

/** Largest body, bytes: a chain of one's own with room to spare. */
export const BODY_BYTES_MAX = 8 * 1024 * 1024;

/** Requests of one address: far more than pages and programs of a team make, far less than a flood. */
const REQUESTS: Rate = { burst: 2000, perSecond: 500 };

/** What the server stands on; everything that it takes from the world comes in here. */
export interface Parts {
  readonly gate: Gate;
  readonly answerer: Answerer;
  /** Runs as an asker has them. */
  runsOf(actor: Actor): RunList;
  /** Where what is kept is kept; without it, operations that need it are refused. */
  readonly store?: Store;
  /** Code and data that answers rest on. */
  readonly basis: Omit<Basis, "scope">;
  readonly writeTable: TableWriter;
  /** Version of the package. */
  readonly version: string;
  /** Key by which commands of this machine's owner come; none where there is no data folder. */
  readonly localKey?: string;
  /** Folder of the built pages; without it the server answers programs only. */
  readonly pages: string | undefined;
  now(): Date;
  /** Takes faults of the program, with the number that the asker was told. */
  complain(error: unknown, instance: string): void;
}

const isOpen = (path: string): boolean =>
  path === "/api/session" || path.startsWith("/api/session/");

/** Refuses what comes from elsewhere, in the order in which it can be known. */
function addGuards(app: Hono<Known>, { gate, now, localKey, store }: Parts): void {
  const wait = limitRate(REQUESTS);
  const isOwner = (c: Asked) => isLocalKey(bearerOf(c) ?? "", localKey);
  app.use(guardHeaders(gate.isSecure));
  // For whoever watches the process itself, by whichever name: it tells nothing but that it answers.
  app.get("/health", (c) => c.text("ok"));
  app.use(async (c, next) => {
    c.set("hasStore", store !== undefined);
    c.set("language", languageOf(c.req.query("language"), c.req.header("accept-language")));
    // Commands of this machine's owner come by its own name, whatever the server is called outside.
    if (!gate.isOwnHost(c.req.header("host")) && !isOwner(c)) return sendProblem(c, "wrong_host");
    await next();
  });
  app.use("/api/*", async (c, next) => {
    const isTokened = c.req.header("authorization") !== undefined;
    const whence = { method: c.req.method, header: (name: string) => c.req.header(name) };
    const isReturn = c.req.method === "GET" && c.req.path.startsWith(ELSEWHERE);
    if (!isTokened && !isReturn && isForeign(whence)) return sendProblem(c, "wrong_origin");
    const waitSeconds = wait(gate.addressOf(c), now().getTime());
    if (waitSeconds > 0)
      return sendProblem(c, "too_many_requests", {}, { "Retry-After": String(waitSeconds) });
    c.set("actor", isOwner(c) ? LOCAL : await gate.identify(c));
    if (c.var.actor === undefined && !isOpen(c.req.path))
      return sendProblem(c, "not_signed_in", {}, { "WWW-Authenticate": "Bearer" });
    await next();
  });
  app.use(
    "/api/*",
    bodyLimit({
      maxSize: BODY_BYTES_MAX,
      onError: (c) =>
        sendProblem(c as Asked, "too_large", {
          detail: `At most ${BODY_BYTES_MAX} bytes are read.`,
        }),
    }),
  );
}

/** The whole server as one function from request to response. */
export function createApp(parts: Parts): Hono<Known> {
  const app = new Hono<Known>();
  app.onError((error, c) => {
    const instance = randomUUID();
    parts.complain(error, instance);
    return sendProblem(c as Asked, "internal", { instance });
  });
  app.notFound((c) => sendProblem(c as Asked, "no_such_address"));
  addGuards(app, parts);
  app.get("/problems/:name", (c) => {
    const name = c.req.param("name");
    if (!Object.hasOwn(PROBLEMS, name)) return c.notFound();
    return c.html(problemPage(name as ProblemName, c.var.language));
  });
  parts.gate.addRoutes(app);
  const routes = {
    runsOf: (c: Asked) => parts.runsOf(c.var.actor!),
    basisOf: (c: Asked) => ({ ...parts.basis, scope: c.var.actor!.organisationId }),
    writeTable: parts.writeTable,
    answers: keepAnswers(parts.answerer),
    store: parts.store,
    now: parts.now,
    changed: parts.gate.forget,
  };
  addRunRoutes(app, routes);
  addBackupRoute(app, parts.store);
  addOperationRoutes(app, routes);
  let document: Promise<Body> | undefined;
  app.get("/openapi.json", async (c) => {
    document ??= openApiDocument(parts.version).then((value) => {
      const text = JSON.stringify(value);
      return { text, type: "application/json", tag: tagOf(text) };
    });
    return sendBody(c, await document);
  });
  app.all("/api/*", (c) => sendProblem(c, "no_such_address"));
  if (parts.pages !== undefined) addPages(app, parts.pages);
  return app;
}
