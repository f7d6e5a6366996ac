import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { trust } from "../../model/index.ts";
import { readCsv, splitCsv } from "../csv.ts";
import { findCountry, readCountryNames } from "./countryNames.ts";

const path = join(import.meta.dirname, "../../../data/countries.csv");
const table = trust(await readCsv(path, "countries.csv"));
const names = trust(readCountryNames(table));

const place = (country: string, qualifier = "", estimated = false) => ({
  country,
  qualifier,
  estimated,
});

describe("names of countries as editions print them", () => {
  test.each([
    ["Burma", "MM"],
    ["Myanmar", "MM"],
    ["Congo (Kinshasa)", "CD"],
    ["Congo, D.R.", "CD"],
    ["Congo, Dem. Rep.", "CD"],
    ["Congo, Rep.", "CG"],
    ["Korea, Republic of", "KR"],
    ["Korea, South", "KR"],
    ["Korea, Rep.", "KR"],
    ["Korea, North", "KP"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["Canada ", "CA"],
    ["United\u00a0States", "US"],
    ["Côte d\u2019Ivoire", "CI"],
    ["Cote d'Ivoire", "CI"],
    ["Greenland", "GL"],
    ["Denmark", "DK"],
    ["New Caledonia", "NC"],
    ["French Guiana", "GF"],
    ["Guyana", "GY"],
    ["Trinidad and Tobago", "TT"],
    ["Taiwan, China", "TW"],
    ["Hong Kong SAR, China", "HK"],
    ["Other countries", "ZZ"],
  ])("%s is %s", (words, id) => expect(findCountry(words, names)).toEqual(place(id)));

  test("a glued footnote digit is no part of the name", () => {
    expect(findCountry("Belgium8", names)).toEqual(place("BE"));
    expect(findCountry("Denmark (processed)5", names)).toEqual(place("DK", "processed"));
    expect(findCountry("World total (rounded) 10", names)).toEqual(place("WORLD", "(rounded)"));
  });

  test("a glued e marks the row as estimated, unless the name ends so", () => {
    expect(findCountry("Irane", names)).toEqual(place("IR", "", true));
    expect(findCountry("Greecee", names)).toEqual(place("GR", "", true));
    expect(findCountry("Greece", names)).toEqual(place("GR"));
  });

  test("what stands in brackets or after a comma qualifies the figure", () => {
    expect(findCountry("China (unspecified minerals)", names)).toEqual(
      place("CN", "unspecified minerals"),
    );
    expect(findCountry("Kazakhstan, concentrate", names)).toEqual(place("KZ", "concentrate"));
    expect(findCountry("World total (rounded), excluding U.S. production", names)).toEqual(
      place("WORLD", "(rounded), excluding U.S. production"),
    );
  });

  test("a group of countries keeps its members", () => {
    expect(findCountry("China, Germany, and Russia", names)).toEqual(place("CN+DE+RU"));
    expect(findCountry("United\u00a0States and Canada", names)).toEqual(place("US+CA"));
  });

  test("an unknown name is refused with the nearest one", () => {
    expect(findCountry("Austrlia", names)).toHaveProperty(
      "says",
      expect.stringContaining("Did you mean Australia?"),
    );
  });

  test("a name that two countries claim is refused", () => {
    const twice = trust(splitCsv("id,name_en,aliases\nAA,Guinea,\nBB,Other,Guinea\n", "x.csv"));
    expect(readCountryNames(twice)).toMatchObject({
      ok: false,
      problems: [{ where: "countries.csv:3", value: "Guinea" }],
    });
  });
});

describe("the shipped countries", () => {
  const column = (name: string) =>
    table.rows.map(({ cells }) => cells[table.header.indexOf(name)]!);

  test("have one row an id, names in two languages and a point on the globe", () => {
    expect(new Set(column("id")).size).toBe(table.rows.length);
    for (const id of column("id")) expect(id).toMatch(/^[A-Z]{2}$/);
    for (const name of column("name_en")) expect(name).not.toBe("");
    for (const name of column("name_ja")) expect(name).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    for (const degrees of column("longitude")) expect(Math.abs(Number(degrees))).toBeLessThan(180);
    for (const degrees of column("latitude")) expect(Math.abs(Number(degrees))).toBeLessThan(90);
  });

  test("have three-letter codes of their own, but for the Union and the rest of the world", () => {
    const codes = column("iso3");
    const without = column("id").filter((_, row) => codes[row] === "");
    expect(without).toEqual(["EU", "ZZ"]);
    const given = codes.filter(Boolean);
    expect(new Set(given).size).toBe(given.length);
  });
});
