import { describe, expect, it } from "vitest";
import { type LinearModel, MpsError, readMps } from "./index.ts";

/** What a model says, as text: columns with bounds and cost, rows with bounds and entries. */
function written(model: LinearModel) {
  const rows = Array.from({ length: model.rowCount }, (_, i) => {
    const entries: string[] = [];
    for (let j = 0; j < model.columnCount; j++) {
      for (let k = model.start[j]!; k < model.start[j + 1]!; k++) {
        if (model.row[k] === i) entries.push(`${model.value[k]} ${model.columnName(j)}`);
      }
    }
    const sum = entries.join(" + ");
    return `${model.rowName(i)}: ${model.rowLower[i]} <= ${sum} <= ${model.rowUpper[i]}`;
  });
  const columns = Array.from({ length: model.columnCount }, (_, j) => {
    const whole = model.integer?.[j] ? " whole" : "";
    const bounds = `${model.columnLower[j]} <= ${model.columnName(j)} <= ${model.columnUpper[j]}`;
    return `${bounds}${whole} at ${model.cost[j]}`;
  });
  return [...rows, ...columns];
}

/** A file of two columns and the rows and sections given. */
const file = (rows: string, columns: string, rest = ""): string =>
  `NAME test\nROWS\n N cost\n${rows}\nCOLUMNS\n${columns}\n${rest}\nENDATA\n`;

describe("an MPS file", () => {
  it("is read in free form: rows, entries, right-hand sides, comments", () => {
    const text = [
      "* a comment",
      "NAME          small",
      "ROWS",
      " N  COST",
      " L  LIM",
      " G  NEED",
      " E  BAL",
      "COLUMNS",
      "    x  COST  1   LIM  1",
      "    x  NEED  2",
      "    y  COST  -2.5e0   BAL  1D2",
      "RHS",
      "    RHS  LIM  4   NEED  1",
      "    RHS  BAL  7",
      "ENDATA",
    ].join("\r\n");
    const model = readMps(text);
    expect(model.name).toBe("small");
    expect(written(model)).toEqual([
      "LIM: -Infinity <= 1 x <= 4",
      "NEED: 1 <= 2 x <= Infinity",
      "BAL: 7 <= 100 y <= 7",
      "0 <= x <= Infinity at 1",
      "0 <= y <= Infinity at -2.5",
    ]);
  });

  it("is read in fixed form, where names may hold spaces and sets may have none", () => {
    const text = [
      "NAME",
      "ROWS",
      " N  COST",
      " G  NEED 1",
      "COLUMNS",
      "    MINE A    COST               2.0   NEED 1             1.0",
      "    MINE B    COST               3.0   NEED 1             1.0",
      "RHS",
      "              NEED 1            10.0",
      "BOUNDS",
      " UP BOUND     MINE A             6.0",
      "ENDATA",
    ].join("\n");
    const expected = [
      "NEED 1: 10 <= 1 MINE A + 1 MINE B <= Infinity",
      "0 <= MINE A <= 6 at 2",
      "0 <= MINE B <= Infinity at 3",
    ];
    expect(written(readMps(text))).toEqual(expected);
    expect(written(readMps(text, "fixed"))).toEqual(expected);
    expect(() => readMps(text, "free")).toThrow(
      "MPS line 4: 3 fields, expected a type and a name.",
    );
  });

  it("is refused in fixed form where a field is out of its place", () => {
    const begin = "ROWS\n N  COST\nCOLUMNS\n";
    const shifted = `${"    MINE      COST".padEnd(36)}2.0`;
    expect(() => readMps(`${begin}${shifted}\nENDATA`, "fixed")).toThrow(
      'line 4: "2.0" at place 37 is between two fields.',
    );
    expect(() => readMps(`${begin}    MINE\nENDATA`, "fixed")).toThrow(
      "line 4: nothing at places 15 to 22, expected a row or a column.",
    );
  });

  it("turns the sign of a constant, as it stands on the right-hand side", () => {
    expect(readMps(file(" G need", " x cost 2 need 1", "RHS\n r cost -7.5")).offset).toBe(7.5);
    const turned = `OBJSENSE\n    MAX\n${file(" G need", " x cost 2 need 1", "RHS\n r cost -7.5")}`;
    expect(readMps(turned)).toMatchObject({ offset: -7.5, cost: Float64Array.of(-2) });
  });

  it("reads a range by the type of its row and, for an equality, by its sign", () => {
    const rows = " L l\n G g\n E up\n E down\n N open";
    const columns = " x l 1 g 1\n x up 1 down 1\n x open 1";
    const sides = "RHS\n r l 10 g 10\n r up 10 down 10";
    const ranges = "RANGES\n s l 3 g -3\n s up 3 down -3";
    expect(written(readMps(file(rows, columns, `${sides}\n${ranges}`))).slice(0, 5)).toEqual([
      "l: 7 <= 1 x <= 10",
      "g: 10 <= 1 x <= 13",
      "up: 10 <= 1 x <= 13",
      "down: 7 <= 1 x <= 10",
      "open: -Infinity <= 1 x <= Infinity",
    ]);
  });

  const bounds: [string, string][] = [
    ["UP b x 4", "0 <= x <= 4 at 1"],
    ["UP b x -4", "-Infinity <= x <= -4 at 1"],
    ["UP b x 0", "0 <= x <= 0 at 1"],
    ["LO b x -9\n UP b x -4", "-9 <= x <= -4 at 1"],
    ["LO b x 2", "2 <= x <= Infinity at 1"],
    ["FX b x 3", "3 <= x <= 3 at 1"],
    ["FR b x", "-Infinity <= x <= Infinity at 1"],
    ["MI b x", "-Infinity <= x <= Infinity at 1"],
    ["MI b x\n UP b x 5", "-Infinity <= x <= 5 at 1"],
    ["UP b x 5\n PL b x", "0 <= x <= Infinity at 1"],
    ["BV b x", "0 <= x <= 1 whole at 1"],
    ["LI b x 2", "2 <= x <= Infinity whole at 1"],
    ["UI b x 7", "0 <= x <= 7 whole at 1"],
    ["UP x 4", "0 <= x <= 4 at 1"],
    ["FR x", "-Infinity <= x <= Infinity at 1"],
    ["UP b x 4\n UP other x 9", "0 <= x <= 4 at 1"],
  ];
  it.each(bounds)("reads the bound %s", (line, expected) => {
    const text = file(" G need", " x cost 1 need 1", `BOUNDS\n ${line}`);
    expect(written(readMps(text)).at(-1)).toBe(expected);
  });

  it("reads whole columns between markers, open above", () => {
    const columns = [
      " x cost 1",
      " m1 'MARKER' 'INTORG'",
      " y cost 1",
      " m2 'MARKER' 'INTEND'",
      " z cost 1",
    ].join("\n");
    expect(written(readMps(file("", columns)))).toEqual([
      "0 <= x <= Infinity at 1",
      "0 <= y <= Infinity whole at 1",
      "0 <= z <= Infinity at 1",
    ]);
  });

  const broken: [string, string, string][] = [
    [
      "cut off",
      "NAME t\nROWS\n N cost\n",
      "line 4: the text ends without ENDATA: it may be cut off",
    ],
    ["empty", "", "line 1: the text ends without ENDATA"],
    ["not an MPS file", "material,tonnes\n", 'line 1: no section is called "material,tonnes"'],
    ["data too early", " x cost 1\n", "line 1: data before the first section"],
    ["row type", file(" Q need", ""), 'line 4: row need is of type "Q", not N, L, G or E'],
    ["row twice", file(" G a\n L a", ""), "line 5: row a is there already"],
    ["no objective", "ROWS\n G a\nENDATA", "line 3: no row of type N"],
    ["unknown row", file(" G a", " x b 1"), 'line 6: there is no row "b" under ROWS'],
    ["not a number", file(" G a", " x a 1o"), 'line 6: "1o" is not a number'],
    ["too few fields", file(" G a", " x a"), "line 6: 2 fields, expected a name and one or two"],
    [
      "unknown column",
      file(" G a", " x a 1", "BOUNDS\n UP b y 4"),
      'line 8: there is no column "y" to bound',
    ],
    [
      "unknown bound",
      file(" G a", " x a 1", "BOUNDS\n SC b x 4"),
      'line 8: "SC" is no bound; known are LO, UP',
    ],
    ["missing bound", file(" G a", " x a 1", "BOUNDS\n UP x"), "line 8"],
    ["sense", "OBJSENSE\n SIDEWAYS\n", 'line 2: the sense of the objective is "SIDEWAYS"'],
    ["unknown section", "QUADOBJ\n", 'line 1: no section is called "QUADOBJ"; known are NAME'],
  ];
  it.each(broken)("is refused with its line: %s", (_, text, says) => {
    expect(() => readMps(text)).toThrow(MpsError);
    expect(() => readMps(text)).toThrow(says);
  });
});
