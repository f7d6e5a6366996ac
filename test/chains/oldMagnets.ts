import type { Chain } from "../../src/model/index.ts";
import { figure, tinyChain } from "./tiny.ts";

type Range = Parameters<typeof figure>[0];

/**
 * Japan wants 100 t of magnets a year for motors, half of which stay in the country, since 2020 and as
 * long as they last: three years. It gathers 12 t a year of old ones and recovers nine tenths.
 */
export function oldMagnets(
  more: { reachable?: Range; growth?: Range; heavyFall?: Range; capacity?: Range } = {},
): Chain {
  const chain = tinyChain({
    commodities: { magnet: { Nd: 0.3, Dy: 0.02 }, old: { Nd: 0.3, Dy: 0.02 }, oxide: { Nd: 1 } },
    processes: {
      press: { out: { magnet: 1 } },
      gather: { out: { old: 1 }, cost: 100 },
      leach: { in: { old: 1 }, out: { oxide: 0.27 }, cost: 20 },
    },
    facilities: {
      works: { at: "JP", runs: { press: 100 } },
      yard: {
        at: "JP",
        runs: { gather: 12 },
        capacity: { "2025-01": more.capacity ?? 24 },
      },
      leacher: { at: "JP", runs: { leach: 12 }, capacity: { "2025-01": 1000 } },
    },
    demands: {
      "magnet@JP/motors": { base: 100, lost: 1000 },
      "oxide@JP/motors": { base: 3.24, lost: 9000 },
    },
  });
  const stageOf = (id: string) => (id === "old" ? "scrap" : "all");
  const commodities = [...chain.commodities].map(
    ([id, one]) => [id, { ...one, stage: stageOf(id) }] as const,
  );
  const id = "motors@JP";
  return {
    ...chain,
    stages: ["all", "scrap"],
    commodities: new Map(commodities),
    // The oxide is no magnet: its use says nothing of goods in use.
    demands: new Map(
      [...chain.demands].map(([key, one]) => [
        key,
        one.commodity === "oxide" ? { ...one, sector: "glass" } : one,
      ]),
    ),
    sectors: new Map([
      ...chain.sectors,
      ["glass", { id: "glass", tier: "other", name: { en: "glass", ja: "glass" } }],
    ]),
    inUse: new Map([
      [
        id,
        {
          ...{ id, sector: "motors", country: "JP" },
          life: figure(3),
          deviation: figure(1e-6),
          growth: figure(more.growth ?? 0),
          since: figure(2020),
          kept: figure(0.5),
          reachable: figure(more.reachable ?? 0.4),
          heavyFall: figure(more.heavyFall ?? 0.1),
        },
      ],
    ]),
  };
}
