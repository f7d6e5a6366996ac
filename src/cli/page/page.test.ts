import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatColumn, formatMoney, formatNumber } from "../../units/index.ts";
import { bar, heatStrip, sparkline } from "./bars.ts";
import { cut, displayWidth, pad, wrap } from "./displayWidth.ts";
import { layTable } from "./table.ts";

const text = fc.string({ unit: fc.constantFrom(..."ab 日本カタ、。（）ー1億-"), maxLength: 60 });
const seed = 20_260_101;

describe("lines", () => {
  test("wrapped lines fit, and lose nothing but blanks", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (words, width) => {
        const lines = wrap(words, width);
        // A closing mark may hang over by its own width, as printers let it.
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
      }),
      { seed },
    );
  });

  test("what is padded or cut has the width asked for", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (words, width) => {
        expect(displayWidth(cut(words, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(pad(cut(words, width), width, "left"))).toBe(width);
      }),
      { seed },
    );
  });

  test("Japanese breaks neither before a full stop nor inside a word in katakana", () => {
    expect(wrap("中国のジスプロシウム。", 18)).toEqual(["中国の", "ジスプロシウム。"]);
  });
});

describe("tables", () => {
  test("the columns of every line stand under each other", () => {
    const lines = layTable(
      [
        { heading: "国", align: "left", gives: true },
        { heading: "t", align: "right" },
      ],
      [
        ["日本", "1"],
        ["US", "1,000"],
      ],
      80,
    );
    expect(lines).toEqual(["国        t", "────  ─────", "日本      1", "US    1,000"]);
  });

  test("a column that gives way wraps, and the table fits", () => {
    const long = "a description that is much too long for a narrow screen";
    const lines = layTable(
      [
        { heading: "what", align: "left", gives: true },
        { heading: "t", align: "right" },
      ],
      [[long, "12"]],
      30,
    );
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(30);
    expect(lines.join(" ").replace(/\s+/g, " ")).toContain("a description that is much");
  });
});

describe("numbers", () => {
  test.each([
    [
      [1234.5, 3],
      ["1,235", "3"],
    ],
    [
      [12.34, 0.5],
      ["12.3", "0.5"],
    ],
    [
      [0.01234, null],
      ["0.0123", "–"],
    ],
    [[-4000], ["−4,000"]],
  ])("a column of %o has one precision", (values, shown) => {
    expect(formatColumn(values, "en")).toEqual(shown);
  });

  test("nothing is never minus nothing", () => {
    expect(formatNumber(-0.001, 1, "en")).toBe("0.0");
  });

  test("money is written in the units of its readers", () => {
    expect(formatMoney(153_000_000, "en")).toBe("USD 153 m");
    expect(formatMoney(153_000_000, "ja")).toBe("1.53億ドル");
    expect(formatMoney(0, "en")).toBe("USD 0");
  });
});

describe("pictures", () => {
  test("a longer bar means more", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect([...bar(share, 20)].length).toBeLessThanOrEqual(20);
        expect([...bar(share, 20)].length).toBeLessThanOrEqual([...bar(1, 20)].length);
      }),
      { seed },
    );
    expect(bar(0, 10)).toBe("");
    expect(bar(1, 10)).toBe("██████████");
  });

  test("each quarter has its shade, and the smallest shortage shows", () => {
    expect(heatStrip([0, 0.001, 0.25, 0.5, 0.75, 1])).toBe("·░▒▓██");
    expect(sparkline([0, 1])).toBe("▁█");
  });
});
