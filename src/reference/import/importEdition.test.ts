import { mkdtemp, open, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Problem } from "../../model/index.ts";
import { importEdition } from "./importEdition.ts";
import type { Observation } from "./observation.ts";
import { readImportNames } from "./worldTables.ts";

const names = await readImportNames(join(import.meta.dirname, "../../../data"));
const folder = await mkdtemp(join(tmpdir(), "import-edition-"));
afterAll(() => rm(folder, { recursive: true }));

async function importFile(format: string, edition: string, path: string) {
  const observations: Observation[] = [];
  const problems: Problem[] = [];
  for await (const imported of importEdition({ format, edition, path, names })) {
    if (imported.ok) observations.push(imported.observation);
    else problems.push(imported.problem);
  }
  return { observations, problems };
}

async function importText(
  format: string,
  edition: string,
  file: string,
  text: string | Uint8Array,
) {
  const path = join(folder, file);
  await writeFile(path, text);
  return importFile(format, edition, path);
}

const LONG =
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes\n";
const longRow = (country: string, value: string, year = "2024", notes = "") =>
  `RARE EARTHS,World Mine Production and Reserves,Rare Earths,${country},Production,Mine production,metric tons,${year},${value},${notes},Yes,\n`;
const importLong = (text: string | Uint8Array) =>
  importText("usgs-mcs-long", "usgs-mcs-2026", "long.csv", text);

describe("the long format of the Mineral Commodity Summaries", () => {
  test("a row is one observation with edition, country, basis and quality", async () => {
    const { observations, problems } = await importLong(
      LONG + longRow("Australia", '"29,000"', "2024", "Estimated.") + longRow("Canada", "W"),
    );
    expect(problems).toEqual([]);
    expect(observations[0]).toMatchObject({
      edition: "usgs-mcs-2026",
      statistic: "mine-output",
      commodity: "rare-earths",
      country: "AU",
      period: "2024",
      unit: "t",
      basis: "REO",
      token: { kind: "number", value: 29_000 },
      quality: "estimated",
      note: "",
      where: "long.csv:2",
    });
    expect(observations[1]).toMatchObject({ country: "CA", token: { kind: "withheld" } });
  });

  test("is read as windows-1252, and as UTF-8 where a later edition turns to it", async () => {
    const text = LONG + longRow("Côte d'Ivoire", "\u2014");
    const dash = 0x97;
    const bytes = Uint8Array.from(text, (letter) =>
      letter === "\u2014" ? dash : letter.charCodeAt(0),
    );
    for (const encoded of [bytes, text, `\ufeff${text}`]) {
      const { observations, problems } = await importLong(encoded);
      expect(problems).toEqual([]);
      expect(observations).toMatchObject([{ country: "CI", token: { kind: "zero" } }]);
    }
  });

  test("a commodity that is not mapped keeps the source's words", async () => {
    const { observations } = await importLong(
      LONG + longRow("China", "5").replaceAll("Rare Earths", "Gypsum"),
    );
    expect(observations).toMatchObject([
      { commodity: "", sourceCommodity: "Gypsum", statistic: "production", basis: "" },
    ]);
  });

  test("one bad cell is one problem, and the rest of the file goes on", async () => {
    const { observations, problems } = await importLong(
      LONG + longRow("China", "?270") + longRow("Jupiter", "1") + longRow("India", '"2,900"'),
    );
    expect(observations).toMatchObject([{ country: "IN" }]);
    expect(problems).toMatchObject([
      { where: "long.csv:2", field: "Value", value: "?270" },
      { where: "long.csv:3", field: "country", value: "Jupiter" },
    ]);
  });

  test("the same thing said twice is read once; said differently it is a problem", async () => {
    const { observations, problems } = await importLong(
      LONG + longRow("India", "2900") + longRow("India", "2900") + longRow("India", "3100"),
    );
    expect(observations).toHaveLength(1);
    expect(problems).toMatchObject([
      { where: "long.csv:4", value: "3100", says: expect.stringContaining("long.csv:2") },
    ]);
  });
});

describe("the wide formats of the Mineral Commodity Summaries", () => {
  test("a sheet of 2024 gives an observation a column, reserves as of the year before", async () => {
    const { observations, problems } = await importText(
      "usgs-mcs-wide",
      "usgs-mcs-2024",
      "mcs2024-raree_world.csv",
      `Source,Country,Type,Prod_t_2022,Prod_t_est_2023,Prod_notes,Reserves_t,Reserves_notes,,
MCS2024,Burma ,"Rare earths, mine production",12000,"38,000",Also estimated in 2022,NA,,,
,,,,,,,,,
`,
    );
    expect(problems).toEqual([]);
    expect(
      observations.map(({ statistic, country, period, printed, quality }) => [
        statistic,
        country,
        period,
        printed,
        quality,
      ]),
    ).toEqual([
      ["mine-output", "MM", "2022", "12000", "estimated"],
      ["mine-output", "MM", "2023", "38,000", "estimated"],
      ["reserves", "MM", "2023", "NA", "reported"],
    ]);
  });

  test("the file of 2025 has its unit in a column and a blank in the names of others", async () => {
    const { observations } = await importText(
      "usgs-mcs-wide",
      "usgs-mcs-2025",
      "MCS2025_World_Data.csv",
      `SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES
MCS2025,Gemanium,China,Primary and secondary refinery production,kilograms,,,
MCS2025,Lithium ,Chile,"Mine production, lithium content",metric tons,"41,400",49000,
`,
    );
    expect(observations).toMatchObject([
      { commodity: "germanium", token: { kind: "unknown" }, unit: "kg" },
      { commodity: "germanium", token: { kind: "unknown" }, unit: "kg" },
      { commodity: "lithium", period: "2023", quality: "reported", basis: "content" },
      { commodity: "lithium", period: "2024", quality: "estimated", unit: "t" },
    ]);
  });

  test("one column of series holds three totals, told by what stands behind them", async () => {
    const { observations } = await importText(
      "usgs-mcs-wide",
      "usgs-mcs-2025",
      "MCS2025_World_Data.csv",
      `SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023
MCS2025,Titanium Mineral Concentrates,"World total (ilmenite, rounded)","Mine production, ilmentite",metric tons,8840
MCS2025,Titanium Mineral Concentrates,"World total (ilmenite and rutile, rounded)","Mine production, ilmentite",metric tons,9430
`,
    );
    // The unit is corrected to thousands of tonnes by the table of series.
    expect(observations).toMatchObject([
      { commodity: "ilmenite", country: "WORLD", unit: "kt" },
      { commodity: "titanium-minerals", country: "WORLD", unit: "kt" },
    ]);
  });

  test("US prices and reliance take unit and series from the names of columns", async () => {
    const { observations, problems } = await importText(
      "usgs-mcs-salient",
      "usgs-mcs-2024",
      "mcs2024-raree_salient.csv",
      `DataSource,Commodity,Year,USprod_t,Price_Dy2O3_dkg,NIR_Compounds-Metals_t,NIR_Concentrate_t
MCS2024,Rare Earths,2022,42000,382,>95,E
MCS2024,Rare Earths,2023,43000,330,>95,E
`,
    );
    expect(problems).toEqual([]);
    expect(observations.slice(0, 3)).toMatchObject([
      { statistic: "price", commodity: "dysprosium", unit: "USD/kg", quality: "reported" },
      { statistic: "net-import-reliance", unit: "percent", token: { kind: "bound", low: 95 } },
      { statistic: "net-import-reliance", unit: "percent", token: { kind: "net-exporter" } },
    ]);
    expect(observations[3]).toMatchObject({ period: "2023", quality: "estimated" });
  });
});

describe("other formats", () => {
  test("World Mining Data: countries by name, since its code of French Guiana is Guyana's", async () => {
    const { observations } = await importText(
      "wmd",
      "wmd-2024",
      "wmd.csv",
      `commodity,country,iso3,year,production,unit,flag
Lithium (Li2O),French Guiana,GUY,2022,10.5,metr. t,e
Lithium (Li2O),Total,DELETE,2022,10.5,metr. t,
`,
    );
    expect(observations).toMatchObject([
      { commodity: "lithium", country: "GF", basis: "oxide", unit: "t", quality: "estimated" },
      { country: "WORLD", quality: "reported" },
    ]);
  });

  test("governance: a missing estimate is unknown, an unknown indicator a problem", async () => {
    const { observations, problems } = await importText(
      "wgi",
      "wgi-2023",
      "wgi.csv",
      `iso3,country,indicator,year,estimate
ZAR,"Congo, Dem. Rep.",RuleofLaw,2022,-1.7
ROM,Romania,Political StabilityNoViolence,1998,
ROM,Romania,RuleofLow,2022,0.4
`,
    );
    expect(observations).toMatchObject([
      { statistic: "rule-of-law", country: "CD", token: { kind: "number", value: -1.7 } },
      { statistic: "political-stability", country: "RO", token: { kind: "unknown" } },
    ]);
    expect(problems).toMatchObject([
      { where: "wgi.csv:4", says: expect.stringContaining("Did you mean RuleofLaw?") },
    ]);
  });
});

describe("files that are not what they should be", () => {
  const only = async (result: ReturnType<typeof importLong>) => {
    const { observations, problems } = await result;
    expect(observations).toEqual([]);
    expect(problems).toHaveLength(1);
    return problems[0]!;
  };

  test("an unknown format, an edition without its year, a missing file, an empty folder", async () => {
    const path = join(folder, "absent.csv");
    expect(await only(importFile("usgs-mcs-log", "usgs-mcs-2026", path))).toMatchObject({
      field: "format",
      says: expect.stringContaining("Did you mean usgs-mcs-long?"),
    });
    expect(await only(importFile("wmd", "newest", path))).toMatchObject({ field: "edition" });
    expect(await only(importFile("wmd", "wmd-2024", path))).toMatchObject({ where: "absent.csv" });
    const empty = await mkdtemp(join(folder, "empty-"));
    expect(await only(importFile("wmd", "wmd-2024", empty))).toMatchObject({ where: empty });
  });

  test("a missing column is named, with the nearest that is there", async () => {
    const text = LONG.replace("Statistics,", "Statistic,") + longRow("China", "1");
    expect(await only(importLong(text))).toMatchObject({
      where: "long.csv:1",
      field: "Statistics",
      says: expect.stringContaining("Did you mean Statistic?"),
    });
  });

  test("semicolons for commas", async () => {
    const text = (LONG + longRow("China", "1")).replaceAll(",", ";");
    expect(await only(importLong(text))).toMatchObject({
      says: expect.stringContaining("semicolons"),
    });
  });

  test("a file cut off in the middle of a row", async () => {
    const whole = LONG + longRow("China", "270000") + longRow("India", "2900");
    const { observations, problems } = await importLong(whole.slice(0, -30));
    expect(observations).toMatchObject([{ country: "CN" }]);
    expect(problems).toMatchObject([
      { where: "long.csv:3", says: expect.stringContaining("cut short") },
    ]);
  });

  test("a file cut off within quotes", async () => {
    const { observations, problems } = await importLong(
      LONG + longRow("China", "270000") + longRow("India", '"2,900"').slice(0, -9),
    );
    expect(observations).toMatchObject([{ country: "CN" }]);
    expect(problems).toHaveLength(1);
  });

  test("text that is not UTF-8 where UTF-8 is expected", async () => {
    const header = "commodity,country,iso3,year,production,unit,flag\n";
    const row = "Graphite,Türkiye,TUR,2022,1.0,metr. t,r\n";
    const latin = Uint8Array.from(header + row, (letter) => letter.charCodeAt(0));
    expect(await only(importText("wmd", "wmd-2024", "latin.csv", latin))).toMatchObject({
      says: expect.stringContaining("UTF-8"),
    });
    const late = new Uint8Array([...Buffer.from(header + row.repeat(3000)), 0xfc]);
    const { problems } = await importText("wmd", "wmd-2024", "late.csv", late);
    expect(problems).toMatchObject([{ says: expect.stringContaining("UTF-8") }]);
  });

  test("200 MB of something else is refused by its head", async () => {
    for (const [start, says] of [
      ["", "Not a text file"],
      ["a,b,c\n", "no such column"],
    ] as const) {
      const path = join(folder, "huge.csv");
      await writeFile(path, start.padEnd(start ? 70_000 : 0, "1,2,3\n"));
      await truncate(path, 200 * 1024 * 1024);
      expect(await only(importFile("usgs-mcs-long", "usgs-mcs-2026", path))).toMatchObject({
        says: expect.stringContaining(says),
      });
    }
  });
});

describe("an edition of 200,000 rows", () => {
  const ROWS = 200_000;
  const path = join(folder, "large.csv");
  const writeLarge = async () => {
    await using file = await open(path, "w");
    await file.write("commodity,country,iso3,year,production,unit,flag\n");
    for (let from = 0; from < ROWS; from += 10_000) {
      const rows = Array.from(
        { length: 10_000 },
        (_, index) => `Ore ${from + index},Chile,CHL,2022,${index}.0,metr. t,r\n`,
      );
      await file.write(rows.join(""));
    }
  };

  test("comes whole", async () => {
    await writeLarge();
    let count = 0;
    for await (const imported of importEdition({ format: "wmd", edition: "wmd-2024", path, names }))
      if (imported.ok) count += 1;
    expect(count).toBe(ROWS);
  });

  test("is delivered while it is read: rows that vanish after the first are never seen", async () => {
    await writeLarge();
    let count = 0;
    for await (const imported of importEdition({
      format: "wmd",
      edition: "wmd-2024",
      path,
      names,
    })) {
      if (count === 0) await truncate(path, 0);
      if (imported.ok) count += 1;
    }
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(ROWS / 2);
  });
});
