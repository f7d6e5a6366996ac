import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeTutorial } from "../../test/docs/tutorialFiles.ts";
import { type InputOf, run } from "./index.ts";
import { riskCurve } from "./riskCurve.ts";
import { riskOwnership } from "./riskOwnership.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
const gallium = join(folder, "gallium");
writeTutorial(folder);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const asked = { chain: gallium, coercer: ["CN"], seenFrom: ["JP"], months: 6 };

async function curve(more: Partial<InputOf<"risk curve">> = {}) {
  const answer = await run("risk curve", { ...asked, ...more });
  if (answer.status !== "done") throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe("risk curve", () => {
  test("of the tutorial's gallium: in the shape it promises, and nowhere rising", async () => {
    const value = await curve();
    expect(riskCurve.output.parse(value)).toEqual(value);
    expect(value.months).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
    ]);
    expect(value.lines.map(({ response, stocks }) => `${response} ${stocks}`)).toEqual([
      "frozen none",
      "market none",
      "market firms",
      "market all",
    ]);
    for (const { points } of value.lines) {
      expect(points[0]).toMatchObject({ field: 0, servedShare: expect.closeTo(1, 6) });
      expect(points.at(-1)!.field).toBe(1);
      points.slice(1).forEach(({ servedShare }, k) => {
        expect(servedShare).toBeLessThanOrEqual(points[k]!.servedShare + 1e-9);
      });
    }
  });

  test("frozen loses most; every stock that may be drawn on helps", async () => {
    const { lines } = await curve();
    const served = lines.map(({ points }) => points.at(-1)!.servedShare);
    served.slice(1).forEach((share, k) => {
      expect(share).toBeGreaterThanOrEqual(served[k]! - 1e-6);
    });
  });

  test("the shipped magnet chain: every point is a clean optimum, and buyers who move lose less", async () => {
    const { lines } = await curve({ chain: "ndfeb", tolerance: 0.01, stocks: ["none", "firms"] });
    const [frozen, none, firms] = lines.map(({ points }) => points);
    for (const point of [...none!, ...firms!]) expect(point.residual).toBeLessThan(1e-6);
    expect(firms![0]!.servedShare).toBeCloseTo(1, 4);
    expect(none!.at(-1)!.servedShare).toBeGreaterThan(frozen!.at(-1)!.servedShare);
    expect(firms!.at(-1)!.servedShare).toBeGreaterThanOrEqual(none!.at(-1)!.servedShare);
  });

  test("the threshold asked for is read beside the usual ones, and once", async () => {
    const thetas = async (theta: number) =>
      (await curve({ theta, stocks: ["firms"] })).lines[0]!.thresholds.map((one) => one.theta);
    expect(await thetas(0.8)).toEqual([0.99, 0.95, 0.9, 0.8, 0.75, 0.5]);
    expect(await thetas(0.5)).toEqual([0.99, 0.95, 0.9, 0.75, 0.5]);
  });

  test.each([
    [{ coercer: ["CNX"] }, "coercer", "Did you mean CN?"],
    [{ seenFrom: ["JPN"] }, "seenFrom", "Did you mean JP?"],
    [{ seenFrom: ["CN"] }, "seenFrom", "does not withhold from itself"],
    [{ coercer: ["US"] }, "coercer", "nothing to withhold"],
    [{ commodities: ["gallium/crud"] }, "commodities", "Did you mean gallium/crude?"],
    [{ theta: 1.5 }, "theta", "from 0 to 1"],
    [{ theta: -0.1 }, "theta", "from 0 to 1"],
    [{ tolerance: 0 }, "tolerance", "0.0000001 to 0.01"],
    [{ months: 0 }, "months", "Write 1 to 60 months."],
    [{ stocks: ["some"] }, "stocks.0", ""],
  ])("%j is refused with its cure", async (wrong, field, says) => {
    const answer = await run("risk curve", { ...asked, ...wrong } as InputOf<"risk curve">);
    if (answer.status !== "bad_input") throw new Error(answer.status);
    expect(answer.problems[0]).toMatchObject({ where: "risk curve", field });
    expect(answer.problems[0]!.says).toContain(says);
  });

  test("an asker who leaves ends the work between two solves", async () => {
    const asker = new AbortController();
    const answer = await run("risk curve", asked, {
      signal: asker.signal,
      progress: ({ en }) => {
        if (en.startsWith("Tracing")) asker.abort();
      },
    });
    expect(answer.status).toBe("interrupted");
  });
});

describe("risk ownership", () => {
  const change = { chain: gallium, facility: "japan-refining", newController: "CN", months: 6 };

  test("refining in Japan under Chinese control: Japan is served less, and its page says so", async () => {
    const answer = await run("risk ownership", { ...change, seenFrom: ["JP"] });
    if (answer.status !== "done") throw new Error(JSON.stringify(answer));
    const { value } = answer;
    expect(riskOwnership.output.parse(value)).toEqual(value);
    const [only] = value.changes;
    // All gallium for chips passes the refiners of Japan, which are one facility: after, all stops.
    expect(only!.after.servedShare).toBeCloseTo(0, 6);
    expect(only!.after.servedWithoutPlants).toBeCloseTo(0, 6);
    expect(only!.after.criticalField).toBeLessThan(only!.before.criticalField ?? 1);
    expect(only!.before.servedWithoutPlants).toBeCloseTo(1, 6);
    expect(only!.before.servedShare).toBeGreaterThan(only!.after.servedShare);
    expect(value.makes[0]).toMatchObject({ commodity: "gallium/refined", worldShare: 1 });
    expect(value.document).toMatch(/^# Refiners of Japan under the control of China\n/);
    expect(value.document).toContain("percentage points less of demand is served");
  });

  test("each country of the vantage on its own, then all together", async () => {
    const answer = await run("risk ownership", { ...change, seenFrom: ["JP", "US"] });
    if (answer.status !== "done") throw new Error(JSON.stringify(answer));
    const vantages = answer.value.changes.map(({ seenFrom }) => seenFrom.join("+"));
    expect(vantages).toEqual(["JP", "US", "JP+US"]);
  });

  test("a plant in the coercer's own country changes nothing when it is held by it", async () => {
    const answer = await run("risk ownership", {
      ...change,
      facility: "china-alumina",
      newController: "US",
      coercer: ["CN"],
      seenFrom: ["JP"],
    });
    if (answer.status !== "done") throw new Error(JSON.stringify(answer));
    const [only] = answer.value.changes;
    expect(only!.after).toEqual(only!.before);
    expect(answer.value.document).toContain("nothing changes");
  });

  test.each([
    [{ facility: "japan-refinery" }, "facility", "Did you mean japan-refining?"],
    [{ newController: "CNN" }, "newController", "Did you mean CN?"],
    [{ newController: "JP" }, "newController", "controls the facility already"],
    [{ newController: "US", seenFrom: ["US"] }, "seenFrom", "does not withhold from itself"],
  ])("%j is refused with its cure", async (wrong, field, says) => {
    const answer = await run("risk ownership", { ...change, seenFrom: ["JP"], ...wrong });
    if (answer.status !== "bad_input") throw new Error(answer.status);
    expect(answer.problems[0]).toMatchObject({ where: "risk ownership", field });
    expect(answer.problems[0]!.says).toContain(says);
  });
});
