import type { Name, Tier } from "./chain.ts";
import type { Figure, RowRef } from "./figure.ts";

/** What a plan can do. Each kind works on the chain in one of a few ways (`response/actions`). */
export const ACTION_KINDS = [
  "release-public-stock",
  "release-obligatory-stock",
  "loan-between-partners",
  "swap-between-partners",
  "priority-allocation",
  "essential-use-rationing",
  "purchase-at-premium",
  "general-licence",
  "toll-processing",
  "air-freight",
  "surge-capacity",
  "restart-capacity",
  "permit-waiver",
  "earlier-commissioning",
  "collection",
  "substitution-programme",
] as const;

/** The kind of an action. */
export type ActionKind = (typeof ACTION_KINDS)[number];

/** The numbers of an action, in the order in which they are told. */
export const ACTION_TERMS = [
  "start",
  "lead",
  "returned",
  "rate",
  "share",
  "limit",
  "fixed",
  "cost",
  "compensation",
] as const;

/** The name of a number of an action. */
export type ActionTerm = (typeof ACTION_TERMS)[number];

/** Something that a government or a firm can decide to do about a shortage. */
export interface Action extends Readonly<Record<ActionTerm, Figure | undefined>> {
  readonly id: string;
  readonly kind: ActionKind;
  readonly name: Name;
  /** Country whose government decides and pays. */
  readonly party: string;
  /** Country whose consent it takes as well, or "": such an action is open to a joint plan only. */
  readonly partner: string;
  /** Who carries it out. */
  readonly owner: Name;
  /** Where it is known from: id of a row of `sources.csv`. */
  readonly source: string;
  /** Judgement: what is known of it and what is not. */
  readonly note: string;
  /** What is moved; for several commodities the rate and the limit hold for their sum. */
  readonly commodities: readonly string[];
  /** Country that goods leave, or "". */
  readonly from: string;
  /** Country that goods reach, or where a plant or a demand is; "" where the holding says it. */
  readonly to: string;
  /** Holding drawn on, or "". */
  readonly holding: string;
  /** Process run beyond what the chain allows, or "". */
  readonly process: string;
  /** Substitution carried further than the chain allows, or "". */
  readonly substitution: string;
  /** Tier of the uses that stand back, or "". */
  readonly tier: Tier | "";
  /** Months from the decision to the first tonne. */
  readonly start: Figure | undefined;
  /** Months in transit or in the plant, in place of the chain's; absent for the chain's own. */
  readonly lead: Figure | undefined;
  /** Months after which what was swapped comes back in kind. */
  readonly returned: Figure | undefined;
  /** Most in a month, t; absent where something else limits it. */
  readonly rate: Figure | undefined;
  /**
   * Share of what a measure withholds that a licence frees, or of a demand that a programme switches
   * or that stands back.
   */
  readonly share: Figure | undefined;
  /** Most over the run, t. */
  readonly limit: Figure | undefined;
  /** What deciding it costs, USD. */
  readonly fixed: Figure | undefined;
  /** What a tonne costs beyond the chain's own costs, USD/t. */
  readonly cost: Figure | undefined;
  /** Share of its value of lost supply that a use is paid for standing back. */
  readonly compensation: Figure | undefined;
  readonly at: RowRef;
}
