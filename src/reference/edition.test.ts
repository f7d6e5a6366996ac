import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { DATA_FOLDER, tablesEdition } from "./index.ts";

/** A copy of what the tables of minerals and deposits rest on. */
async function copyData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "data-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ["minerals", "world", "deposits", "countries.csv", "sources.csv"])
    await cp(join(DATA_FOLDER, name), join(folder, name), { recursive: true });
  return folder;
}

test("tables have one edition wherever they lie, and another once a row is added", async () => {
  const folder = await copyData();
  const editions = async (of: string) => [
    ...[await tablesEdition("minerals", of), await tablesEdition("deposits", of)],
  ];
  const shipped = await editions(DATA_FOLDER);
  expect(shipped).toEqual([
    ...[expect.stringMatching(/^minerals\+[0-9a-f]{10}$/), expect.stringMatching(/^deposits\+/)],
  ]);
  expect(await editions(folder)).toEqual(shipped);
  await appendFile(join(folder, "world", "prices.csv"), "x\n");
  const [minerals, deposits] = await editions(folder);
  expect([minerals === shipped[0], deposits === shipped[1]]).toEqual([false, true]);
  await appendFile(join(folder, "deposits", "deposits.csv"), "x\n");
  expect((await editions(folder))[1]).not.toBe(shipped[1]);
});
