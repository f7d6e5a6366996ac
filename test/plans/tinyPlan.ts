import {
  ACTION_TERMS,
  type Action,
  type ActionKind,
  type ActionTerm,
} from "../../src/model/index.ts";
import type { Run } from "../../src/network/index.ts";
import {
  makePlan,
  openPrograms,
  type PlanRequest,
  type Programs,
  type Variant,
} from "../../src/response/index.ts";
import { runOf } from "../chains/runs.ts";
import { disturbance, figure, type TinySpec, tinyChain } from "../chains/tiny.ts";

type Numbers = Partial<Record<ActionTerm, Parameters<typeof figure>[0]>>;
type Words = Partial<
  Pick<
    Action,
    | "party"
    | "partner"
    | "from"
    | "to"
    | "holding"
    | "process"
    | "substitution"
    | "tier"
    | "commodities"
  >
>;

/** An action of Japan's, in a line. */
export function action(id: string, kind: ActionKind, given: Numbers & Words): Action {
  const terms = Object.fromEntries(
    ACTION_TERMS.map((name) => [name, given[name] === undefined ? undefined : figure(given[name])]),
  ) as Pick<Action, ActionTerm>;
  return {
    id,
    kind,
    name: { en: id, ja: id },
    party: given.party ?? "JP",
    partner: given.partner ?? "",
    owner: { en: "test", ja: "test" },
    source: "test",
    note: "",
    commodities: given.commodities ?? [],
    from: given.from ?? "",
    to: given.to ?? "",
    holding: given.holding ?? "",
    process: given.process ?? "",
    substitution: given.substitution ?? "",
    tier: given.tier ?? "",
    ...terms,
    at: { file: "tiny", line: 1 },
  };
}

/**
 * Japan and the US use 50 t of oxide a month each, all of it from CN; a tonne missing costs 1,000 USD.
 * Malaysia makes 20 t a month that nobody buys. Japan's state holds 100 t.
 */
export const twoUsers: TinySpec = {
  commodities: { oxide: { Dy: 1 } },
  processes: { dig: { out: { oxide: 1 } } },
  facilities: {
    mine: { at: "CN", runs: { dig: 1200 } },
    other: { at: "MY", runs: { dig: 240 } },
  },
  routes: {
    "oxide:CN>JP": { base: 600 },
    "oxide:CN>US": { base: 600 },
    "oxide:MY>JP": { lead: 1 },
  },
  demands: {
    "oxide@JP/cars": { base: 600, lost: 1000 },
    "oxide@US/cars": { base: 600, lost: 1000 },
  },
  holdings: { state: { of: "oxide", at: "JP", kind: "public", stock: 100, release: 20 } },
  stockChanges: { "oxide@MY": 240 },
  prices: { oxide: 100 },
};

/** The lane from CN to Japan closed (0) or open (1), by month. */
export const closed = (months: number, share: number | number[] = 0): Promise<Run> =>
  runOf(tinyChain(twoUsers), disturbance(months, { routes: { "oxide:CN>JP": share } }));

/** Variants of equal probability. */
export const equallyLikely = (runs: readonly Run[]): readonly Variant[] =>
  runs.map((run, index) => ({
    id: `v${index}`,
    name: { en: `v${index}`, ja: `v${index}` },
    probability: 1 / runs.length,
    run,
  }));

/** Plans for one run or several equally likely ones, Japan alone unless told otherwise. */
export async function planFor(
  runs: readonly Run[],
  actions: readonly Action[],
  more: Partial<PlanRequest> = {},
  open: () => Programs = openPrograms,
) {
  await using programs = open();
  const request: PlanRequest = {
    variants: equallyLikely(runs),
    actions,
    parties: ["JP"],
    mode: "joint",
    budgets: new Map(),
    caution: 0,
    done: new Set(),
    ...more,
  };
  return await makePlan(request, programs);
}
