import { BACKUP_ADDRESS, BACKUP_TYPE } from "../backupRoute.ts";
import { PROBLEM_NAMES, PROBLEMS } from "../problem/types.ts";
import type { JsonSchema } from "./schema.ts";

const text = (description: string): JsonSchema => ({ type: "string", description });
const orNull = (schema: JsonSchema): JsonSchema => ({
  description: schema.description,
  anyOf: [schema, { type: "null" }],
});
const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []) => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const list = (items: JsonSchema, description: string): JsonSchema => ({
  type: "array",
  items,
  description,
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonSchema) => ({ "application/json": { schema } });

const problem = object(
  {
    type: {
      type: "string",
      description: "Page that says what to do.",
      enum: PROBLEM_NAMES.map((name) => `/problems/${name}`),
    },
    title: text("What went wrong, in short."),
    status: { type: "integer", description: "Status of HTTP.", "x-unit": "1" },
    detail: text("What to do about it."),
    instance: text("Number of this occurrence in the server's log."),
    errors: list(
      object({
        pointer: text("JSON pointer of the field; empty where the whole is meant."),
        field: text("Field of the input."),
        value: text("What was found, as written."),
        where: text("Operation, or file and line of what was enclosed."),
        detail: text("What is wrong, and the cure."),
      }),
      "What is wrong, field by field.",
    ),
    conflict: list(text("A condition."), "Conditions that cannot hold together."),
  },
  ["instance", "errors", "conflict"],
);

const run = object(
  {
    id: text("SHA-256 of the question: the same question is the same run."),
    operation: text("Name of the operation."),
    input: { type: "object", description: "What was asked, defaults filled in." },
    edition: text("Hash of the data that answer it."),
    code: text("Hash of the program that answers it."),
    status: {
      type: "string",
      enum: ["queued", "running", "done", "failed", "cancelled"],
      description: "Where it stands; the last three are ends.",
    },
    step: orNull(text("The step it is at.")),
    progress: orNull({
      type: "number",
      minimum: 0,
      maximum: 1,
      description: "How far it is, share; null is unknown.",
      "x-unit": "1",
    }),
    failure: orNull(text("Why there is no answer, where it failed, in the language asked for.")),
    createdAt: text("When it was first asked for, RFC 3339, UTC; in lists."),
    links: object({
      self: text("The run."),
      events: text("Its changes as server-sent events."),
      result: orNull(text("Its answer, once there is one.")),
    }),
  },
  ["createdAt"],
);

const session = object({
  mode: {
    type: "string",
    enum: ["single-user", "team"],
    description: "Whether one person uses the server, or members who sign in.",
  },
  member: orNull(object({ id: text("Id."), name: text("Name.") })),
  party: orNull(text("Party, id.")),
  organisation: orNull(text("Organisation, id.")),
  roles: list(text("Role."), "Roles of the member."),
  permissions: list(text("Permission."), "What may be done here, by roles and token."),
  elsewhere: orNull(text("Where a browser begins to sign in by a provider.")),
  needsAdministrator: { type: "boolean", description: "Whether nobody is a member yet." },
  hasStore: { type: "boolean", description: "Whether anything is kept here." },
});

/** The parameter of every address. */
export const LANGUAGE = {
  name: "language",
  in: "query",
  description: "Language of sentences; else `Accept-Language`.",
  schema: { type: "string", enum: ["en", "ja"] },
};

/** The header by which an asker says which answer they hold. */
export const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  description: "Tags of answers that the asker holds.",
  schema: { type: "string" },
};

/** Every kind of problem, by status. */
export const problemResponses = Object.fromEntries(
  [...new Set(PROBLEM_NAMES.map((name) => PROBLEMS[name].http))].sort().map((status) => {
    const kinds = PROBLEM_NAMES.filter((name) => PROBLEMS[name].http === status);
    const content = { "application/problem+json": { schema: ref("Problem") } };
    return [
      status,
      { description: kinds.map((kind) => PROBLEMS[kind].title.en).join("; "), content },
    ];
  }),
);

/** What addresses share. */
export const COMMON = {
  schemas: { Problem: problem, Run: run, Session: session } as Record<string, JsonSchema>,
  accepted: {
    description: "Work is under way; its run is at Location.",
    headers: { Location: { schema: { type: "string" } } },
    content: json(ref("Run")),
  },
  ifMatch: {
    name: "If-Match",
    in: "header",
    required: true,
    description: "Tag of what is written over, as it was read; `*` for whatever it is.",
    schema: { type: "string" },
  },
  idempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    required: true,
    description:
      "A fresh UUID for each change; a repeat with the same one changes nothing. Lives a day.",
    schema: { type: "string", minLength: 1, maxLength: 200 },
  },
};

const runId = {
  name: "id",
  in: "path",
  required: true,
  description: "Id of the run.",
  schema: { type: "string", pattern: "^[0-9a-f]{64}$" },
};

const answered = (description: string, content: object) => ({
  "200": { description, content },
  ...problemResponses,
});

const about = (operationId: string, summary: string) => ({ tags: ["runs"], operationId, summary });

/** Parameters of a page of a list. */
export const PAGES = [
  {
    name: "limit",
    in: "query",
    description: "Items on a page.",
    schema: { type: "integer", minimum: 1, maximum: 500, default: 50, "x-unit": "1" },
  },
  {
    name: "cursor",
    in: "query",
    description: "Of the page before: its `next`, or that in its `Link`.",
    schema: { type: "string" },
  },
];

const runPage = object({
  items: list(ref("Run"), "Runs, the latest first."),
  next: orNull(text("Cursor of the page after; null on the last.")),
});

/** Addresses that are no operations: runs, the session, and a backup. */
export const GENERAL_PATHS = {
  "/api/runs": {
    get: {
      ...about("listRuns", "Runs, the latest first"),
      parameters: [...PAGES, LANGUAGE],
      responses: answered("A page of runs.", json(runPage)),
    },
    post: {
      ...about("startRun", "Begin long work, or join it where it was asked for before"),
      parameters: [LANGUAGE],
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: {
              ...object({
                operation: text("Name of an operation that is long work."),
                input: { type: "object", description: "What it takes." },
              }),
              additionalProperties: false,
            },
            examples: {
              example1: {
                summary: "A year without exports to the US",
                value: {
                  operation: "stress",
                  input: { scenario: "full-stop-both", months: 12, seenFrom: ["US"] },
                },
              },
            },
          },
        },
      },
      responses: { "202": COMMON.accepted, ...problemResponses },
    },
  },
  "/api/runs/{id}": {
    parameters: [runId, LANGUAGE],
    get: {
      ...about("getRun", "Where a run stands"),
      responses: answered("The run.", json(ref("Run"))),
    },
    delete: {
      ...about("cancelRun", "Stop a run"),
      responses: answered("The run.", json(ref("Run"))),
    },
  },
  "/api/runs/{id}/events": {
    parameters: [runId, LANGUAGE],
    get: {
      ...about("watchRun", "A run and each change of it, as events `progress` and `end`"),
      responses: answered("Events.", {
        "text/event-stream": { schema: text("Each event's data is a run.") },
      }),
    },
  },
  "/api/runs/{id}/result": {
    parameters: [runId, LANGUAGE],
    get: {
      ...about("getResult", "What came of a run"),
      responses: answered("The operation's answer.", {
        ...json({ description: "The answer of the run's operation." }),
        "text/csv": { schema: text("Units in the header row.") },
      }),
    },
  },
  [BACKUP_ADDRESS]: {
    get: {
      tags: ["store"],
      operationId: "getBackup",
      summary: "All that the store holds at one moment, for the owner of its machine alone",
      parameters: [LANGUAGE],
      responses: answered("The backup, as store restore reads it.", {
        [BACKUP_TYPE]: { schema: { type: "string", format: "binary" } },
      }),
    },
  },
  "/api/session": {
    get: {
      tags: ["session"],
      operationId: "getSession",
      summary: "Who asks, and what they may do",
      parameters: [LANGUAGE],
      responses: answered("The session.", json(ref("Session"))),
    },
  },
};
