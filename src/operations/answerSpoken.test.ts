import { expect, test } from "vitest";
import { answerSpoken, askQuestion, type Operation, REGISTRY, run } from "./index.ts";

const BASIS = { edition: "e", code: "c", scope: "" };

test.each([
  ["stress", { scenario: "kuantan-loss", months: 2 }],
  ["risk priorities", { seenFrom: ["JP"], draws: 20 }],
] as const)(
  "%s is one question for both languages, and one solve has the answer of each",
  async (name, input) => {
    const operation = (await REGISTRY[name].load()) as unknown as Operation;
    const asked = (["en", "ja"] as const).map((language) =>
      askQuestion(name, operation, input, language, BASIS),
    );
    expect(asked[0]).toEqual(asked[1]);
    if (asked[0]!.status !== "done") throw new Error("It can be asked.");
    const steps: string[] = [];
    const spoken = await answerSpoken(asked[0]!.value, { progress: ({ en }) => steps.push(en) });
    const en = await run(name, input as never, { language: "en" });
    const ja = await run(name, input as never, { language: "ja" });
    expect(spoken).toEqual({ en, ja });
    expect(ja).not.toEqual(en);
    // Nothing was begun a second time.
    expect(new Set(steps).size).toBe(steps.length);
  },
);

test("what stands in the way is said in each language", async () => {
  const question = { operation: "risk curve", input: { coercer: ["XX"] }, ...BASIS };
  const { en, ja } = await answerSpoken(question, {});
  expect([en.status, ja.status]).toEqual(["bad_input", "bad_input"]);
});
