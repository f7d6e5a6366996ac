import { existsSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as model from "../../src/model/index.ts";
import * as units from "../../src/units/index.ts";
import { ROOT, sources, textOf } from "../files.ts";

/** An example of a docstring: where it stands, and its lines. */
interface Example {
  readonly where: string;
  readonly file: string;
  readonly lines: readonly string[];
}

const examples: Example[] = sources.flatMap((file) =>
  [...textOf(file).matchAll(/@example\s*\n((?:\s*\*(?!\/)(?! @).*\n)+)/g)].map((match) => ({
    file,
    where: `${file}:${textOf(file).slice(0, match.index).split("\n").length}`,
    lines: match[1]!
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, ""))
      .filter((line) => line.trim() !== ""),
  })),
);

/** Turns an example into a program: each `expression // => value` becomes a check. */
function programOf(lines: readonly string[]): string {
  const statements: string[] = [];
  for (const line of lines) {
    const [before, after] = line.split("// =>", 2).map((part) => part.trim());
    if (after === undefined) statements.push(line);
    else {
      const expression = (before === "" ? statements.pop()! : before!).replace(/;$/, "");
      statements.push(`check(await (${expression}), (${after}));`);
    }
  }
  return stripTypeScriptTypes(`async function example() {\n${statements.join("\n")}\n}`);
}

test("there are examples to run", () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)("the example at $where holds", async ({ file, lines }) => {
  const own = (await import(join(ROOT, file))) as Record<string, unknown>;
  const doorPath = join(ROOT, ...file.split("/").slice(0, 2), "index.ts");
  const door = (existsSync(doorPath) ? await import(doorPath) : {}) as Record<string, unknown>;
  const scope: Record<string, unknown> = { ...units, ...model, ...door, ...own };
  let checks = 0;
  const check = (actual: unknown, expected: unknown) => {
    checks++;
    if (typeof expected === "number" && !Number.isInteger(expected))
      expect(actual).toBeCloseTo(expected, 9);
    else expect(actual).toEqual(expected);
  };
  const names = Object.keys(scope);
  const build = new Function("check", ...names, `${programOf(lines)}; return example;`);
  await build(check, ...names.map((name) => scope[name]))();
  expect(checks, "an example shows a result with // =>").toBeGreaterThan(0);
});
