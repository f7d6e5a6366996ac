import { describe, expect, test } from "vitest";
import type { StressLevel } from "../stressOutput.ts";
import { layOutPlan } from "./layOut.ts";
import type { Told } from "./output.ts";

const NOW = new Date("2026-02-03T04:05:06Z");

const level = (servedShare: number, valueLostUsd: number): StressLevel => ({
  servedShare,
  servedShareByMonth: [1, servedShare],
  servedShareByMass: servedShare,
  valueLostUsd,
  valueLostUsdLow: valueLostUsd / 2,
  valueLostUsdHigh: valueLostUsd * 3,
  costUsd: 0,
  costUsdLow: 0,
  costUsdHigh: 0,
  costUsdUndisturbed: 0,
  shortages: [],
  firstShortage: null,
  byCountry: [],
  scarcityPrices: [],
  explanations: [],
});

const side = (party: string, valueLostUsd: number, spentUsd: number) => ({
  ...{ party, valueLostUsd, spentUsd, shortageTonnes: 0 },
});

/** One action, two variants, and a US that pays for what Japan gains. */
const told: Told = {
  edition: "tiny-1",
  chain: "tiny",
  scenario: { id: "closed", title: "A closed lane", sentences: [] },
  seenFrom: ["US", "JP"],
  months: ["2026-01", "2026-02"],
  mode: "joint",
  caution: 0,
  levels: { frozen: level(0.5, 4e6), market: level(0.8, 2e6), plan: level(0.9, 1e6) },
  names: { US: "United States", JP: "Japan" },
  assumptions: ["The lane stays closed."],
  actions: [
    {
      id: "release",
      name: "Release | lend",
      kind: "release-public-stock",
      group: "stocks",
      party: "JP",
      partner: "US",
      owner: "JOGMEC",
      ...{ source: "baseline-judgement", note: "No agreement yet" },
      decide: "2026-01",
      isDecided: false,
      starts: "2026-02",
      brings: [{ commodity: "oxide", country: "JP" }],
      tonnes: 20,
      tonnesLow: 0,
      tonnesHigh: 40,
      mostIn: "Worst",
      schedule: [{ month: "2026-02", tonnes: 20 }],
      fixedUsd: 1000,
      spentUsd: 3000,
      worthUsd: 900_000,
      isApart: false,
      assumes: [
        {
          ...{ term: "start", value: 1, low: 0, high: 2, unit: "month", quality: "assumed" },
          ...{ note: "why", source: "baseline-judgement" },
        },
      ],
    },
    {
      ...{ id: "surge", name: "Surge", kind: "surge-capacity", group: "processing", partner: "" },
      ...{
        party: "US",
        owner: "MP",
        source: "cma",
        note: "",
        decide: "2026-01",
        starts: "2026-01",
        brings: [],
      },
      isDecided: false,
      ...{ tonnes: 0, tonnesLow: 0, tonnesHigh: 7, mostIn: "Worst", schedule: [], isApart: false },
      ...{ fixedUsd: 100, spentUsd: 100, worthUsd: 500, assumes: [] },
    },
    {
      ...{ id: "first", name: "Priority", kind: "priority-allocation", group: "use", partner: "" },
      ...{
        party: "JP",
        owner: "METI",
        source: "baseline-judgement",
        note: "",
        decide: "2026-01",
        starts: "2026-02",
        brings: [],
      },
      isDecided: false,
      ...{ tonnes: 3, tonnesLow: 0, tonnesHigh: 3, mostIn: "Expected", isApart: true },
      ...{ schedule: [{ month: "2026-02", tonnes: 3 }], fixedUsd: 10, spentUsd: 10 },
      ...{ worthUsd: 7e6, assumes: [] },
    },
  ],
  left: [{ id: "buy", name: "Buy elsewhere" }],
  refused: [],
  tooLate: [],
  curve: {
    coercers: ["CN"],
    points: [
      { field: 0, servedWithout: 1, servedWith: 1 },
      { field: 1, servedWithout: 0.6, servedWith: 0.7 },
    ],
  },
  budgets: [{ party: "JP", mostUsd: 5e6 }],
  expected: { nothingUsd: 3e6, planUsd: 2.1e6, boundUsd: 2.1e6, tried: 3 },
  groups: [{ group: "stocks", name: "Stocks", worthUsd: 900_000 }],
  cooperation: {
    worthUsd: 500_000,
    worthTonnes: 12,
    separate: [side("US", 0, 0), side("JP", 2e6, 0)],
    joint: [side("US", 0, 100_000), side("JP", 1e6, 3000)],
    sidePayments: [{ from: "JP", to: "US", usd: 100_000 }],
  },
  variants: [
    {
      ...{ id: "expected", name: "Expected", probability: 0.75, withoutUsd: 2e6, withUsd: 1e6 },
      ...{ servedByMonthWithout: [1, 0.8], servedByMonthWith: [1, 0.9] },
    },
    {
      ...{ id: "worst", name: "Worst", probability: 0.25, withoutUsd: 8e6, withUsd: 4e6 },
      ...{ servedByMonthWithout: [1, 0.4], servedByMonthWith: [1, 0.7] },
    },
  ],
  replay: { clean: true, worstTonnes: 1e-9, law: "balance", deliveries: [] },
};

describe("the document of a plan", () => {
  test.each(["en", "ja"] as const)("in %s", (language) => {
    expect(layOutPlan(told, "md", language, NOW).document).toMatchSnapshot();
  });

  test("says what is lost without and with the plan, over the variants and at worst", () => {
    // 0.75 · 2 + 0.25 · 8 = 3.5 million without; 0.75 · 1 + 0.25 · 4 = 1.75 with.
    const [forDecision] = layOutPlan(told, "md", "en", NOW).sheet.sections;
    expect(forDecision!.lines[1]).toMatch(/USD 3.5 m is expected .* USD 8 m in the worst/);
    expect(forDecision!.lines[2]).toMatch(/USD 1.75 m is .* USD 4 m in the worst.*USD 3,110/);
    expect(forDecision!.lines[3]).toMatch(/Japan USD 5 m/);
    // 2 of 3.5 million come from the worst variant.
    expect(forDecision!.lines[4]).toMatch(/^57% .*“Worst” \(probability 25%\)/);
  });

  test("says of an action that moves nothing as stated that it is insurance, and of an order that it is apart", () => {
    const { document } = layOutPlan(told, "md", "en", NOW);
    expect(document).toContain("| insurance: up to 7 t |");
    expect(document).toContain("Taken as given: Priority. Where makers ration all customers alike");
    expect(document).toContain("| USD 7 m (apart) |");
    const [, today] = layOutPlan(told, "md", "en", NOW).sheet.sections;
    expect(today!.rows.map(([action]) => action)).toEqual([
      "Release | lend (with the consent of United States)",
      "Surge",
    ]);
  });

  test("a plan that cannot be kept says so", () => {
    const broken = { ...told, replay: { ...told.replay, clean: false, worstTonnes: 5 } };
    expect(layOutPlan(broken, "md", "en", NOW).document).toContain("NOT find the plan kept: 5 t");
  });

  test("a plan without actions says that there is nothing to decide", () => {
    const { document } = layOutPlan({ ...told, actions: [], caution: 0.5 }, "md", "en", NOW);
    expect(document).toContain("No action is worth its cost");
    expect(document).toContain("the worst fifth of outcomes with 50%");
    expect(document).not.toContain("## Who does what");
  });

  test("the printed page draws both variants and the curve, and needs nothing else", () => {
    const html = layOutPlan(told, "html", "ja", NOW).document;
    expect(html.match(/<svg /g)).toHaveLength(3);
    expect(html).toContain('<html lang="ja">');
    expect(html).not.toMatch(/<script|<link|src=/);
  });

  test("the calendar has a decision and a first tonne for each action", () => {
    const text = layOutPlan(told, "ics", "en", NOW).document;
    expect(text).toContain("UID:closed-release-decide@coercivity\r\nDTSTAMP:20260203T040506Z");
    expect(text).toContain("DTSTART;VALUE=DATE:20260201");
  });
});
