import { expect, test } from "vitest";
import { arcsOf, type FlowLink, linksOfStage } from "./flows.ts";
import { sankeyOf } from "./sankeyOf.ts";

const link = (from: string, to: string, contained: number, commodity = "oxide"): FlowLink => {
  const place = (text: string) => {
    const [stage, country] = text.split(":") as [string, string];
    return { stage, country };
  };
  return { commodity, from: place(from), to: place(to), tonnes: contained, contained };
};

const links = [
  link("mine:AU", "separation:MY", 10),
  link("mine:CN", "separation:CN", 30),
  link("separation:MY", "demand:JP", 6),
  link("separation:CN", "demand:JP", 20),
  link("separation:CN", "demand:JP", 5, "metal"),
  link("separation:CN", "scrap:CN", 2),
  link("scrap:CN", "separation:CN", 1),
];
const STAGES = ["mine", "separation", "scrap"];

test("arcs gather what goes from country to country, and nothing that stays", () => {
  const arcs = arcsOf(links);
  expect(arcs.map(({ id, contained }) => [id, contained])).toEqual([
    ["CN>JP", 25],
    ["AU>MY", 10],
    ["MY>JP", 6],
  ]);
  expect(arcsOf(linksOfStage(links, "mine")).map(({ id }) => id)).toEqual(["AU>MY"]);
});

test("what goes back up the chain enters anew at the left, so that the picture has no cycle", () => {
  const { nodes, links: drawn } = sankeyOf(links, STAGES, 0);
  const columns = Object.fromEntries(nodes.map(({ id, column }) => [id, column]));
  expect(columns).toMatchObject({
    "mine:AU": 0,
    "again/scrap:CN": 0,
    "scrap:CN": 2,
    "demand:JP": 2,
  });
  expect(drawn.find(({ source }) => source === "again/scrap:CN")).toMatchObject({
    target: "separation:CN",
    value: 1,
  });
  expect(drawn.reduce((sum, { value }) => sum + value, 0)).toBe(74);
});

test("countries below a share of their column are drawn together, and nothing is lost", () => {
  // Column of separation takes 10 + 30 + 1 = 41 t; Malaysia's 10 t are 24% of it, below a quarter.
  const { nodes, links: drawn } = sankeyOf(links, STAGES, 0.25);
  expect(nodes.map(({ id }) => id)).toContain("separation:*");
  expect(nodes.map(({ id }) => id)).not.toContain("separation:MY");
  expect(drawn.reduce((sum, { value }) => sum + value, 0)).toBe(74);
});

test("what recyclers sell to end users starts at the left too, for both stand in the last column", () => {
  const { nodes, links: drawn } = sankeyOf([...links, link("scrap:CN", "demand:CN", 1)], STAGES, 0);
  const columnOf = (id: string) => nodes.find((node) => node.id === id)!.column;
  for (const { source, target } of drawn) expect(columnOf(source)).toBeLessThan(columnOf(target));
});

test("end users of a chain without scrap stand right of its last stage", () => {
  const { nodes } = sankeyOf([link("magnet:CN", "demand:JP", 1)], ["mine", "magnet"], 0);
  expect(nodes.map(({ id, column }) => [id, column])).toEqual([
    ["magnet:CN", 1],
    ["demand:JP", 2],
  ]);
});
