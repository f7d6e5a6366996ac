import { expect, test } from "vitest";
import { sayProblem } from "../../model/index.ts";
import { readAct, writeAct } from "./act.ts";

const release = {
  kind: "release",
  id: "x1",
  at: "2026-04-01T09:00:00Z",
  by: "keeper",
  lot: "lot-1",
  kilograms: "900719925474099",
  to: "users",
};

const complaints = (input: unknown): readonly string[] => {
  const reading = readAct(input, "acts.jsonl:7");
  return reading.ok ? [] : reading.problems.map(sayProblem);
};

test("kilograms are written as decimal strings and counted as integers, to the last digit", () => {
  const reading = readAct(release, "here");
  if (!reading.ok || reading.value.kind !== "release") throw new Error("unread");
  expect(reading.value.kilograms).toBe(900719925474099n);
  expect(writeAct(reading.value)).toContain('"kilograms":"900719925474099"');
  expect(readAct(JSON.parse(writeAct(reading.value)), "here")).toEqual(reading);
});

test("an act reads the same in whatever order its fields come", () => {
  const turned = Object.fromEntries(Object.entries(release).reverse());
  const texts = [release, turned].map((input) => {
    const reading = readAct(input, "here");
    return reading.ok ? writeAct(reading.value) : undefined;
  });
  expect(texts[0]).toBe(texts[1]);
});

test.each([
  ["a misspelt kind", { ...release, kind: "realease" }, "Did you mean release?"],
  ["a misspelt field", { ...release, kilogram: "5" }, "Did you mean kilograms?"],
  ["a field of another act", { ...release, due: "2026-01-01" }, "No field of this act."],
  ["a fraction", { ...release, kilograms: "1.5" }, 'kilograms "1.5": Write whole kilograms'],
  ["a number", { ...release, kilograms: 1500 }, "Write whole kilograms as a string of digits"],
  ["a missing field", { ...release, to: undefined }, "acts.jsonl:7: to: Missing."],
  ["a local time", { ...release, at: "2026-04-01T09:00:00+09:00" }, "Write a moment in UTC"],
  ["a day that is none", { ...release, at: "2026-02-30T09:00:00Z" }, "Write a moment in UTC"],
  ["a bar in a name", { ...release, lot: "lot|1" }, "without blanks or bars"],
  ["no act at all", 5, "acts.jsonl:7"],
])("%s is named, with its cure", (_, input, says) => {
  expect(complaints(input)).toHaveLength(1);
  expect(complaints(input)[0]).toContain(says);
});
