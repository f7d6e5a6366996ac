import { execFileSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkTarget, saveWhole } from "./save.ts";

const folder = () => mkdtempSync(join(tmpdir(), "coercivity-save-"));

test("an answer takes the place of the last one and leaves nothing beside it", () => {
  const place = folder();
  const path = join(place, "answer.json");
  saveWhole(path, "old");
  saveWhole(path, "new");
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(readdirSync(place)).toEqual(["answer.json"]);
});

test("a link stays a link: what it leads to is written", () => {
  const place = folder();
  const [path, link] = [join(place, "answer.json"), join(place, "latest.json")];
  saveWhole(path, "old");
  symlinkSync(path, link);
  saveWhole(link, "new");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(path, "utf8")).toBe("new");
});

test.runIf(process.platform !== "win32")("a pipe stays a pipe, and gets the text", () => {
  const place = folder();
  execFileSync("mkfifo", [join(place, "pipe")]);
  const script = `
    import { saveWhole } from ${JSON.stringify(new URL("./save.ts", import.meta.url).href)};
    saveWhole("pipe", "text");`;
  const run = '"$0" --input-type=module -e "$1" & cat pipe; wait';
  const args = ["-c", run, process.execPath, script];
  expect(execFileSync("bash", args, { cwd: place, encoding: "utf8" })).toBe("text");
  expect(lstatSync(join(place, "pipe")).isFIFO()).toBe(true);
});

test("what cannot be written is said before the work, in both languages", () => {
  const place = folder();
  saveWhole(join(place, "file"), "text");
  expect(checkTarget(join(place, "plan.html"), "--output")).toBeUndefined();
  expect(checkTarget(place, "--output")?.says).toContain("This is a folder.");
  expect(checkTarget(join(place, "none", "plan.html"), "--output")).toMatchObject({
    value: join(place, "none", "plan.html"),
    says: expect.stringContaining("There is no folder"),
    inJapanese: expect.stringContaining("先に作る"),
  });
  expect(checkTarget(join(place, "file", "plan.html"), "--output")?.says).toContain("no folder");
});
