import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { trust } from "../model/index.ts";
import { readScenario, sentence, sourcesOf } from "./index.ts";

const ROOT = new URL("../../", import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, ROOT), "utf8");
const shipped = readdirSync(new URL("scenarios", ROOT)).map((file) =>
  trust(readScenario(readText(`scenarios/${file}`), file)),
);
const byId = new Map(shipped.map((scenario) => [scenario.id, scenario]));

/** First cell of every row: ids hold no comma. */
const sources = new Set(
  readText("data/sources.csv")
    .split("\n")
    .map((row) => row.split(",")[0]),
);

test("the scenarios that ship are these, each in a file named by its id", () => {
  const files = readdirSync(new URL("scenarios", ROOT)).sort();
  expect(files).toEqual([
    "embargo-2010.yaml",
    "full-stop-both.yaml",
    "full-stop-japan.yaml",
    "full-stop-us.yaml",
    "japan-dual-use-2026.yaml",
    "kuantan-loss.yaml",
    "licensing-april-2025.yaml",
    "myanmar-feed-stop.yaml",
    "october-2025-package-in-force.yaml",
  ]);
  expect([...byId.keys()].map((id) => `${id}.yaml`).sort()).toEqual(files);
});

describe.each(shipped)("$id", (scenario) => {
  const texts = [
    scenario.title,
    scenario.asks,
    ...scenario.assumes.map(({ text }) => text),
    ...scenario.shocks.flatMap(({ note, goods }) => [note, goods]),
  ].filter((text) => text !== undefined);

  test("is written in English and in Japanese", () => {
    for (const { en, ja } of texts) {
      expect(en).not.toMatch(/[\u3040-\u9fff]/);
      expect(ja).toMatch(/[\u3040-\u9fff]/);
    }
  });

  test("rests on rows of sources.csv", () => {
    for (const id of sourcesOf(scenario)) expect(sources).toContain(id);
  });

  test("gives each shock its note", () => {
    for (const { note } of scenario.shocks) expect(note).toBeDefined();
  });
});

test.each([
  [
    "japan-dual-use-2026",
    [
      "Exports of listed rare-earth oxides and metals (samarium, gadolinium, terbium, dysprosium, yttrium) from CN to JP need a licence from 2026-01 on: nothing leaves for 2 (1 to 6) months; then the share approved is 0% (0% to 10%), then 10% (0% to 25%) from 2026-07.",
      "Exports of magnets containing terbium or dysprosium from CN to JP need a licence from 2026-01 on: nothing leaves for 2 (1 to 3) months; then the share approved is 25% (0% to 60%).",
      "Exports of magnets and magnet alloy without terbium or dysprosium from CN to JP are held back from 2026-01 to 2026-06, by 15% (0% to 40%); recovery takes the 3 months after.",
      "Exports of listed rare earths and the magnets containing them, to firms on the control list, from CN to JP are held back from 2026-03 on, by 3% (1% to 8%), then 6% (2% to 15%) from 2026-07.",
      "Exports of terbium and dysprosium from every country but CN and MY to JP are held back from 2026-01 on, by 50% (10% to 90%).",
    ],
  ],
  [
    "licensing-april-2025",
    [
      "Exports of magnets containing listed rare earths from CN to every country need a licence from 2025-04 on: nothing leaves for 2 (1 to 3) months; then the share approved is 25% (13.5% to 60%), then 60% (25% to 100%) from 2025-07, then 90% (60% to 100%) from 2025-11.",
      "Exports of listed rare-earth oxides and metals (samarium, gadolinium, terbium, dysprosium, yttrium) from CN to every country need a licence from 2025-04 on: nothing leaves for 2 (2 to 4) months; then the share approved is 13.5% (2.8% to 60%).",
      "Exports of magnets of all grades from CN to every country are held back from 2025-04 to 2025-06, by 40% (10% to 74%).",
    ],
  ],
  [
    "october-2025-package-in-force",
    [
      "Exports of dysprosium, terbium and the magnets containing them from every country but CN and MY to every country but CN need a licence from 2026-12 on: nothing leaves for 2 (1 to 3) months; then the share approved is 60% (25% to 95%).",
      "Capacity of plants in every country but CN making magnets or separated oxides is lost from 2026-12 on, 5% (0% to 15%) of it.",
    ],
  ],
  [
    "full-stop-both",
    [
      "Exports of magnets, magnet alloy, and rare-earth oxides and metals from CN to US and JP are held back from 2026-12 on, by 100% (90% to 100%).",
    ],
  ],
  [
    "full-stop-japan",
    [
      "Exports of magnets, magnet alloy, and rare-earth oxides and metals from CN to JP are held back from 2026-12 on, by 90% (50% to 100%); recovery takes the 3 months after.",
    ],
  ],
  [
    "full-stop-us",
    [
      "Exports of magnets, magnet alloy, and rare-earth oxides and metals from CN to US are held back from 2026-12 on, by 90% (50% to 100%); recovery takes the 3 months after.",
    ],
  ],
  [
    "embargo-2010",
    [
      "Exports of rare-earth oxides and metals from CN to JP are held back from 2026-09 to 2026-11, by 33% (20% to 33%), then 100% (80% to 100%) from 2026-10, then 65% (50% to 100%) from 2026-11; recovery takes the 1 month after.",
      "Exports of rare-earth oxides and metals from CN to US and EU are held back in 2026-10, by 32%.",
    ],
  ],
  [
    "kuantan-loss",
    [
      "Capacity of my-lynas-kuantan and my-lynas-heavy is lost from 2026-12 to 2027-11, 100% (80% to 100%) of it; recovery takes the 6 months after.",
    ],
  ],
  [
    "myanmar-feed-stop",
    [
      "Lanes for ionic-clay rare-earth feed from MM to CN carry less from 2024-10 to 2025-03, by 30% (20% to 40%), then 50% (40% to 90%) from 2024-11; recovery takes the 6 months after.",
    ],
  ],
])("%s says in sentences what happens", (id, sentences) => {
  expect(byId.get(id)?.shocks.map((shock) => sentence(shock))).toEqual(sentences);
});

test("the headline scenario is said in Japanese as well", () => {
  const [first] = byId.get("japan-dual-use-2026")?.shocks ?? [];
  expect(first && sentence(first, "ja")).toBe(
    "2026年1月以降、CNからJPへの規制対象の希土類酸化物・金属(サマリウム、ガドリニウム、テルビウム、" +
      "ジスプロシウム、イットリウム)の輸出が許可制となる。最初の2(1~6)か月は出荷がない。" +
      "許可の割合:0%(0%~10%)、2026年7月から10%(0%~25%)。",
  );
});
