import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { displayWidth } from "../../src/cli/page/displayWidth.ts";
import { coercivity } from "./inProcess.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const size = ["stockpile", "size", "ndfeb", "--months", "4", "--scenarios", "7", "--gap", "0.05"];

test("sizes are shown within the screen, in both languages, with the frontier beside", async () => {
  const picture = join(folder, "frontier.svg");
  const { code, out, err } = await coercivity([...size, "--seen-from", "US,JP", "--svg", picture]);
  expect([code, err]).toEqual([0, `Written to ${picture}.\n`]);
  for (const line of out.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  expect(out).toMatch(/US +magnet\/n +\d/);
  for (const heading of ["What to hold", "Who pays", "core", "Targets", "What it hangs on"])
    expect(out).toContain(heading);
  expect(readFileSync(picture, "utf8")).toMatch(/^<svg [^>]*role="img"[\s\S]*<\/svg>\n$/);
  const japanese = await coercivity([...size, "--seen-from", "JP", "--language", "ja"]);
  expect(japanese.code).toBe(0);
  expect(japanese.out).toContain("備蓄すべきもの");
  expect(japanese.out).not.toContain("誰が払うか");
  for (const line of japanese.out.split("\n"))
    expect(displayWidth(line), line).toBeLessThanOrEqual(80);
});

test("a folder of terms that is not there is refused before the work", async () => {
  const { code, out, err } = await coercivity([...size, "--terms", join(folder, "none")]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/terms ".*none": There is no such folder/);
});
