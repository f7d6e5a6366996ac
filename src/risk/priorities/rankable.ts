import { governanceRisk, UNKNOWN_GOVERNANCE_RISK } from "../governance.ts";
import type { Range } from "../hhi.ts";
import type { Named, Rankable } from "../rankIntervals.ts";
import { between, oneOf, type Sampler, triangular } from "../sampler.ts";
import type { Share } from "../shares.ts";
import {
  controlledSupply,
  foreignConcentration,
  foreignGovernance,
  hardToReplace,
  type StageView,
  valueAtStake,
} from "./criteria.ts";

/** A number with its ends. */
export interface Spread extends Range {
  readonly value: number;
}

/** What sources say of the supply of a stage, each a full set of shares. */
export interface StageFacts {
  readonly stage: string;
  /** One for each source or edition; at least one. */
  readonly mixes: readonly (readonly Share[])[];
  /** How much of a country's supply counts as withheld from the vantage, 0 to 1. */
  readonly severities: ReadonlyMap<string, number>;
}

/** What is known of a country of the vantage. */
export interface MemberFacts {
  readonly country: string;
  /** Net imports over use, 0 to 1. */
  readonly reliance: Range;
  readonly useTpa: Spread;
  /** Sources of imports, shares of all imports; `undefined` where unknown. */
  readonly imports: readonly Share[] | undefined;
}

/** Everything that the priority of a mineral rests on. */
export interface PriorityFacts {
  readonly id: string;
  readonly stages: readonly StageFacts[];
  /** Governance estimates, about -2.5 to 2.5. */
  readonly governance: ReadonlyMap<string, number>;
  readonly members: readonly MemberFacts[];
  /** Prices of recent years, USD/t; empty where nobody prints one. */
  readonly pricesUsdPerTonne: readonly number[];
  readonly lostMultiple: Spread;
  /** End-of-life recycling input rates, 0 to 1, one for each reading; empty where unknown. */
  readonly recycling: readonly number[];
  /** Substitution index for supply risk; `undefined` where unknown. */
  readonly substitution: number | undefined;
  /** USD a year that count as 0 and as 1. */
  readonly scale: { readonly lowUsd: number; readonly highUsd: number };
}

const within = ({ low, value, high }: Spread): Sampler => triangular(low, value, high);

const indexOf = (list: readonly unknown[]): Sampler => oneOf(list.map((_, index) => index));

/** The uncertain inputs of a mineral, by name: what a reader is told moved the rank. */
function inputsOf(facts: PriorityFacts): Record<string, Sampler> {
  const inputs: Record<string, Sampler> = { "loss multiple": within(facts.lostMultiple) };
  for (const { stage, mixes } of facts.stages) {
    inputs[`source of ${stage} shares`] = indexOf(mixes);
    inputs[`unnamed suppliers at ${stage}`] = between(0, 1);
  }
  for (const { country, reliance, useTpa } of facts.members) {
    inputs[`import reliance of ${country}`] = between(reliance.low, reliance.high);
    inputs[`use of ${country}`] = within(useTpa);
  }
  if (facts.pricesUsdPerTonne.length > 0) inputs.price = oneOf(facts.pricesUsdPerTonne);
  if (facts.recycling.length > 0) inputs.recycling = oneOf(facts.recycling);
  return inputs;
}

/** The mean over members by use; members of no use count alike where nobody uses any. */
function meanByUse(
  members: readonly MemberFacts[],
  draw: Named,
  of: (member: MemberFacts) => number,
): number {
  const uses = members.map(({ country }) => draw[`use of ${country}`]!);
  const total = uses.reduce((sum, use) => sum + use, 0);
  const mean = members.reduce(
    (sum, member, i) => sum + of(member) * (total > 0 ? uses[i]! / total : 1 / members.length),
    0,
  );
  // Sums of shares differ from the whole by rounding.
  return Math.min(1, mean);
}

/**
 * A mineral ready to be ranked from a vantage, with eight criteria, each 0 to 1:
 *
 * - `concentration` Σ s², `governance` Σ s²·g and `export-controls` Σ s·severity over suppliers
 *   abroad, each at the stage where it is worst;
 * - `import-reliance` and `import-risk` Σ share·g·reliance, means over the vantage by use;
 * - `recycling` 1 − rate; `substitution`, the EU's index stretched; `value-at-stake`, use times price
 *   times what users lose, on a scale of logarithms.
 *
 * What is unknown is left out of the criteria, never zero. Sums of s² are smaller than s: weights
 * decide what that means, and are not in here.
 */
export function rankableOf(facts: PriorityFacts): Rankable {
  const home = new Set(facts.members.map(({ country }) => country));
  const worst = (draw: Named, of: (view: StageView, stage: StageFacts) => number): number =>
    Math.max(
      ...facts.stages.map((stage) => {
        const shares = stage.mixes[draw[`source of ${stage.stage} shares`]!]!;
        const lumping = draw[`unnamed suppliers at ${stage.stage}`]!;
        return Math.min(1, of({ shares, home, lumping }, stage));
      }),
    );
  const importers = facts.members.filter(({ imports }) => imports !== undefined);
  const riskOf = (country: string): number => {
    const score = facts.governance.get(country);
    return score === undefined ? UNKNOWN_GOVERNANCE_RISK : governanceRisk(score);
  };
  const importRisk = ({ country, imports }: MemberFacts, draw: Named): number =>
    draw[`import reliance of ${country}`]! *
    imports!.reduce(
      (sum, { country: from, share }) => sum + (home.has(from) ? 0 : share * riskOf(from)),
      0,
    );
  return {
    id: facts.id,
    inputs: inputsOf(facts),
    criteria: (draw) => {
      const used = facts.members.reduce((sum, { country }) => sum + draw[`use of ${country}`]!, 0);
      return {
        ...(facts.stages.length > 0 && {
          concentration: worst(draw, foreignConcentration),
          governance: worst(draw, (view) => foreignGovernance(view, facts.governance)),
          "export-controls": worst(draw, (view, { severities }) =>
            controlledSupply(view, severities),
          ),
        }),
        "import-reliance": meanByUse(
          facts.members,
          draw,
          ({ country }) => draw[`import reliance of ${country}`]!,
        ),
        ...(importers.length > 0 && {
          "import-risk": meanByUse(importers, draw, (one) => importRisk(one, draw)),
        }),
        ...(facts.recycling.length > 0 && { recycling: 1 - draw.recycling! }),
        ...(facts.substitution !== undefined && {
          substitution: hardToReplace(facts.substitution),
        }),
        ...(facts.pricesUsdPerTonne.length > 0 && {
          "value-at-stake": valueAtStake(used * draw.price! * draw["loss multiple"]!, facts.scale),
        }),
      };
    },
  };
}

/** A mineral ready to be ranked by some criteria alone: those that have a weight. */
export function rankableWithin(facts: PriorityFacts, weights: Named): Rankable {
  const item = rankableOf(facts);
  return {
    ...item,
    criteria: (draw) =>
      Object.fromEntries(Object.entries(item.criteria(draw)).filter(([name]) => name in weights)),
  };
}
