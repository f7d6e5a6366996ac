import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { coercivity } from "../../test/cli/inProcess.ts";
import { writeTutorial } from "../../test/docs/tutorialFiles.ts";
import { contingencyOutput } from "./contingencyOutput.ts";
import { type InputOf, run } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
const gallium = join(folder, "gallium");
writeTutorial(folder);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Input = InputOf<"risk contingencies">;

const ask = async (input: Partial<Input> = {}, effects = {}) =>
  run("risk contingencies", { chain: gallium, months: 3, seenFrom: ["JP"], ...input }, effects);

const answerTo = async (input: Partial<Input> = {}, effects = {}) => {
  const answer = await ask(input, effects);
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  return answer.value;
};

describe("the tutorial's gallium chain", () => {
  test("answers in the shape that it promises, the worst first", async () => {
    const value = await answerTo({ top: 3, check: 1 });
    expect(contingencyOutput.parse(value)).toEqual(value);
    expect(value.isExact && value.isComplete).toBe(true);
    const damages = value.cases.map(({ damageUsd }) => damageUsd!);
    expect(damages).toEqual([...damages].sort((a, b) => b - a));
    expect(damages[0]).toBeGreaterThan(0);
    expect(value.check).toMatchObject({ checked: value.counts.sets, violations: 0 });
  });

  test("a pair does no less damage than the worse of the two", async () => {
    const { cases, counts } = await answerTo({ all: true });
    expect(cases.length).toBe(counts.sets);
    for (const { lowUsd, highUsd, aloneUsd } of cases) {
      expect(lowUsd).toBeGreaterThanOrEqual(Math.max(...aloneUsd) * (1 - 1e-6) - 1);
      expect(highUsd).toBeGreaterThanOrEqual(lowUsd);
    }
  });

  test("losing one at a time lists each element", async () => {
    const { cases, elements } = await answerTo({ lose: 1, all: true });
    expect(cases.map(({ elements: [id] }) => id).sort()).toEqual(
      elements.map(({ id }) => id).sort(),
    );
  });

  test("a page tells it in both languages", async () => {
    const line = ["risk", "contingencies", gallium, "--months", "3", "--seen-from", "JP"];
    const english = await coercivity([...line, "--language", "en"]);
    expect(english.code).toBe(0);
    expect(english.out).toContain("proven");
    expect((await coercivity([...line, "--language", "ja"])).out).toContain("証明済み");
    const csv = (await coercivity([...line, "--csv"])).out;
    expect(csv.split("\n")[0]).toContain("damage [USD]");
  });
});

describe("what cannot be answered is refused before any work", () => {
  test.each([
    [{ seenFrom: ["XX"] }, "seenFrom", "No demand"],
    [{ of: ["contry"] as never }, "of.0", "facility"],
    [{ lose: 9 }, "lose", "1 to 4"],
    [{ of: ["owner"] as const, lose: 4 }, "lose", "more kinds"],
    [{ outbid: 0 }, "outbid", "multiple"],
  ])("%o", async (input, field, says) => {
    const answer = await ask(input as Partial<Input>);
    if (answer.status !== "bad_input") throw new Error(answer.status);
    expect(answer.problems[0]!.field).toBe(field);
    expect(answer.problems[0]!.says).toContain(says);
  });
});

test("an asker who leaves midway is told what is certain so far", async () => {
  const leaving = new AbortController();
  const value = await answerTo(
    { workers: 1 },
    {
      signal: leaving.signal,
      progress: ({ en }: { en: string }) => {
        if (en.startsWith("Proving")) leaving.abort();
      },
    },
  );
  expect(value.isComplete).toBe(false);
  for (const { lowUsd, highUsd } of value.cases) expect(highUsd).toBeGreaterThanOrEqual(lowUsd);
});
