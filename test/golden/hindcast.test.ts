import { beforeAll, describe, expect, test } from "vitest";
import { type OutputOf, run } from "../../src/operations/index.ts";
import { textOf } from "../files.ts";

const PAGE = "docs/evidence/hindcast-april-2025.md";

let answer: OutputOf<"risk hindcast">;

beforeAll(async () => {
  const asked = await run("risk hindcast", {});
  if (asked.status !== "done") throw new Error(JSON.stringify(asked));
  answer = asked.value;
});

/** Rows of the table under a heading of the page, without its head; cells as text. */
function tableUnder(heading: string): string[][] {
  const part = textOf(PAGE).split(`## ${heading}\n`)[1]!.split("\n## ")[0]!;
  const lines = part.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** The numbers in a cell; a range has two. */
const numbersIn = (cell: string): number[] =>
  [...cell.replaceAll(",", "").matchAll(/(?<![\d.])-?\d+(?:\.\d+)?/g)].map(([text]) =>
    Number(text),
  );

/** The page rounds to ten tonnes; optima that are equal in cost may differ by a little more. */
const expectTonnes = (cell: string, ...tonnes: readonly (number | null)[]) => {
  const known = tonnes.filter((one) => one !== null);
  const written = numbersIn(cell.replaceAll("–", " "));
  expect(written).toHaveLength(known.length);
  known.forEach((value, i) => {
    expect(Math.abs(written[i]! - value)).toBeLessThanOrEqual(Math.max(10, 0.01 * value));
  });
};

describe("the page on the hindcast says what the model says", () => {
  test.each([
    ["magnets-all", "Magnet exports of China, all, t"],
    ["magnets-us", "Magnet exports of China to the United States, t"],
  ])("month by month: %s", (series, heading) => {
    const rows = tableUnder(heading);
    const [blind, informed] = answer.runs.map(({ exports }) =>
      exports.filter((row) => row.series === series),
    );
    expect(rows.map(([month]) => month)).toEqual(blind!.map(({ month }) => month));
    rows.forEach(([, observed, fact, ...cells], i) => {
      expectTonnes(observed!, blind![i]!.observed);
      expect(fact).toBe(blind![i]!.fact || "–");
      [blind!, informed!].forEach((own, run_) => {
        const { frozen, low, high, market } = own[i]!;
        expectTonnes(cells[3 * run_]!, frozen);
        expectTonnes(cells[3 * run_ + 1]!, low, high);
        expectTonnes(cells[3 * run_ + 2]!, market);
      });
    });
  });

  test("in its errors", () => {
    const all = answer.runs.flatMap(({ variant, errors }) =>
      errors.map((error) => ({ variant: variant === "reported" ? "informed" : variant, ...error })),
    );
    const rows = tableUnder("Errors");
    expect(rows).toHaveLength(all.length);
    rows.forEach(([variant, series, response, months, rms, share, bias, inRange], i) => {
      const one = all[i]!;
      expect([variant, series, response]).toEqual([one.variant, one.series, one.response]);
      expect(Number(months)).toBe(one.months);
      expectTonnes(rms!, one.rootMeanSquareTonnes);
      expect(numbersIn(share!)[0]! / 100).toBeCloseTo(one.meanAbsoluteShare, 1);
      expect(numbersIn(bias!)[0]! / 100).toBeCloseTo(one.biasShare, 1);
      expect(inRange).toBe(one.inRange === null ? "–" : `${one.inRange} of ${one.months}`);
    });
  });

  test("in the days on which makers stopped", () => {
    const { events } = answer.runs[1]!;
    tableUnder("When makers stopped").forEach(([, reported, day, range, role, ...months], i) => {
      const one = events[i]!;
      const span = [...new Set([one.dayLow, one.dayHigh])].join("–");
      expect(reported).toBe(span);
      expect(Number(day)).toBe(Math.round(one.modelledDay));
      expect(range).toBe(`${Math.round(one.modelledDayLow)}–${Math.round(one.modelledDayHigh)}`);
      expect(role).toBe(one.isCalibrated ? "calibration" : "test");
      expect(months).toEqual([one.frozenMonth ?? "none", one.marketMonth ?? "none"]);
    });
  });

  test("in its sentences", () => {
    const page = textOf(PAGE).replaceAll(",", "").replace(/\s+/g, " ");
    const [blind, informed] = answer.runs;
    const sum = (
      own: typeof blind,
      of: "frozen" | "market" | "observed",
      from: number,
      to: number,
    ) =>
      own!.exports
        .filter(({ series }) => series === "magnets-all")
        .slice(from, to)
        .reduce((total, row) => total + row[of]!, 0);
    const says = [
      [sum(blind, "observed", 0, 3), "t reported 5"],
      [sum(informed, "frozen", 0, 3), "t informed and frozen"],
      [sum(blind, "frozen", 0, 3), "t blind and frozen"],
      [sum(informed, "observed", 3, 12), "t; "],
      [sum(informed, "market", 3, 12), "t informed market"],
      [informed!.concentrateTonnes, "t REO"],
    ] as const;
    for (const [tonnes, words] of says) {
      const found = [...page.matchAll(new RegExp(`(\\d+) ${words}`, "g"))].map(([, n]) =>
        Number(n),
      );
      expect(
        found.some((n) => Math.abs(n - tonnes) <= 0.01 * tonnes),
        words,
      ).toBe(true);
    }
  });

  test("in what is calibrated", () => {
    const { table, delayMonths, withheld } = answer.calibration;
    const rows = tableUnder("What is calibrated, and what is tested").slice(-table.length);
    rows.forEach(([delay, held, fitted, tested], i) => {
      expect([Number(delay), Number(held)]).toEqual([table[i]!.delayMonths, table[i]!.withheld]);
      expectTonnes(fitted!, table[i]!.fitted);
      expectTonnes(tested!, table[i]!.tested);
    });
    expect([delayMonths, withheld]).toEqual([2, 0.2]);
  });
});

test("the shipped scenario with rates as reported comes nearer than what was in print on the day", () => {
  const off = answer.runs.map(
    ({ errors }) =>
      errors.find(({ series, response }) => series === "magnets-all" && response === "market")!
        .rootMeanSquareTonnes,
  );
  expect(off[1]).toBeLessThan(off[0]!);
});

test("reports cover every month of total exports, each with its fact and source", () => {
  const total = answer.runs[0]!.exports.filter(({ series }) => series === "magnets-all");
  expect(total).toHaveLength(12);
  for (const { fact, source, observed } of total) {
    expect(fact).toMatch(/^TRD-\d{3}$/);
    expect(source).not.toBe("");
    expect(observed).toBeGreaterThan(1000);
  }
});
