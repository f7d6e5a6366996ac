import { expect, test } from "vitest";
import { figure } from "../../test/chains/tiny.ts";
import type { Problem } from "../model/index.ts";
import { mostSpecific } from "./mostSpecific.ts";

const row = (commodity: string, to: string, value: number) => ({
  commodity,
  to,
  figure: figure(value),
  at: { file: "t.csv", line: value },
  written: {},
});

function find(rows: ReturnType<typeof row>[], commodity: string, to: string) {
  const problems: Problem[] = [];
  const found = mostSpecific(rows, (one) => [one.commodity, one.to], [commodity, to], problems);
  return { value: found?.figure.value, problems: problems.length };
}

test("the row that names most holds, whatever the order", () => {
  const rows = [
    row("*", "*", 1),
    row("magnet/*", "*", 2),
    row("magnet/sh", "*", 3),
    row("*", "JP", 4),
  ];
  for (const order of [rows, [...rows].reverse()]) {
    expect(find(order, "dy-oxide", "US")).toEqual({ value: 1, problems: 0 });
    expect(find(order, "magnet/n", "US")).toEqual({ value: 2, problems: 0 });
    expect(find(order, "magnet/sh", "US")).toEqual({ value: 3, problems: 0 });
    expect(find(order, "dy-oxide", "JP")).toEqual({ value: 4, problems: 0 });
  }
});

test("two that name equally much and differ are a problem; two that agree are not", () => {
  expect(find([row("magnet/sh", "*", 3), row("*", "JP", 4)], "magnet/sh", "JP").problems).toBe(1);
  expect(find([row("magnet/sh", "*", 3), row("*", "JP", 3)], "magnet/sh", "JP").problems).toBe(0);
});

test("nothing fits nothing", () => {
  expect(find([row("magnet/*", "*", 1)], "dy-oxide", "JP")).toEqual({
    value: undefined,
    problems: 0,
  });
});
