import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { BASES, BadInput, trust } from "../../model/index.ts";
import { readCsv } from "../csv.ts";
import type { OBSERVATION_COLUMNS } from "./observationTable.ts";
import { buildWorldTables, WORLD_TABLES, writeWorldTables } from "./worldTables.ts";

const root = join(import.meta.dirname, "../../..");
const data = join(root, "data");
const releases = join(root, "../shared/data");

type Row = Readonly<Record<(typeof OBSERVATION_COLUMNS)[number], string>>;

async function readRows(file: string): Promise<readonly Row[]> {
  const { header, rows } = trust(await readCsv(join(data, file), file));
  return rows.map(
    ({ cells }) => Object.fromEntries(header.map((name, index) => [name, cells[index]])) as Row,
  );
}

const idsOf = async (file: string) => {
  const { header, rows } = trust(await readCsv(join(data, file), file));
  return new Set(rows.map(({ cells }) => cells[header.indexOf("id")]!));
};

describe.each(WORLD_TABLES.map(({ file }) => file))("the shipped table %s", async (file) => {
  const rows = await readRows(`world/${file}`);

  test("names a source, a country, a unit and a basis in every row", async () => {
    const sources = await idsOf("sources.csv");
    const countries = (await idsOf("countries.csv")).add("WORLD");
    const commodities = (await idsOf("world/commodities.csv")).add("");
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(sources).toContain(row.source);
      expect(commodities).toContain(row.commodity);
      for (const id of row.country.split("+")) expect(countries).toContain(id);
      expect(row.unit).not.toBe("");
      if (row.basis !== "") expect(BASES).toContain(row.basis);
      if (row.unit === "t") expect(row.basis).not.toBe("");
    }
  });

  test("has no country above the world total of its own edition", () => {
    const keyOf = (row: Row) =>
      [row.commodity, row.statistic, row.period, row.source, row.series.slice(0, 8)].join("|");
    const isMass = (row: Row) => row.unit === "t" && row.value !== "";
    const totals = new Map(
      rows
        .filter((row) => row.country === "WORLD" && isMass(row))
        .map((row) => [keyOf(row), Number(row.value)]),
    );
    // World totals are rounded to two or three digits.
    const above = rows.filter(
      (row) => isMass(row) && Number(row.value) > 1.02 * (totals.get(keyOf(row)) ?? Infinity),
    );
    expect(above).toEqual([]);
  });
});

describe("mine output of rare earths", async () => {
  const rows = (await readRows("world/mine-output.csv")).filter(
    ({ commodity }) => commodity === "rare-earths",
  );
  const find = (country: string, period: string) =>
    rows
      .filter((row) => row.country === country && row.period === period)
      .map((row) => [row.source, row.value]);

  test("keeps what each edition says of the same year", () => {
    expect(find("AU", "2024")).toEqual([
      ["usgs-mcs-2025", "13000"],
      ["usgs-mcs-2026", "29000"],
    ]);
    expect(find("MM", "2023")).toEqual([
      ["usgs-mcs-2024", "38000"],
      ["usgs-mcs-2025", "43000"],
    ]);
    expect(find("NG", "2024")).toEqual([
      ["usgs-mcs-2025", "13000"],
      ["usgs-mcs-2026", "1500"],
    ]);
  });

  test("comes from all six editions, all in rare-earth oxide", () => {
    expect(new Set(rows.map(({ source }) => source))).toEqual(
      new Set([
        "usgs-mcs-2022",
        "usgs-mcs-2023",
        "usgs-mcs-2024",
        "usgs-mcs-2025",
        "usgs-mcs-2026",
        "wmd-2024",
      ]),
    );
    expect(new Set(rows.map(({ basis }) => basis))).toEqual(new Set(["REO"]));
  });
});

describe("bases", () => {
  test("lithium is content in one source and oxide in the other, never summed by mistake", async () => {
    const rows = (await readRows("world/mine-output.csv")).filter(
      ({ commodity }) => commodity === "lithium",
    );
    for (const { source, basis } of rows)
      expect(basis).toBe(source === "wmd-2024" ? "oxide" : "content");
  });
});

test("a correction that cannot be read stops the build and changes nothing", async () => {
  const copy = await mkdtemp(join(tmpdir(), "world-tables-"));
  await cp(data, copy, { recursive: true });
  const path = join(copy, "world/corrections.csv");
  await writeFile(path, (await readFile(path, "utf8")).replace('"66,000"', '"66,0000"'));
  const before = await readdir(join(copy, "world"));
  await expect(buildWorldTables(copy, releases)).rejects.toThrow(BadInput);
  expect(await readdir(join(copy, "world"))).toEqual(before);
  await rm(copy, { recursive: true });
});

const areAtHand = existsSync(join(releases, "usgs_mcs_2026"));
const title = areAtHand
  ? "the shipped tables are what the importers make of the releases, byte for byte"
  : "NOT CHECKED: the releases are not at ../shared/data, so the tables were not made again";

test(title, async () => {
  if (!areAtHand) return;
  const build = await buildWorldTables(data, releases);
  const copy = await mkdtemp(join(tmpdir(), "world-tables-"));
  await cp(data, copy, { recursive: true });
  await writeWorldTables(copy, build);
  for (const { file } of WORLD_TABLES) {
    const [shipped, made] = await Promise.all(
      [data, copy].map((folder) => readFile(join(folder, "world", file), "utf8")),
    );
    expect(made === shipped, `${file} differs from what the importers make`).toBe(true);
  }
  await rm(copy, { recursive: true });

  // What the publishers' own files get wrong, each a problem and none a silent guess.
  const counts = new Map<string, number>();
  for (const { where } of build.problems) {
    const file = basename(where.replace(/:\d+$/, ""));
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual({
    // Two rows of "?1" and "?10"; twenty of mica, whose sheet and scrap bear the same names.
    "usgs_mcs2026_commodities_data.csv": 22,
    // Four columns of prices that bear one name.
    "mcs2025-timin_salient.csv": 15,
    // Other tables under the names of US statistics.
    "mcs2025-bauxi_salient.csv": 1,
    "mcs2024-cobal_salient.csv": 1,
    "mcs2024-gypsu_salient.csv": 1,
    "mcs2024-kyani_salient.csv": 1,
    // Prices without a unit, or with two.
    "mcs2024-nicke_salient.csv": 10,
    "mcs2024-feste_salient.csv": 5,
    "mcs2023-feste_salient.csv": 5,
  });
});
