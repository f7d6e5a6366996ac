import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { STATUSES } from "../../src/operations/index.ts";
import { coercivity } from "../cli/inProcess.ts";
import { projectFiles, textOf } from "../files.ts";

/** A piece of a guide that is done: a file that the reader writes, or commands and what they print. */
interface Step {
  readonly language: string;
  /** Name of the file that the block is the content of, or "". */
  readonly file: string;
  readonly text: string;
}

const COMMAND = /^npm run -s coercivity -- (.*)$/;

const stepsOf = (guide: string): readonly Step[] =>
  [...textOf(guide).matchAll(/(?:^`([\w./-]+)`\n\n)?^```(\w+)\n([\s\S]*?)^```/gm)].map(
    ([, file = "", language, text]) => ({ file, language: language!, text: text! }),
  );

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a reader would write lies in a folder of the test: every name that begins with `my-`. */
const there = (text: string): string => text.replace(/\bmy-[\w.-]+/g, (name) => join(folder, name));
const back = (text: string): string => text.replaceAll(`${folder}/`, "");

const guides = projectFiles.filter((file) => /^docs\/guides\/.*\.md$/.test(file));

test("there are guides to follow", () => {
  expect(guides.length).toBeGreaterThan(0);
});

describe.each(guides)("%s", (guide) => {
  test("works as it stands, and prints what it says", async () => {
    let printed = "";
    let commands = 0;
    for (const { language, file, text } of stepsOf(guide)) {
      if (file !== "") writeFileSync(there(file), text);
      else if (language === "text") expect(back(printed).trimEnd()).toBe(text.trimEnd());
      else if (language === "sh")
        for (const line of text.trimEnd().split("\n")) {
          const [, words] = COMMAND.exec(line) ?? [];
          if (words === undefined) throw new Error(`${guide}: no command of this program: ${line}`);
          const { out, err, code } = await coercivity(there(words).split(/\s+/));
          const isRefused = code === STATUSES.refused.exit;
          expect([line, isRefused || code === 0 ? "" : err]).toEqual([line, ""]);
          printed = out + err;
          commands++;
        }
    }
    expect(commands).toBeGreaterThan(0);
  });
});
