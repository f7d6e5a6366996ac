import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { writeTutorial } from "../../test/docs/tutorialFiles.ts";
import { ROOT } from "../../test/files.ts";
import { nodeEffects, OPERATION_NAMES, type Operation, REGISTRY, run, STATUSES } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
const gallium = join(folder, "gallium");
writeTutorial(folder);
const EXAMPLE_ACTS = join(ROOT, "examples/stockpile/acts.yaml");
const EXAMPLE_JOURNAL = join(ROOT, "examples/stockpile/journal.jsonl");

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A schema in the shape that tells its kind. */
const known = (schema: unknown) => schema as z.core.$ZodTypes;

/** The schema under what makes it optional, default, nullable or read-only. */
function bare(schema: z.core.$ZodTypes): z.core.$ZodTypes {
  const { def } = schema._zod;
  return "innerType" in def ? bare(known(def.innerType)) : schema;
}

/** Paths of the fields below a schema that say nothing of themselves. */
function silentFields(schema: z.core.$ZodTypes, path: string): string[] {
  const { def } = bare(schema)._zod;
  if (def.type === "array") return silentFields(known(def.element), `${path}[]`);
  if (def.type !== "object") return [];
  return Object.entries(def.shape).flatMap(([name, field]) => {
    const here = path === "" ? name : `${path}.${name}`;
    const isContainer = ["object", "array"].includes(bare(known(field))._zod.def.type);
    const isSilent = !isContainer && !z.globalRegistry.get(field)?.description;
    return [...(isSilent ? [here] : []), ...silentFields(known(field), here)];
  });
}

describe.each(OPERATION_NAMES)("%s", (name) => {
  test("says what each field of its input and output is", async () => {
    const operation = (await REGISTRY[name].load()) as Operation;
    expect(silentFields(known(operation.input), "")).toEqual([]);
    expect(silentFields(known(operation.output), "")).toEqual([]);
    for (const [field, schema] of Object.entries(operation.input.shape)) {
      const { description, ja } = (schema as z.ZodType).meta() ?? {};
      expect(description, field).toBeTruthy();
      expect(ja, field).toBeTruthy();
      expect(ja).not.toBe(description);
    }
    expect(operation.examples.length).toBeGreaterThan(0);
  });
});

test("every end has an exit code of its own", () => {
  const codes = Object.values(STATUSES).map(({ exit }) => exit);
  expect(new Set(codes).size).toBe(codes.length);
  expect(STATUSES).toMatchObject({
    done: { exit: 0 },
    bad_input: { exit: 2 },
    not_found: { exit: 3 },
    infeasible: { exit: 4 },
    refused: { exit: 5 },
    internal: { exit: 70 },
    interrupted: { exit: 130 },
  });
});

test.each([
  ["solve", { folder: gallium, scenario: join(folder, "stop.yaml") }],
  ["chain check", { folder: gallium }],
  ["chain show", { chain: gallium, element: "Ga" }],
  ["reference check", { chain: gallium }],
  ["reference show", { chain: gallium, thing: "gallium/crude" }],
  ["scenario list", {}],
  ["scenario show", { scenario: "kuantan-loss" }],
  ["scenario check", { scenario: join(folder, "stop.yaml"), chain: gallium }],
  ["stockpile post", { journal: join(folder, "new.jsonl"), acts: EXAMPLE_ACTS, dryRun: true }],
  ["stockpile holds", { journal: EXAMPLE_JOURNAL, at: "2026-03-31" }],
  ["stockpile history", { journal: EXAMPLE_JOURNAL }],
  ["stockpile cover", { journal: EXAMPLE_JOURNAL, chain: gallium, countries: ["jogmec=JP"] }],
  ["stockpile verify", { journal: EXAMPLE_JOURNAL }],
  ["stockpile allocate", { kilograms: 60, claims: ["a=10", "b=90@2"] }],
] as const)("%s answers in the shape that it promises", async (name, input) => {
  const answer = await run(name, input as never);
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  const { output } = (await REGISTRY[name].load()) as Operation;
  expect(output.parse(answer.value)).toEqual(answer.value);
});

test("an element narrows the picture to its content", async () => {
  const answer = await run("chain show", { chain: gallium, element: "Ga" });
  if (answer.status !== "done") throw new Error("gallium is sound");
  const [recovery] = answer.value.stages;
  // Crude is taken as pure: 900 t of China and about 100 t of scrap in Japan.
  expect(recovery).toMatchObject({ stage: "recovery", basis: "Ga content" });
  expect(recovery!.countries[0]!.country).toBe("CN");
  expect(recovery!.outputTonnes).toBeGreaterThan(990);
});

test("an asker who has left stops the work between two steps", async () => {
  const left = new AbortController();
  left.abort();
  const answer = await run("chain check", { folder: gallium }, { signal: left.signal });
  expect(answer.status).toBe("interrupted");
});

test("an unknown field of an input is named with its cure", async () => {
  const answer = await run("chain show", { chain: gallium, elment: "Ga" } as never);
  if (answer.status !== "bad_input") throw new Error("refused");
  expect(answer.problems[0]).toMatchObject({ field: "elment" });
  expect(answer.problems[0]!.says).toContain("Did you mean element?");
});

test("work says which step it is at, in both languages", async () => {
  const steps: string[] = [];
  await run(
    "solve",
    { folder: gallium },
    { ...nodeEffects(), progress: ({ en, ja }) => steps.push(`${en}|${ja}`) },
  );
  expect(steps[0]).toBe("Reading the tables|表を読む");
  expect(steps.length).toBeGreaterThan(2);
});
