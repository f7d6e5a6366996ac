import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { nodeEffects, run } from "./index.ts";
import { layOutPlan } from "./respond/layOut.ts";
import { type RespondOutput, respondOutput } from "./respond/output.ts";
import { stressOutput } from "./stressOutput.ts";

const SCENARIO = "japan-dual-use-2026";
const NOW = new Date("2026-02-03T04:05:06Z");
const effects = { now: () => NOW };
const folder = mkdtempSync(join(tmpdir(), "coercivity-respond-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function planFor(input: object, language: "en" | "ja" = "en"): Promise<RespondOutput> {
  const answer = await run("respond", { scenario: SCENARIO, months: 8, ...input } as never, {
    ...nodeEffects(),
    ...effects,
    language,
  });
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe("eight months of the controls on Japan", () => {
  let plan: RespondOutput;
  beforeAll(async () => {
    plan = await planFor({});
  }, 180_000);

  test("the answer has the shape that it promises", () => {
    expect(respondOutput.parse(plan)).toEqual(plan);
    // The three levels have the fields of `stress --json`, no more and no less.
    const { market } = stressOutput.shape.levels.shape;
    for (const level of Object.values(plan.levels))
      expect(z.strictObject(market.shape).parse(level)).toEqual(level);
    expect(Object.keys(plan.levels)).toEqual(["frozen", "market", "plan"]);
  });

  test("the plan is proven, kept when it is counted again, and never worse than the market", () => {
    const { planUsd, boundUsd, nothingUsd } = plan.expected;
    expect(planUsd).toBeLessThan(nothingUsd);
    expect(planUsd - boundUsd).toBeLessThanOrEqual(1 + 1e-4 * Math.abs(planUsd));
    expect(plan.replay.clean).toBe(true);
    expect(plan.levels.plan.valueLostUsd).toBeLessThanOrEqual(plan.levels.market.valueLostUsd);
    for (const { withUsd, withoutUsd, id } of plan.variants)
      expect(withUsd, id).toBeLessThanOrEqual(withoutUsd * (1 + 1e-9) + 1);
  });

  test("no action moves anything before it can", () => {
    for (const { starts, schedule, id } of plan.actions)
      for (const { month } of schedule) expect(month >= starts, id).toBe(true);
  });

  test("groups share what the plan saves; together is not dearer than alone", () => {
    const shared = plan.groups.reduce((sum, { worthUsd }) => sum + worthUsd, 0);
    const saved = plan.expected.nothingUsd - plan.expected.planUsd;
    expect(shared).toBeCloseTo(saved, -2);
    expect(plan.cooperation.worthUsd).toBeGreaterThanOrEqual(0);
  });

  test("the market is the one that stress answers with", async () => {
    const stressed = await run("stress", { scenario: SCENARIO, months: 8, seenFrom: ["US", "JP"] });
    if (stressed.status !== "done") throw new Error("stress answers");
    expect(plan.levels.market).toEqual(stressed.value.levels.market);
  });

  test("the same plan as a page, a picture book and a calendar", () => {
    const { sheet: _, format: __, document: ___, also: ____, ...told } = plan;
    const { document: html, also } = layOutPlan(told, "html", "en", NOW);
    expect(html.match(/<svg /g)!.length).toBeGreaterThanOrEqual(1);
    expect(html).not.toMatch(/(src|href)="http/);
    const calendar = layOutPlan(told, "ics", "en", NOW).document;
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2 * plan.actions.length);
    expect(plan.document).toMatch(/^# Plan: /);
    expect(also).toEqual({ md: plan.document, ics: calendar });
  });
});

test("a plan made again keeps what was decided and leaves out what was refused", async () => {
  const path = join(folder, "so-far.yaml");
  // Nobody would decide this programme now; it was decided before the plan, in January.
  writeFileSync(path, "taken: {jp-thrift-uh: 2026-01}\nrefused: [jp-release-dy]\n");
  const again = await planFor({ from: "2026-03", months: 6, done: path, mode: "separate" }, "ja");
  const ids = again.actions.map(({ id }) => id);
  expect(ids).toContain("jp-thrift-uh");
  const thrift = again.actions.find(({ id }) => id === "jp-thrift-uh")!;
  expect(thrift).toMatchObject({ decide: "2026-01", isDecided: true });
  expect(again.document).toMatch(/決定済み：UH級からSH級への設計変更支援/);
  const rest = [...again.left, ...again.tooLate].map(({ id }) => id);
  expect([...ids, ...rest]).not.toContain("jp-release-dy");
  expect(again.refused.map(({ id }) => id)).toEqual(["jp-release-dy"]);
  expect(again.replay.clean).toBe(true);
  expect(again.expected.boundUsd).toBeLessThanOrEqual(again.expected.planUsd);
  expect(again.document).toMatch(/^# 対応計画：/);
}, 180_000);

describe("what cannot be planned is said before anything is solved", () => {
  const refusal = async (input: object) => {
    const answer = await run("respond", { scenario: SCENARIO, ...input } as never, effects);
    if (answer.status !== "bad_input") throw new Error(answer.status);
    return answer.problems.map(({ field, value, says }) => `${field} ${value}: ${says}`).join("\n");
  };

  test("a budget too small for anything names the cheapest action", async () => {
    const says = await refusal({ budget: ["JP=1000"] });
    expect(says).toMatch(/budget JP=1000: .*cheapest, jp-air-magnets, takes up to 100000 USD/);
  });

  test("a budget that what is decided already exceeds", async () => {
    const path = join(folder, "decided.yaml");
    writeFileSync(path, "taken: {jp-thrift-sh: 2026-01}\n");
    expect(await refusal({ done: path, budget: ["JP=20000000"] })).toMatch(/decided already/);
  });

  test.each([
    [["DE=5"], /DE does not plan here/],
    [["JP"], /Write a party and its budget/],
    [["JP=lots"], /plain number of USD/],
    [["JP=1e6", "JP=2e6"], /has a budget already/],
  ])("a budget %j is refused", async (budget, says) => {
    expect(await refusal({ budget })).toMatch(says);
  });

  test("a toolbox of one's own: a folder that is not there, and variants that do not add up", async () => {
    expect(await refusal({ actions: join(folder, "none") })).toMatch(/actions .*no such folder/);
    const own = join(folder, "toolbox");
    cpSync(join(import.meta.dirname, "../../data/actions/ndfeb"), own, { recursive: true });
    const table = join(own, "variants.csv");
    writeFileSync(table, readFileSync(table, "utf8").replace(",0.45,", ",0.4,"));
    expect(await refusal({ actions: own })).toMatch(/value 0.95.*: .*must sum to 1/);
  });

  test("a decision whose first tonne would come after the plan", async () => {
    const path = join(folder, "late.yaml");
    writeFileSync(path, "taken: {jp-toll-seg-jp: 2026-01}\n");
    expect(await refusal({ done: path, months: 6 })).toMatch(
      /taken.jp-toll-seg-jp 2026-01: .*due in 2026-10, after .*2026-06/,
    );
  });

  test("a country of which no action is known", async () => {
    expect(await refusal({ seenFrom: ["KR"] })).toMatch(/seenFrom KR: No action of this country/);
  });

  test("an account of what was done that names no action", async () => {
    const path = join(folder, "done.yaml");
    writeFileSync(path, "refused: [jp-release-dyy]\n");
    expect(await refusal({ done: path })).toMatch(/Did you mean jp-release-dy\?/);
  });
});
