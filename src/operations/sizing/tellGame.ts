import { USD_PER_COST_UNIT } from "../../network/index.ts";
import { type SizedCoalition, type SizedGame, yearWith } from "../../sizing/index.ts";
import { divideCosts, findCore, type Objection } from "../../stockpile/index.ts";
import type { Telling } from "../operation.ts";
import type { SizingOutput } from "./output.ts";
import type { SizingSource } from "./source.ts";

const tellObjection = ({ members, pays, alone }: Objection) => ({
  ...{ members: [...members], paysUsd: pays, aloneUsd: alone },
});

/** What a partner's own use is worth a year at base-year prices, USD; goods without a price left out. */
function useOf({ chain, baseline }: SizingSource, country: string): number {
  let usd = 0;
  for (const [id, tonnes] of baseline.demand) {
    const demand = chain.demands.get(id)!;
    if (demand.country === country)
      usd += tonnes * (chain.prices.get(demand.commodity)?.value ?? 0);
  }
  return usd;
}

/** What holding together is worth: with its proven range, and in two parts. */
export function tellComplementarity({
  coalitions,
  game,
  sharedUsd,
}: SizedGame): SizingOutput["complementarity"] {
  const joint = coalitions.at(-1)!.found;
  const alone = game.partners.map((_, k) => coalitions[1 << k]!.found);
  const sum = (of: (found: typeof joint) => number) =>
    alone.reduce((total, found) => total + of(found), 0) * USD_PER_COST_UNIT;
  const costSeparateUsd = sum(({ high }) => high);
  const costJointUsd = joint.high * USD_PER_COST_UNIT;
  return {
    costSeparateUsd,
    costJointUsd,
    worth: {
      lowUsd: Math.max(0, sum(({ bound }) => bound) - costJointUsd),
      highUsd: Math.max(0, costSeparateUsd - joint.bound * USD_PER_COST_UNIT),
    },
    accessUsd: costSeparateUsd - sharedUsd,
    sizesUsd: sharedUsd - costJointUsd,
  };
}

/** Who pays: every rule, and the core. */
export async function tellSharing(
  source: SizingSource,
  sized: SizedGame,
): Promise<SizingOutput["sharing"]> {
  const { game, coalitions } = sized;
  const { partners, costs } = game;
  if (partners.length < 2) return null;
  const uses = partners.map((country) => useOf(source, country));
  const { evaluator, found, question } = coalitions.at(-1)!;
  const { probabilities, caution } = question;
  const year = yearWith(evaluator, source.candidates, found.sizes, probabilities, caution.tail);
  const burdens = year.members.map(({ burdenUsd }) => burdenUsd);
  // With caution the cost is more than what is borne in a mean year: all bear it in proportion.
  const scale = costs.at(-1)! / burdens.reduce((sum, each) => sum + each, 0);
  const divisions = await divideCosts(game, uses);
  const core = await findCore(game);
  return {
    rules: divisions.map(({ rule, shares, objections }) => ({
      rule,
      shares: partners.map((country, k) => ({
        country,
        shareUsd: shares[k]!,
        savesUsd: costs[1 << k]! - shares[k]!,
        transferUsd: shares[k]! - scale * burdens[k]!,
      })),
      objections: objections.map(tellObjection),
    })),
    core:
      core.status === "nonempty"
        ? { isEmpty: false, savingUsd: core.saving, blocking: [] }
        : {
            isEmpty: true,
            savingUsd: -core.overpays,
            blocking: core.blocking.map(({ members, weight }) => ({
              ...{ members: [...members], weight },
            })),
          },
  };
}

/** Each hit: how likely, and what it takes on average without stocks and with the joint plan. */
export function tellHits(
  { hits }: SizingSource,
  { evaluator, found, question }: SizedCoalition,
): Telling<SizingOutput["hits"]> {
  const none = new Float64Array(found.sizes.length);
  const lost = (sizes: Float64Array, own: readonly number[], probability: number) =>
    own.reduce((sum, w) => {
      const { lostUsd } = evaluator.answer(sizes, evaluator.scenarios[w]!.mix);
      const all = lostUsd.reduce((total, each) => total + each, 0);
      return sum + (question.probabilities[w]! * all) / probability;
    }, 0);
  const told = hits.map(({ id, name, probability: { value } }, hit) => {
    const own = evaluator.scenarios.flatMap((one, w) => (one.hit === hit ? [w] : []));
    const losses = {
      lostUsd: lost(none, own, value),
      lostAfterUsd: lost(found.sizes, own, value),
    };
    return { id, name, probability: value, crises: own.length, ...losses };
  });
  return (language) =>
    told.map(({ id, name, ...figures }) => ({ id, name: name[language], ...figures }));
}
