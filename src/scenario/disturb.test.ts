import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tinyChain } from "../../test/chains/tiny.ts";
import { type Chain, type Corner, type Disturbance, sayProblem, trust } from "../model/index.ts";
import { monthsFrom, parseMonth } from "../units/index.ts";
import { checkScenario, defineScenario, disturb, type Shock } from "./index.ts";

/** Two kinds of magnet and an oxide; a plant in Vietnam that China controls; a lane nobody uses yet. */
const chain = tinyChain({
  commodities: {
    "dy-oxide": { Dy: 0.8713 },
    "magnet/sh": { Dy: 0.012, NdPr: 0.28 },
    "magnet/n": { Dy: 0.0004, NdPr: 0.28 },
  },
  processes: {
    separate: { out: { "dy-oxide": 1 } },
    "make-sh": { out: { "magnet/sh": 1 } },
    "make-n": { out: { "magnet/n": 1 } },
  },
  facilities: {
    "cn-separation": { at: "CN", runs: { separate: 1200 } },
    "vn-magnets": { at: "VN", control: "CN", runs: { "make-sh": 600 } },
    "jp-magnets": { at: "JP", runs: { "make-n": 600 } },
  },
  routes: {
    "dy-oxide:CN>JP": { base: 120 },
    "dy-oxide:CN>US": { qualification: 6, newLane: 0.1 },
    "magnet/sh:CN>JP": { base: 240 },
    "magnet/sh:CN>US": { base: 240 },
    "magnet/sh:VN>JP": { base: 60 },
    "magnet/n:CN>JP": { base: 240 },
  },
  demands: {
    "magnet/sh@JP/vehicles": { base: 240, lost: 1 },
    "magnet/sh@JP/defence": { base: 60, lost: 1 },
    "magnet/n@US/vehicles": { base: 240, lost: 1 },
  },
});

const scenarioOf = (shocks: readonly Shock[]) =>
  defineScenario({
    id: "test",
    chain: "tiny",
    title: { en: "A test" },
    asks: { en: "What happens?" },
    assumes: [],
    starts: "2026-01",
    months: 6,
    shocks,
  });

const disturbed = (shocks: readonly Shock[], corner: Corner = "central", on: Chain = chain) =>
  disturb(scenarioOf(shocks), on, monthsFrom(parseMonth("2026-01")!, 6), corner);

const said = (shocks: readonly Shock[], on: Chain = chain): readonly string[] => {
  const reading = disturbed(shocks, "central", on);
  return reading.ok ? [] : reading.problems.map(sayProblem);
};

const rounded = (series: Float64Array | undefined) =>
  series === undefined ? undefined : [...series].map((value) => +value.toFixed(6));

type Kind<K extends Shock["kind"]> = Extract<Shock, { kind: K }>;
const ban = (extra: Partial<Kind<"export-ban">> = {}): Kind<"export-ban"> => ({
  kind: "export-ban",
  by: ["CN"],
  withheld: 0.6,
  from: "2026-02",
  sources: ["test"],
  ...extra,
});
const routesOf = (shocks: readonly Shock[], corner: Corner = "central") =>
  trust(disturbed(shocks, corner)).routeShare;

describe("each kind", () => {
  test("a ban leaves what is not withheld, from its first month until before its last", () => {
    const shares = routesOf([ban({ to: ["JP"], commodities: ["dy-oxide"], until: "2026-04" })]);
    expect([...shares.keys()]).toEqual(["dy-oxide:CN>JP"]);
    // Withheld 0.6 in February and March; April is the first month without it.
    expect(rounded(shares.get("dy-oxide:CN>JP"))).toEqual([1, 0.4, 0.4, 1, 1, 1]);
  });

  test("what was withheld comes back in equal parts over the months of recovery", () => {
    const shares = routesOf([ban({ to: ["US"], until: "2026-03", recoveryMonths: 2 })]);
    // 0.4 left in February; then 0.4 + 0.6/3 = 0.6, 0.4 + 0.6*2/3 = 0.8, and 1.
    expect(rounded(shares.get("magnet/sh:CN>US"))).toEqual([1, 0.4, 0.6, 0.8, 1, 1]);
  });

  test("recovery sets out from the last step", () => {
    const withheld = [
      { from: "2026-02", value: 0, low: 0, high: 0 },
      { from: "2026-03", value: 0.8, low: 0.8, high: 0.8 },
    ];
    const shares = routesOf([ban({ to: ["US"], until: "2026-04", withheld, recoveryMonths: 1 })]);
    // 0.2 left in March, half of the way back in April.
    expect(rounded(shares.get("magnet/sh:CN>US"))).toEqual([1, 1, 0.2, 0.6, 1, 1]);
  });

  test("a ban covers a lane that nobody uses yet", () => {
    const shares = routesOf([ban({ to: ["US"], commodities: ["dy-oxide"] })]);
    expect(rounded(shares.get("dy-oxide:CN>US"))).toEqual([1, 0.4, 0.4, 0.4, 0.4, 0.4]);
  });

  test("under a licence nothing leaves before the delay is over, then the share approved", () => {
    const licence: Shock = {
      kind: "licence",
      by: ["CN"],
      elements: ["Dy"],
      delayMonths: { value: 1.5, low: 1, high: 3 },
      approved: [
        { from: "2026-01", value: 0.25, low: 0.1, high: 0.5 },
        { from: "2026-04", value: 0.6, low: 0.3, high: 1 },
      ],
      from: "2026-01",
      sources: ["test"],
    };
    const share = (corner: Corner) => rounded(routesOf([licence], corner).get("magnet/sh:CN>JP"));
    // Central: January none; half of February lies after 1.5 months: 0.25/2 = 0.125.
    expect(share("central")).toEqual([0, 0.125, 0.25, 0.6, 0.6, 0.6]);
    expect(share("favourable")).toEqual([0, 0.5, 0.5, 1, 1, 1]);
    expect(share("adverse")).toEqual([0, 0, 0, 0.3, 0.3, 0.3]);
  });

  test("a quota is one cap on all its routes together, in tonnes a month", () => {
    const quota: Shock = {
      kind: "quota",
      by: ["CN"],
      commodities: ["magnet/*"],
      limitTpa: { value: 240, low: 120, high: 360 },
      from: "2026-02",
      until: "2026-04",
      sources: ["test"],
    };
    const { quotas, routeShare } = trust(disturbed([quota]));
    expect(routeShare.size).toBe(0);
    expect(quotas[0]?.routes).toEqual(["magnet/n:CN>JP", "magnet/sh:CN>JP", "magnet/sh:CN>US"]);
    // 240 t/a are 20 t a month; months without the quota have no cap.
    const none = Number.POSITIVE_INFINITY;
    expect([...quotas[0]!.limit]).toEqual([none, 20, 20, none, none, none]);
    expect(trust(disturbed([quota], "adverse")).quotas[0]!.limit[1]).toBe(10);
    expect(trust(disturbed([quota, quota])).quotas).toHaveLength(2);
  });

  test("a quota over tonnes of different things is refused", () => {
    const sh = { ...chain.commodities.get("magnet/sh")!, basis: "gross" as const };
    const mixed = { ...chain, commodities: new Map([...chain.commodities, ["magnet/sh", sh]]) };
    const quota: Shock = {
      kind: "quota",
      by: ["CN"],
      limitTpa: 240,
      from: "2026-01",
      sources: ["test"],
    };
    expect(said([quota], mixed)[0]).toContain("content and gross. Write one quota for each.");
  });

  test("duties add up", () => {
    const duty = (rate: number): Shock => ({
      kind: "duty",
      by: ["CN"],
      to: ["US"],
      rate,
      from: "2026-03",
      sources: ["test"],
    });
    const { routeDuty } = trust(disturbed([duty(0.25), duty(0.1)]));
    expect(rounded(routeDuty.get("magnet/sh:CN>US"))).toEqual([0, 0, 0.35, 0.35, 0.35, 0.35]);
  });

  test("a surge multiplies the demand of the sectors named", () => {
    const surge: Shock = {
      kind: "demand-surge",
      countries: ["JP"],
      sectors: ["defence"],
      multiple: { value: 1.5, low: 1.2, high: 2 },
      from: "2026-05",
      sources: ["test"],
    };
    const scale = (corner: Corner) => trust(disturbed([surge], corner)).demandScale;
    expect([...scale("central").keys()]).toEqual(["magnet/sh@JP/defence"]);
    expect([...scale("central").values()].map(rounded)).toEqual([[1, 1, 1, 1, 1.5, 1.5]]);
    expect(scale("favourable").get("magnet/sh@JP/defence")![5]).toBe(1.2);
  });

  test("lost lanes and bans on the same route leave the product of their shares", () => {
    const storm: Shock = {
      kind: "route-loss",
      to: ["JP"],
      lost: 0.5,
      from: "2026-01",
      until: "2026-03",
      sources: ["test"],
    };
    // January: 0.5. February: 0.5 * 0.4 = 0.2. From March: 0.4.
    const share = routesOf([storm, ban()]).get("magnet/n:CN>JP");
    expect(rounded(share)).toEqual([0.5, 0.2, 0.4, 0.4, 0.4, 0.4]);
  });

  test("an outage takes plants by place, by control and by what they make", () => {
    const outage = (extra: Partial<Kind<"outage">>) => {
      const shock: Shock = {
        kind: "outage",
        lost: 1,
        from: "2026-01",
        sources: ["test"],
        ...extra,
      };
      return [...trust(disturbed([shock])).facilityShare.keys()];
    };
    expect(outage({ countries: ["JP"] })).toEqual(["jp-magnets"]);
    expect(outage({ control: ["CN"] })).toEqual(["cn-separation", "vn-magnets"]);
    expect(outage({ control: ["CN"], countries: ["!CN"] })).toEqual(["vn-magnets"]);
    expect(outage({ facilities: ["*-magnets"] })).toEqual(["jp-magnets", "vn-magnets"]);
    expect(outage({ commodities: ["magnet/*"], elements: ["Dy"] })).toEqual(["vn-magnets"]);
  });
});

test("at the adverse corner more is lost, withheld and charged; at the favourable one less", () => {
  const ranged = { value: 0.5, low: 0.25, high: 0.75 };
  const rest = { from: "2026-01", sources: ["test"] };
  const at = (shock: Shock, corner: Corner) => {
    const { facilityShare, routeShare, routeDuty } = trust(disturbed([shock], corner));
    const [first] = [...facilityShare.values(), ...routeShare.values(), ...routeDuty.values()];
    return first![0];
  };
  const ends = (shock: Shock) => [at(shock, "favourable"), at(shock, "adverse")];
  expect(ends({ kind: "outage", countries: ["JP"], lost: ranged, ...rest })).toEqual([0.75, 0.25]);
  expect(ends({ kind: "route-loss", to: ["JP"], lost: ranged, ...rest })).toEqual([0.75, 0.25]);
  expect(ends(ban({ withheld: ranged, ...rest }))).toEqual([0.75, 0.25]);
  expect(ends({ kind: "duty", to: ["JP"], rate: ranged, ...rest })).toEqual([0.25, 0.75]);
});

describe("selectors", () => {
  const picked = (extra: Partial<Kind<"export-ban">>) => [...routesOf([ban(extra)]).keys()];

  test("elements select goods that hold more than a trace", () => {
    const withDy = ["dy-oxide:CN>JP", "dy-oxide:CN>US", "magnet/sh:CN>JP", "magnet/sh:CN>US"];
    expect(picked({ elements: ["Dy"] })).toEqual(withDy);
    // magnet/n holds 0.04% of Dy: below the usual trace of 0.1%, above 0.01%.
    expect(picked({ elements: ["Dy"], trace: 0.0001 })).toContain("magnet/n:CN>JP");
  });

  test("a word with ! excludes, alone or beside words that include", () => {
    expect(picked({ by: ["!VN"], to: ["!JP"] })).toEqual(["dy-oxide:CN>US", "magnet/sh:CN>US"]);
    expect(picked({ commodities: ["magnet/*", "!magnet/n"], to: ["JP"] })).toEqual([
      "magnet/sh:CN>JP",
    ]);
  });

  test.each([
    [
      "country",
      ban({ to: ["JPP"] }),
      'to "JPP": This fits no route of the chain. Did you mean JP?',
    ],
    ["origin", ban({ by: ["US"] }), 'by "US": This fits no route of the chain. Valid: CN, VN.'],
    ["commodity", ban({ commodities: ["dy-oxid"] }), "Did you mean dy-oxide?"],
    ["pattern", ban({ commodities: ["magnets/*"] }), 'commodities "magnets/*": This fits no route'],
    ["element", ban({ elements: ["Dy", "Tb"] }), 'elements "Tb": This fits no route'],
    ["exclusion", ban({ to: ["!KR"] }), 'to "!KR": This fits no route'],
    [
      "facility",
      {
        ...ban(),
        by: undefined,
        kind: "outage",
        lost: 1,
        withheld: undefined,
        facilities: ["vn-magnet"],
      },
      "Did you mean vn-magnets?",
    ],
    [
      "sector",
      { kind: "demand-surge", sectors: ["defense"], multiple: 2, from: "2026-01", sources: ["x"] },
      'sectors "defense": This fits no demand of the chain. Did you mean defence?',
    ],
  ] as const)("an unknown %s is a problem that names the nearest", (_, shock, says) => {
    const clean = JSON.parse(JSON.stringify(shock)) as Shock;
    const problems = said([clean]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`scenario test, shock 1 (${clean.kind}): `);
    expect(problems[0]).toContain(says);
  });

  test("the name of a country is answered with its id", () => {
    const japan = { ...chain.countries.get("JP")!, name: { en: "Japan", ja: "日本" } };
    const named = { ...chain, countries: new Map([...chain.countries, ["JP", japan]]) };
    for (const word of ["japan", "日本"])
      expect(said([ban({ to: [word] })], named)[0]).toContain("Did you mean JP?");
  });

  test("selectors that leave nothing together name the one that emptied them", () => {
    const problems = said([ban({ by: ["VN"], to: ["US"] })]);
    expect(problems[0]).toContain(
      'to "US": No route is left after the selectors before this one. Valid: JP.',
    );
  });
});

describe("dates", () => {
  test("a shock after the run is a problem that says what the run covers", () => {
    expect(said([ban({ from: "2029-01" })])[0]).toContain(
      'from "2029-01": Outside: the run covers 2026-01 to 2026-06; the shock begins 2029-01.',
    );
  });

  test("a shock over before the run is a problem, unless its recovery reaches in", () => {
    const early = { from: "2025-01", until: "2025-12" };
    expect(said([ban(early)])[0]).toContain('until "2025-12"');
    expect(
      rounded(routesOf([ban({ ...early, recoveryMonths: 2 })]).get("magnet/sh:CN>US")),
    ).toEqual(
      // December has 0.4 + 0.6/3, January 0.4 + 0.6*2/3, February all.
      [0.8, 1, 1, 1, 1, 1],
    );
  });

  test("a shorter run may leave out a later shock of the scenario, but not all of them", () => {
    const scenario = scenarioOf([ban(), ban({ from: "2026-05" })]);
    const run = (first: string, count: number) =>
      disturb(scenario, chain, monthsFrom(parseMonth(first)!, count), "central").ok;
    expect(run("2026-01", 3)).toBe(true);
    expect(run("2026-01", 1)).toBe(false);
  });
});

test("causes are sentences, by the id of what is touched", () => {
  const { causes } = trust(disturbed([ban({ to: ["US"] }), ban({ commodities: ["dy-oxide"] })]));
  expect(causes.get("dy-oxide:CN>US")).toEqual([
    "Exports of goods from CN to US are held back from 2026-02 on, by 60%.",
    "Exports of dy-oxide from CN to every country are held back from 2026-02 on, by 60%.",
  ]);
});

test("a check says what each shock touches, or why it cannot", () => {
  const reach = trust(checkScenario(scenarioOf([ban({ to: ["US"] })]), chain));
  expect(reach.map(({ on, ids }) => ({ on, ids }))).toEqual([
    { on: "routeShare", ids: ["dy-oxide:CN>US", "magnet/sh:CN>US"] },
  ]);
  expect(checkScenario(scenarioOf([ban({ to: ["KR"] })]), chain).ok).toBe(false);
});

describe("laws", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const month = fc.integer({ min: 1, max: 6 }).map((number) => `2026-0${number}`);
  const to = fc.constantFrom(["JP"], ["US"], undefined);
  const anyBan = fc.record({ withheld: share, from: month, to }).map((extra) => {
    const { to: where, ...rest } = extra;
    return ban(where === undefined ? rest : { ...rest, to: where });
  });
  const plain = ({ routeShare, routeDuty }: Disturbance) =>
    [routeShare, routeDuty].map((shares) =>
      [...shares].map(([id, series]) => [id, [...series]]).sort(),
    );

  test("the order of shocks does not matter, to the last bit", () => {
    fc.assert(
      fc.property(fc.array(anyBan, { minLength: 2, maxLength: 5 }), fc.nat(), (shocks, turn) => {
        const cut = turn % shocks.length;
        const turned = [...shocks.slice(cut), ...shocks.slice(0, cut)].reverse();
        expect(plain(trust(disturbed(turned)))).toEqual(plain(trust(disturbed(shocks))));
      }),
      { seed: 20260106, numRuns: 100 },
    );
  });

  test("a stricter share leaves no route more", () => {
    fc.assert(
      fc.property(anyBan, share, fc.array(anyBan, { maxLength: 2 }), (shock, tighter, others) => {
        const withheld = Math.max(Number(shock.withheld), tighter);
        const before = trust(disturbed([shock, ...others])).routeShare;
        const after = trust(disturbed([{ ...shock, withheld }, ...others])).routeShare;
        for (const [id, shares] of after)
          for (const [at, left] of shares.entries())
            expect(left).toBeLessThanOrEqual(before.get(id)![at]!);
      }),
      { seed: 20260224, numRuns: 100 },
    );
  });
});
