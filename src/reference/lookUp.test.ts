import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeTutorial } from "../../test/docs/tutorialFiles.ts";
import { trust } from "../model/index.ts";
import { lookUp, nearestThing, readEvidence } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
writeTutorial(folder);
const evidence = trust(await readEvidence(join(folder, "gallium")));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const placesOf = (thing: string) =>
  lookUp(evidence, thing).rows.map(({ at }) => `${at.file}:${at.line}`);

test("a facility by its id: its own row, what it ran, what it could run", () => {
  expect(placesOf("china-alumina").sort()).toEqual([
    "activities.csv:2",
    "capacities.csv:2",
    "facilities.csv:2",
  ]);
});

test("the same facility by its name in either language", () => {
  expect(placesOf("Alumina refineries of China")).toEqual(placesOf("china-alumina"));
  expect(placesOf("中国のアルミナ精製所")).toEqual(placesOf("china-alumina"));
});

test("a route by its composed id: its flow, and the terms that hold for it", () => {
  const places = placesOf("gallium/crude:CN>JP");
  expect(places).toContain("routes.csv:2");
  expect(places).not.toContain("routes.csv:3");
  expect(places.filter((place) => place.startsWith("route_terms.csv"))).toHaveLength(3);
});

test("a demand by its composed id, with the value that a sector's row gives it", () => {
  const places = placesOf("gallium/refined@US/chips");
  expect(places).toContain("demands.csv:3");
  expect(places).toContain("lost_values.csv:2");
  expect(places).not.toContain("demands.csv:2");
});

test("a source by its id: every row that rests on it", () => {
  const { rows } = lookUp(evidence, "rawmaterials-2026");
  expect(rows.map(({ figure }) => figure?.source)).toEqual(["rawmaterials-2026"]);
});

test("words: the rows that hold all of them", () => {
  const { as, rows } = lookUp(evidence, "zone refining");
  expect(as).toBe("words");
  expect(rows.map(({ at }) => at.file)).toEqual(["recipes.csv"]);
});

test("a word that names nothing finds nothing, and the nearest that does", () => {
  expect(placesOf("gallium/refind")).toEqual([]);
  expect(nearestThing(evidence, "gallium/refind")).toBe("gallium/refined");
  expect(nearestThing(evidence, "alumnia")).toBe("alumina");
  expect(nearestThing(evidence, "zzzz")).toBeUndefined();
});
