import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, describe, expect, test } from "vitest";
import { openApiDocument } from "../../src/http/index.ts";
import { type Operation, type OperationName, REGISTRY } from "../../src/operations/index.ts";
import { openTestServer, post } from "./server.ts";
import { openTeamStore } from "./team.ts";

const kept = await openTeamStore();
const server = openTestServer({ store: kept.store });
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await kept[Symbol.asyncDispose]();
});

interface Part {
  readonly type?: string;
  readonly description?: string;
  readonly [key: string]: unknown;
}

const document = (await (await server.ask("/openapi.json")).json()) as {
  readonly paths: Record<string, Record<string, Part>>;
  readonly components: { readonly schemas: Record<string, Part> };
};

/** Numbers below a part of the document, each with the path to it. */
function numbersIn(part: unknown, path: string): [string, Part][] {
  if (typeof part !== "object" || part === null) return [];
  const own = part as Part;
  const isNumber = own.type === "number" || own.type === "integer";
  const here: [string, Part][] = isNumber ? [[path, own]] : [];
  return [
    ...here,
    ...Object.entries(own).flatMap(([key, value]) =>
      key === "example" || key === "examples" ? [] : numbersIn(value, `${path}/${key}`),
    ),
  ];
}

/** Every example of a request that the document holds. */
const examples = Object.entries(document.paths).flatMap(([path, methods]) => {
  const body = methods.post?.requestBody as
    | { content: { "application/json": { examples?: Record<string, { value: object }> } } }
    | undefined;
  const values = Object.values(body?.content["application/json"].examples ?? {});
  return values.map(({ value }) => ({
    path,
    value: value as Record<string, unknown>,
    isRun: methods.post!["x-run"] === true || path === "/api/runs",
    isChange: methods.get === undefined && path !== "/api/runs",
  }));
});

test("the document is sound OpenAPI 3.1", async () => {
  const outcome = await new Validator().validate(
    structuredClone(document) as Record<string, unknown>,
  );
  expect(outcome.errors ?? []).toEqual([]);
  expect(outcome.valid).toBe(true);
  expect(document).toEqual(JSON.parse(JSON.stringify(await openApiDocument("0.0.0"))));
});

test("every number says its unit", () => {
  const bare = numbersIn(document, "#").filter(([, part]) => part["x-unit"] === undefined);
  expect(bare.map(([path, { description }]) => `${path}: ${description}`)).toEqual([]);
});

test("every part that is referred to is there", () => {
  const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
  expect(refs.length).toBeGreaterThan(40);
  for (const [, name] of refs) expect(document.components.schemas).toHaveProperty(name!);
});

/** The answer to a question, waited for where it is a run. */
async function answerOf(path: string, value: unknown): Promise<Response> {
  const first = await server.ask(path, post(value));
  if (first.status !== 202) return first;
  const place = first.headers.get("location")!;
  const events = await (await server.ask(`${place}/events`)).text();
  expect(events).toContain("event: end");
  return server.ask(`${place}/result`);
}

const operationAt = (path: string) =>
  path.slice("/api/".length).replaceAll("/", " ") as OperationName;

/** Of long work these examples are waited for; those of the rest are begun, and stopped. */
const isWaitedFor = ({ path, value }: (typeof examples)[number]) =>
  path === "/api/risk/shock" || (path === "/api/stress" && value.scenario === "full-stop-both");
const isHeavy = (one: (typeof examples)[number]) => one.isRun && !isWaitedFor(one);

const asked = examples.filter(({ isChange, path }) => !isChange && path !== "/api/runs");

describe("every example is answered as the document says", () => {
  test.each(asked.filter((one) => !isHeavy(one)))("$path $value", async ({ path, value }) => {
    const response = await answerOf(path, value);
    const body: unknown = await response.json();
    const operation = (await REGISTRY[operationAt(path)].load()) as Operation;
    if (operation.needs === "workbench" && response.status !== 200) {
      // What its example names is not in a store that is new, or is a file of the asker's own.
      expect([404, 422], JSON.stringify(body)).toContain(response.status);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      return;
    }
    expect(response.status, JSON.stringify(body)).toBe(200);
    expect(operation.output.parse(body)).toEqual(body);
  });

  test.each(asked.filter(isHeavy))("$path $value begins and can be stopped", async (example) => {
    const begun = await server.ask(example.path, post(example.value));
    expect(begun.status).toBe(202);
    const place = begun.headers.get("location")!;
    await server.ask(place, { method: "DELETE" });
    const events = await (await server.ask(`${place}/events`)).text();
    expect(events).toContain('"status":"cancelled"');
    expect((await server.ask(`${place}/result`)).status).toBe(503);
  });
});

test("nothing here was a fault of the program", () => {
  expect(server.faults).toEqual([]);
});
