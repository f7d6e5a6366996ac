import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("every cell comes back as it was, with its edition, sources and address", () => {
  const text = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one));
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }));
  fc.assert(
    fc.property(table, (rows) => {
      const data = { file: "f", header: ["a", "b [t]"], rows, edition: "e", sources: 's, "t"' };
      expect(parse(csvOf(data, "http://x/?a=1,2"), { bom: true })).toEqual([
        ["a", "b [t]", "edition", "sources", "address"],
        ...rows.map((row) => [...row, "e", 's, "t"', "http://x/?a=1,2"]),
      ]);
    }),
  );
});

test("what nobody knows is an empty cell, not zero", () => {
  const data = { file: "f", header: ["a"], rows: [[null], [0]], edition: "e", sources: "s" };
  expect(csvOf(data, "x").split("\r\n").slice(1, 3)).toEqual([",e,s,x", "0,e,s,x"]);
});

test("Japanese begins with the mark that Excel looks for, and a text is never run as a formula", () => {
  const rows = [["銅"], ['=HYPERLINK("http://x")'], ["@a"], ["-5"], [-5]];
  const text = csvOf({ file: "f", header: ["品目"], rows, edition: "e", sources: "s" }, "x");
  expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const cells = parse(text, { bom: true }).map(([first]: string[]) => first);
  expect(cells).toEqual(["品目", "銅", `'=HYPERLINK("http://x")`, "'@a", "-5", "-5"]);
});
