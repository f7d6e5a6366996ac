import type { ContentOf } from "../../src/authority/index.ts";

/** A priority list of minerals in an order, with ranks that follow it. */
export const listOf = (...minerals: readonly string[]): ContentOf<"priority_list"> => ({
  ...{ seenFrom: ["JP", "US"], year: 2023, draws: 2000, seed: 1 },
  minerals: minerals.map((mineral, index) => ({
    ...{ mineral, name: mineral, rank: index + 1, rankLow: index + 1, rankHigh: index + 2 },
    score: 0.9 - index / 10,
  })),
});

/** An allocation of 60 kg between two claims by their shares. */
export const SHARED: ContentOf<"allocation"> = {
  ...{ commodity: "dy-oxide", kilograms: "60", rule: "proportional" },
  claims: [
    { claimant: "us", tier: 1, claimedKilograms: "80", awardedKilograms: "40" },
    { claimant: "jp", tier: 1, claimedKilograms: "40", awardedKilograms: "20" },
  ],
};

/** A plan of one action. */
export const PLANNED: ContentOf<"plan"> = {
  scenario: { id: "full-stop-both", title: "A full stop" },
  ...{ seenFrom: ["JP", "US"], mode: "joint", firstMonth: "2026-01", lastMonth: "2026-12" },
  ...{ nothingUsd: 5e9, planUsd: 3e9 },
  actions: [
    {
      ...{ id: "release-jogmec", name: "Release stock", party: "JP", partner: "US" },
      ...{ owner: "JOGMEC", decide: "2026-01", starts: "2026-02", tonnes: 40 },
      ...{ spentUsd: 1e6, worthUsd: 2e9 },
    },
  ],
  evidence: { scenario: "full-stop-both", address: "/respond?scenario=full-stop-both" },
};
