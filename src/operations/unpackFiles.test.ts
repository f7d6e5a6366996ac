import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { chainField } from "./chainFields.ts";
import { scenarioField } from "./scenarioField.ts";
import { unpackFiles } from "./unpackFiles.ts";

const asking = {
  input: z.object({
    chain: chainField,
    scenario: scenarioField,
    content: z.record(z.string(), z.unknown()),
  }),
};

test("files lie where their fields say while they are needed, and their folders are told to nobody", async () => {
  const scenario = { enclosed: { "scenario.yaml": "id: mine" } };
  const chain = { enclosed: { "demands.csv": "commodity\n" }, over: "ndfeb" };
  const unpacked = await unpackFiles(asking, { scenario, chain });
  const { scenario: file, chain: folder } = unpacked.input as Record<string, string>;
  expect(await readFile(file!, "utf8")).toBe("id: mine");
  expect(await readFile(join(folder!, "own", "demands.csv"), "utf8")).toBe("commodity\n");
  expect(await readFile(join(folder!, "demands.csv"), "utf8")).toMatch(/^commodity,country/);
  expect([file!, folder!, join(folder!, ".."), "ndfeb"].map(unpacked.holds)).toEqual([
    ...[true, true, false, false],
  ]);
  const said = unpacked.say({
    status: "done",
    value: [`${file}:3`, `${folder}/own/demands.csv:2`, `${folder}/demands.csv:9`],
  });
  expect(said).toEqual({
    status: "done",
    value: ["scenario.yaml:3", "own/demands.csv:2", "data/chains/ndfeb/demands.csv:9"],
  });
  await unpacked[Symbol.asyncDispose]();
  expect([file!, folder!].map(existsSync)).toEqual([false, false]);
});

test("what looks like files in a field that names none is somebody's own words, and written nowhere", async () => {
  const name = "coercivity-look-alike.csv";
  const content = { enclosed: { [`../${name}`]: "written" } };
  await using unpacked = await unpackFiles(asking, { content });
  expect(unpacked.input).toEqual({ content });
  expect(existsSync(join(tmpdir(), name))).toBe(false);
});
