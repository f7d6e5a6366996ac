import { expect, test } from "vitest";
import { directionOf, nextSort, sortRows } from "./sorting.ts";

const rows = [
  { name: "b", tonnes: 2 },
  { name: "a", tonnes: null },
  { name: "c", tonnes: 10 },
];
const valueIn = (row: (typeof rows)[number], column: string) =>
  column === "name" ? row.name : row.tonnes;
const names = (sort: string) => sortRows(rows, sort, valueIn, "en").map(({ name }) => name);

test("numbers sort as numbers, and what is unknown comes last both ways", () => {
  expect(names("tonnes")).toEqual(["b", "c", "a"]);
  expect(names("-tonnes")).toEqual(["c", "b", "a"]);
  expect(names("-name")).toEqual(["c", "b", "a"]);
});

test("a first click sorts numbers from the largest, words from the first; a second turns round", () => {
  expect(nextSort("tonnes", "name", true)).toBe("-tonnes");
  expect(nextSort("tonnes", "-tonnes", true)).toBe("tonnes");
  expect(nextSort("name", "-tonnes", false)).toBe("name");
  expect(directionOf("tonnes", "-tonnes")).toBe("descending");
});
