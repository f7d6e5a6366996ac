import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { displayWidth } from "../../src/cli/page/displayWidth.ts";
import { writeTutorial } from "../docs/tutorialFiles.ts";
import { coercivity } from "./inProcess.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
const gallium = join(folder, "gallium");
const picture = join(folder, "curve.svg");
writeTutorial(folder);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const curve = ["risk", "curve", "--chain", gallium, "--coercer", "CN", "--seen-from", "JP"];

test("a curve is shown, and drawn to a file beside", async () => {
  const { code, out, err } = await coercivity([...curve, "--months", "6", "--svg", picture]);
  expect([code, err]).toEqual([0, `Written to ${picture}.\n`]);
  for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  expect(readFileSync(picture, "utf8")).toMatch(/^<svg [^>]*role="img"[\s\S]*<\/svg>\n$/);
});

test.each([
  [[...curve, "--svg", join(folder, "missing", "curve.svg")], "There is no folder"],
  [[...curve, "--svg", folder], "This is a folder."],
  [["scenario", "list", "--svg", join(folder, "list.svg")], "This command draws no picture."],
])("a place or a command that is none is refused before the work", async (line, says) => {
  const { code, out, err } = await coercivity(line);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("--svg");
  expect(err).toContain(says);
  expect(existsSync(join(folder, "list.svg"))).toBe(false);
});
