import { PERMISSIONS } from "../../authority/index.ts";
import {
  inputFieldsOf,
  listIn,
  OPERATION_NAMES,
  type Operation,
  type OperationName,
  REGISTRY,
} from "../../operations/index.ts";
import { addressOf } from "../address.ts";
import { exampleInput } from "./exampleInput.ts";
import { type JsonSchema, schemaOf } from "./schema.ts";
import {
  COMMON,
  GENERAL_PATHS,
  IF_NONE_MATCH,
  LANGUAGE,
  PAGES,
  problemResponses,
} from "./shared.ts";

const nameIn = (name: OperationName): string =>
  name.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Examples of an operation that a server can answer as they stand. */
const examplesOf = (operation: Operation) =>
  operation.examples.flatMap(({ title, arguments: line }) => {
    const value = exampleInput(operation, line);
    return value === undefined ? [] : [{ summary: title.en, "x-summary-ja": title.ja, value }];
  });

type Examples = ReturnType<typeof examplesOf>;

const named = (examples: Examples) =>
  Object.fromEntries(examples.map((example, k) => [`example${k + 1}`, example]));

/** Query parameters of an operation; what has structure is sent in a body only. */
function parametersOf(operation: Operation, schema: JsonSchema) {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>;
  return inputFieldsOf(operation)
    .filter(({ kind }) => kind !== "structure")
    .map(({ field, kind, isRequired, opens }) => {
      const { description, anyOf, ...own } = properties[field]!;
      return {
        name: field,
        in: "query",
        description,
        required: isRequired,
        ...(kind === "list" ? { style: "form", explode: false } : {}),
        schema:
          opens === undefined
            ? { ...own, ...(anyOf ? { anyOf } : {}) }
            : (anyOf as readonly JsonSchema[])[0],
      };
    });
}

function answersOf(operation: Operation, output: string) {
  const done = {
    description: "The answer.",
    headers: { ETag: { schema: { type: "string" } } },
    content: {
      "application/json": { schema: ref(output) },
      "text/csv": { schema: { type: "string", description: "Units in the header row." } },
    },
  };
  const isRun = operation.effort === "long";
  return {
    "200": done,
    ...(isRun ? { "202": COMMON.accepted } : {}),
    "304": { description: "The asker holds this answer already." },
    ...problemResponses,
  };
}

/** The addresses of an operation. */
function pathOf(name: OperationName, operation: Operation, input: JsonSchema) {
  const id = nameIn(name);
  const { summary } = REGISTRY[name];
  const examples = examplesOf(operation);
  const about = {
    tags: [name.split(" ")[0]!],
    summary: summary.en,
    "x-summary-ja": summary.ja,
    "x-permission": operation.access ?? "read",
    ...(operation.effort === "long" ? { "x-run": true } : {}),
  };
  const answers = answersOf(operation, `${id}Answer`);
  const body = {
    required: true,
    content: { "application/json": { schema: ref(`${id}Input`), examples: named(examples) } },
  };
  const post = {
    ...about,
    operationId: `post${id}`,
    parameters: [
      LANGUAGE,
      ...(operation.changes ? [COMMON.idempotencyKey] : []),
      ...(operation.writesOver ? [COMMON.ifMatch] : []),
    ],
    requestBody: body,
    responses: answers,
  };
  if (operation.changes) return { post };
  const parameters = [
    ...parametersOf(operation, input),
    // Without either the whole list is sent.
    ...(listIn(operation) ? PAGES : []),
    ...[LANGUAGE, IF_NONE_MATCH],
  ];
  const get = { ...about, operationId: `get${id}`, parameters, responses: answers };
  return { get, post };
}

/** The OpenAPI document of the server: every operation, derived from its schemas. */
export async function openApiDocument(version: string): Promise<JsonSchema> {
  const paths: Record<string, unknown> = { ...GENERAL_PATHS };
  const schemas: Record<string, JsonSchema> = { ...COMMON.schemas };
  for (const name of OPERATION_NAMES) {
    const operation = (await REGISTRY[name].load()) as Operation;
    const input = schemaOf(operation.input, "input");
    schemas[`${nameIn(name)}Input`] = { ...input, additionalProperties: false };
    schemas[`${nameIn(name)}Answer`] = schemaOf(operation.output, "output");
    paths[addressOf(name)] = pathOf(name, operation, input);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Coercivity",
      version,
      description:
        "Who runs short of which critical minerals, when, why and at what cost, and what helps. Every number's unit is in `x-unit` and its description; null is unknown.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{ session: [] }, { token: [] }, {}],
    "x-permissions": PERMISSIONS,
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "coercivity_session" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}
