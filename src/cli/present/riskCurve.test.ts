import { describe, expect, test } from "vitest";
import { displayWidth } from "../page/displayWidth.ts";
import type { Page } from "../page/page.ts";
import { en } from "../words/en.ts";
import { ja } from "../words/ja.ts";
import type { CurveLine, RiskCurve } from "./curveSentences.ts";
import { riskCurve } from "./riskCurve.ts";

const pageIn = (language: "en" | "ja"): Page => ({
  width: 80,
  language,
  words: language === "en" ? en : ja,
  isColoured: false,
});

const point = (field: number, servedShare: number): CurveLine["points"][number] => ({
  field,
  servedShare,
  servedByCountry: { JP: servedShare },
  valueLostUsd: (1 - servedShare) * 4e8,
  residual: 1e-9,
  next: field < 1 ? "basis" : null,
});

/** Frozen falls to a half; the market holds to one half and falls to three quarters. */
const answer: RiskCurve = {
  edition: "test",
  chain: "tiny",
  coercers: ["CN"],
  seenFrom: ["JP"],
  control: false,
  commodities: null,
  months: ["2026-01", "2026-02"],
  theta: 0.9,
  tolerance: 1e-4,
  routes: 1,
  facilities: [],
  lines: [
    {
      response: "frozen",
      stocks: "none",
      points: [point(0, 1), point(1, 0.5)],
      thresholds: [{ theta: 0.9, criticalField: 0.2, enduranceMonths: 0 }],
      servedByMonth: [0.5, 0.5],
      solves: 0,
    },
    {
      response: "market",
      stocks: "firms",
      points: [point(0, 1), point(0.5, 1), point(1, 0.75)],
      thresholds: [{ theta: 0.9, criticalField: 0.7, enduranceMonths: 1 }],
      servedByMonth: [0.95, 0.55],
      solves: 5,
    },
  ],
  names: { CN: "China <PRC>", JP: "Japan" },
};

/** The same where nothing falls below the threshold. */
const spared: RiskCurve = {
  ...answer,
  lines: [
    {
      ...answer.lines[1]!,
      points: [point(0, 1), point(1, 0.97)],
      thresholds: [{ theta: 0.9, criticalField: null, enduranceMonths: null }],
    },
  ],
};

describe.each(["en", "ja"] as const)("in %s", (language) => {
  const page = pageIn(language);

  test.each([answer, spared])("the picture stays within 80 columns", (one) => {
    for (const line of riskCurve.text(one, page))
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test("the drawing has a title, a description, a dash for each line, and no stray mark", () => {
    const svg = riskCurve.svg!(answer, page);
    expect(svg).toContain('<title id="curve-title">');
    expect(svg).toContain('<desc id="curve-says">');
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).toContain("China &lt;PRC&gt;");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const tags = [...svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)];
    const open: string[] = [];
    for (const [, closes, name, isEmpty] of tags)
      if (closes) expect(open.pop()).toBe(name);
      else if (!isEmpty) open.push(name!);
    expect(open).toEqual([]);
  });
});

test("Hc and the endurance are said, and marked under the axis", () => {
  const text = riskCurve.text(answer, pageIn("en")).join("\n");
  expect(text.replace(/\s+/g, " ")).toContain(
    "If every buyer keeps its suppliers, Japan is served less than 90.0% of what it needs, by value, once 20.0% is withheld. At the market's best it is served 90.0% until 70.0% is withheld. With everything withheld, 75.0% is then served and USD 100 m of output is lost. It takes 1 month for a month to fall below 90.0%.",
  );
  expect(text).toContain("▲ Hc(0.9)");
});

test("where nothing falls, that is said, and the picture begins near what it shows", () => {
  const text = riskCurve.text(spared, pageIn("en")).join("\n");
  expect(text.replace(/\s+/g, " ")).toContain(
    "At the market's best it is served at least 90.0% even where everything is withheld.",
  );
  expect(text).not.toContain("▲");
  expect(text).toMatch(/^ 95\.0%┤/m);
});

test("the market's line ends at the height of three quarters, half way down a picture from a half", () => {
  // From 50% to 100% over 15 rows: 75% is the eighth row, the last column but none a "*".
  const rows = riskCurve.text(answer, pageIn("en")).filter((line) => line.includes("┤"));
  expect(rows).toHaveLength(15);
  expect(rows[7]!.endsWith("*")).toBe(true);
  expect(rows[14]!.endsWith("x")).toBe(true);
});

test("with control, the plants abroad that stop are named, or that there are none", () => {
  const facilities = [{ id: "plant", name: "A plant", country: "JP" }];
  const said = (one: RiskCurve) => riskCurve.text(one, pageIn("en")).join(" ").replace(/\s+/g, " ");
  const control = { ...answer, control: true };
  expect(said({ ...control, facilities })).toContain("stop as well: A plant (Japan).");
  expect(said(control)).toContain("No plant abroad of this chain is under its control.");
  expect(said({ ...answer, facilities })).not.toContain("A plant");
});

test("records are one a point, unrounded, with units in the header", () => {
  const { header, rows } = riskCurve.records(answer, pageIn("en"));
  expect(header).toContain("value lost [USD]");
  expect(rows).toHaveLength(5);
  expect(rows[4]).toEqual(["market", "firms", 1, 0.75, 1e8, 0.75, null]);
});
