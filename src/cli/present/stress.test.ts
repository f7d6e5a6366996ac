import { expect, test } from "vitest";
import type { StressLevel, StressOutput } from "../../operations/index.ts";
import type { Page } from "../page/page.ts";
import { en } from "../words/en.ts";
import { ja } from "../words/ja.ts";
import { stress } from "./stress.ts";

const page: Page = { width: 80, language: "en", words: en, isColoured: false };

const first = {
  month: "2026-02",
  monthsFromStart: 1,
  country: "JP",
  sector: "cars",
  commodity: "m",
};

/** Japan is short of half its magnets in February: 5 of 10 t, each worth USD 1 m. */
const short: StressLevel = {
  servedShare: 0.75,
  servedShareByMonth: [1, 0.5],
  servedShareByMass: 0.75,
  valueLostUsd: 5e6,
  valueLostUsdLow: 4e6,
  valueLostUsdHigh: 6e6,
  costUsd: 100,
  costUsdLow: 90,
  costUsdHigh: 110,
  costUsdUndisturbed: 150,
  shortages: [
    {
      country: "JP",
      sector: "cars",
      tier: "industrial",
      commodity: "m",
      month: "2026-02",
      tonnes: 5,
      shareOfDemand: 0.5,
      valueLostUsd: 5e6,
    },
  ],
  firstShortage: first,
  byCountry: [
    {
      country: "JP",
      servedShare: 0.75,
      valueLostUsd: 5e6,
      valueLostUsdLow: 4e6,
      valueLostUsdHigh: 6e6,
      shortageTonnes: 5,
      firstShortage: first,
    },
  ],
  scarcityPrices: [],
  explanations: [],
};

const served: StressLevel = {
  ...short,
  servedShare: 1,
  valueLostUsd: 0,
  shortages: [],
  firstShortage: null,
  byCountry: [{ ...short.byCountry[0]!, servedShare: 1, valueLostUsd: 0, firstShortage: null }],
};

const answer = (market: StressLevel): StressOutput => ({
  edition: "test",
  chain: "tiny",
  scenario: { id: "stop", title: "A stop", sentences: ["It stops.", "It stops again."] },
  seenFrom: ["JP"],
  months: ["2026-01", "2026-02"],
  levels: { frozen: short, market },
  names: { JP: "Japan", cars: "Cars", m: "Magnets" },
  assumptions: [],
});

/** The lines of a screen as one, so that breaks do not matter. */
const said = (one: StressOutput, on = page) => stress.text(one, on).join(" ").replace(/\s+/g, " ");

test("a country's loss is said with its range, and what runs short first", () => {
  const text = said(answer(short));
  expect(text).toContain(
    "Japan: if every buyer keeps its suppliers, 25.0% of what it needs goes missing, by value, and USD 5.00 m of output is lost (USD 4.00 m to USD 6.00 m).",
  );
  expect(text).toContain("First to run short, after 1 month (2026-02): Magnets for “Cars”.");
});

test("where the market mends it, that is said, and not a loss of nothing", () => {
  const text = said(answer(served));
  expect(text).toContain("Once the market has answered, nothing goes missing.");
  expect(text).not.toContain("USD 0");
});

test("where nobody runs short, nothing else is said of a country", () => {
  const calm = answer(served);
  expect(said({ ...calm, levels: { frozen: served, market: served } })).toContain(
    "Japan: nothing runs short.",
  );
});

test("a strip shades each month by the share that is missing", () => {
  const strips = stress.text(answer(served), page).filter((line) => line.startsWith("JP Cars"));
  // January has none, February half: the third shade of four.
  expect(strips).toHaveLength(1);
  expect(strips[0]).toMatch(/m\s+·▓\s+5\.00$/);
});

test("the shocks are numbered, as the reasons cite them", () => {
  const lines = stress.text(answer(short), page);
  expect(lines).toContain("  1. It stops.");
  expect(lines).toContain("  2. It stops again.");
});

test("Japanese readers read the same amounts in their own units", () => {
  const text = said(answer(short), { ...page, language: "ja", words: ja });
  expect(text).toContain("25.0%");
  expect(text).toContain("500万ドル");
});

test("records hold every shortage of both levels, unrounded", () => {
  const { header, rows } = stress.records(answer(short), page);
  expect(header).toContain("value lost [USD]");
  expect(rows).toEqual(
    ["frozen", "market"].map((level) => [
      level,
      "2026-02",
      "JP",
      "cars",
      "industrial",
      "m",
      5,
      0.5,
      5e6,
    ]),
  );
});
