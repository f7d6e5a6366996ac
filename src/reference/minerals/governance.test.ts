import { describe, expect, test } from "vitest";
import { arrangeGovernance, governanceScores } from "./governance.ts";
import { readMinerals } from "./readMinerals.ts";

const row = (country: string, period: string, value: number | undefined) => ({
  statistic: "rule-of-law",
  country,
  period,
  value,
});

describe("governance scores", () => {
  const governance = arrangeGovernance([
    row("CN", "2022", -0.3),
    row("CN", "2020", -0.1),
    row("FR", "2022", 1.2),
    row("KP", "2022", undefined),
  ]);

  test("are those of the year, or of the nearest, the earlier of two", () => {
    const of = (year: number) => governanceScores(governance, "rule-of-law", year).get("CN");
    expect([of(2020), of(2021), of(2025)]).toEqual([-0.1, -0.1, -0.3]);
  });

  test("give a territory that of the state that governs it", () => {
    expect(governanceScores(governance, "rule-of-law", 2025).get("NC")).toBe(1.2);
  });

  test("leave unknown places out: an absent score is not zero", () => {
    const scores = governanceScores(governance, "rule-of-law", 2025);
    expect(scores.has("ZZ")).toBe(false);
    expect(scores.has("KP")).toBe(false);
    expect(governanceScores(governance, "political-stability", 2025).size).toBe(0);
  });
});

describe("the shipped indicators", async () => {
  const read = await readMinerals();
  if (!read.ok) throw new Error("data/minerals does not read");
  const { byId, governance } = read.value;

  test("cover every country that mines or refines, but for the rest of the world", () => {
    const makers = new Set(
      [...byId.values()].flatMap(({ outputs }) => outputs.map(({ country }) => country)),
    );
    const scores = governanceScores(governance, "political-stability", 2025);
    const missing = [...makers].filter((id) => !scores.has(id) && !id.includes("+"));
    expect(missing.sort()).toEqual(["WORLD", "ZZ"]);
  });
});
