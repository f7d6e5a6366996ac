import { describe, expect, test } from "vitest";
import { tinyChain } from "../../test/chains/tiny.ts";
import { defineScenario, describeScenario, type Shock, sentence } from "./index.ts";

const when = { from: "2026-01", until: "2026-07", sources: ["x"] };
const flow = { by: ["CN"], to: ["JP", "US"], elements: ["Dy", "Tb"], ...when };
const ranged = { value: 0.25, low: 0.1, high: 0.6 };

/** Every kind, with what it says in both languages. */
const SAYINGS: readonly [shock: Shock, en: string, ja: string][] = [
  [
    { kind: "outage", facilities: ["kuantan"], lost: 1, recoveryMonths: 6, ...when },
    "Capacity of kuantan is lost from 2026-01 to 2026-06, 100% of it; recovery takes the 6 months after.",
    "2026年1月から2026年6月まで、kuantanの生産能力が失われる。割合:100%(その後6か月かけて回復)。",
  ],
  [
    {
      kind: "outage",
      control: ["CN"],
      countries: ["!CN"],
      commodities: ["magnet/*"],
      lost: 0.5,
      ...when,
    },
    "Capacity of plants in every country but CN controlled by CN making magnet/* is lost from 2026-01 to 2026-06, 50% of it.",
    "2026年1月から2026年6月まで、magnet/*を生産するCNが支配するCNを除くすべての国の工場の生産能力が失われる。割合:50%。",
  ],
  [
    { kind: "export-ban", withheld: 1, ...flow },
    "Exports of goods containing Dy or Tb from CN to JP and US are banned from 2026-01 to 2026-06.",
    "2026年1月から2026年6月まで、CNからJP・USへのDy・Tbのいずれかを含む品目の輸出が禁止される。",
  ],
  [
    { kind: "export-ban", withheld: ranged, ...flow, until: "2026-02" },
    "Exports of goods containing Dy or Tb from CN to JP and US are held back in 2026-01, by 25% (10% to 60%).",
    "2026年1月に、CNからJP・USへのDy・Tbのいずれかを含む品目の輸出が差し止められる。割合:25%(10%~60%)。",
  ],
  [
    {
      kind: "licence",
      ...flow,
      delayMonths: 1,
      approved: [
        { from: "2026-01", ...ranged },
        { from: "2026-03", value: 0.6, low: 0.6, high: 0.6 },
      ],
    },
    "Exports of goods containing Dy or Tb from CN to JP and US need a licence from 2026-01 to 2026-06: nothing leaves for 1 month; then the share approved is 25% (10% to 60%), then 60% from 2026-03.",
    "2026年1月から2026年6月まで、CNからJP・USへのDy・Tbのいずれかを含む品目の輸出が許可制となる。最初の1か月は出荷がない。許可の割合:25%(10%~60%)、2026年3月から60%。",
  ],
  [
    { kind: "licence", by: ["CN"], delayMonths: 0, approved: 0.6, from: "2026-01", sources: ["x"] },
    "Exports of goods from CN to every country need a licence from 2026-01 on: the share approved is 60%.",
    "2026年1月以降、CNからすべての国への品目の輸出が許可制となる。許可の割合:60%。",
  ],
  [
    { kind: "quota", ...flow, limitTpa: 1200 },
    "Exports of goods containing Dy or Tb from CN to JP and US are capped from 2026-01 to 2026-06, in all at 1,200 t a year.",
    "2026年1月から2026年6月まで、CNからJP・USへのDy・Tbのいずれかを含む品目の輸出に合計の上限が設けられる。年間上限(トン):1,200。",
  ],
  [
    { kind: "duty", ...flow, rate: 1.45 },
    "Exports of goods containing Dy or Tb from CN to JP and US bear a further duty from 2026-01 to 2026-06, of 145% of the price.",
    "2026年1月から2026年6月まで、CNからJP・USへのDy・Tbのいずれかを含む品目の輸出に関税が上乗せされる。価格に対する割合:145%。",
  ],
  [
    { kind: "demand-surge", countries: ["JP"], sectors: ["defence"], multiple: 1.5, ...when },
    "Demand for goods in JP, sector defence, rises from 2026-01 to 2026-06, to 1.5 times its base.",
    "2026年1月から2026年6月まで、JPのdefence向け品目の需要が増える。基準に対する倍率:1.5。",
  ],
  [
    { kind: "route-loss", by: ["MM"], to: ["CN"], lost: 0.5, ...when },
    "Lanes for goods from MM to CN carry less from 2026-01 to 2026-06, by 50%.",
    "2026年1月から2026年6月まで、MMからCNへの品目の輸送が滞る。割合:50%。",
  ],
];

test.each(SAYINGS)("%o", (shock, en, ja) => {
  expect(sentence(shock)).toBe(en);
  expect(sentence(shock, "ja")).toBe(ja);
});

test("every kind of shock is said here", () => {
  const kinds = ["demand-surge", "duty", "export-ban", "licence", "outage", "quota", "route-loss"];
  expect([...new Set(SAYINGS.map(([{ kind }]) => kind))].sort()).toEqual(kinds);
});

describe("with a chain", () => {
  const bare = tinyChain({
    commodities: { "magnet/sh": { Dy: 0.01 } },
    routes: { "magnet/sh:CN>US": { base: 12 } },
  });
  const chain = {
    ...bare,
    countries: new Map([
      ["CN", { ...bare.countries.get("CN")!, name: { en: "China", ja: "中国" } }],
      ["US", { ...bare.countries.get("US")!, name: { en: "United States", ja: "米国" } }],
    ]),
    commodities: new Map([
      [
        "magnet/sh",
        { ...bare.commodities.get("magnet/sh")!, name: { en: "SH magnets", ja: "SH磁石" } },
      ],
    ]),
  };
  const ban: Shock = {
    kind: "export-ban",
    by: ["CN"],
    to: ["US"],
    commodities: ["magnet/sh"],
    withheld: 1,
    from: "2026-01",
    sources: ["x"],
  };

  test("names stand for ids", () => {
    expect(sentence(ban, "en", chain)).toBe(
      "Exports of SH magnets from China to the United States are banned from 2026-01 on.",
    );
    expect(sentence(ban, "ja", chain)).toBe(
      "2026年1月以降、中国から米国へのSH磁石の輸出が禁止される。",
    );
  });

  test("a shock may say itself what its goods are called", () => {
    const called = { ...ban, goods: { en: "strong magnets" } };
    expect(sentence(called, "en", chain)).toContain("Exports of strong magnets from China");
  });

  test("a description holds the question, the shocks, the assumptions and their sources", () => {
    const scenario = defineScenario({
      id: "test",
      chain: "tiny",
      title: { en: "A stop", ja: "停止" },
      asks: { en: "Who waits?", ja: "誰が待つか。" },
      assumes: [{ text: { en: "No detour.", ja: "迂回なし。" }, source: "y" }],
      starts: "2026-01",
      months: 24,
      shocks: [{ ...ban, note: { en: "As announced.", ja: "発表どおり。" } }],
    });
    expect(describeScenario(scenario, "en", chain)).toEqual({
      title: "A stop",
      sections: [
        { heading: "Question", lines: ["Who waits?"] },
        { heading: "Run: 24 months from 2026-01", lines: [] },
        { heading: "What happens", lines: [`${sentence(ban, "en", chain)} As announced. [x]`] },
        { heading: "Assumed", lines: ["No detour. [y]"] },
        { heading: "Sources", lines: ["x", "y"] },
      ],
    });
    expect(describeScenario(scenario, "ja").sections.map(({ heading }) => heading)).toEqual([
      "問い",
      "期間:2026年1月から24か月",
      "起きること",
      "前提",
      "出典",
    ]);
  });
});
