/**
 * Stockpiles: what is in store, whose it is, who gets it when there is not enough, who pays for it,
 * and what comes back as scrap.
 *
 * The ledger (`post`) is pure rules over `Books`: whole kilograms, double entry, only ever added to.
 * A journal keeps it in a file. Sharing rules divide what is short (`CLAIM_RULES`) and what is spent
 * together (`divideCosts`). The scrap model follows goods by year of sale until they return. Runs on
 * Node.
 */

export { type Appended, type Journal, type Opening, openJournal } from "./journal/journal.ts";
export { isCode, type Locking, type LockOwner, lock } from "./journal/lock.ts";
export { type JournalReading, readJournal, type Torn } from "./journal/readJournal.ts";
export { type Verdict, verifyJournal } from "./journal/verifyJournal.ts";
export type { Account, Entry } from "./ledger/account.ts";
export {
  ACT_KINDS,
  type Act,
  type ActOf,
  actSchema,
  fieldsOf,
  LEDGER_KINDS,
  type LedgerKind,
  readAct,
  WHOLE_NUMBER_FIELDS,
  writeAct,
} from "./ledger/act.ts";
export {
  type Books,
  balanceOf,
  copyOf,
  enter,
  type Loan,
  openBooks,
  type Posting,
} from "./ledger/books.ts";
export { type Head, NO_RECORD, type Sealed, seal } from "./ledger/chain.ts";
export { type Cover, coverOf, daysOfCover } from "./ledger/cover.ts";
export type { Fault } from "./ledger/fault.ts";
export { booksAt, concerns, historyOfLot, type Wanted } from "./ledger/history.ts";
export { type Encumbrance, type Held, heldIn } from "./ledger/holds.ts";
export { type Kilograms, tonnesOf } from "./ledger/kilograms.ts";
export type { Lot } from "./ledger/lot.ts";
export {
  drawsIn,
  loansIn,
  type OpenDraw,
  type OpenLoan,
  type PlanUse,
  plansIn,
} from "./ledger/outstanding.ts";
export { judge, type Posted, post, postAll } from "./ledger/post.ts";
export { readActs, type SentAct } from "./ledger/readActs.ts";
export {
  REFUSAL_NAMES,
  REFUSALS,
  type Refusal,
  type RefusalText,
  type Said,
  sayRefusal,
} from "./ledger/refusals.ts";
export { checkTerms } from "./policy/checkTerms.ts";
export {
  type Choice,
  type DecisionProcess,
  type Solution,
  solveProcess,
  type Worth,
  worthOf,
} from "./policy/decisionProcess.ts";
export { bestFill, expectedCost, type FillPlan, type FillRule, targetOf } from "./policy/fill.ts";
export type { FillTerms, MarketState, UseTier } from "./policy/market.ts";
export { bestInTurns, bestTogether, type Pair } from "./policy/partners.ts";
export { fixedStock, noStock, priceTrigger } from "./policy/rulesOfThumb.ts";
export {
  type Decide,
  type Estimate,
  estimate,
  marketPaths,
  type Outcome,
  playPath,
} from "./policy/simulate.ts";
export { capCollection } from "./scrap/capCollection.ts";
export {
  inUseIn,
  isCollection,
  type LaterSales,
  reachableIn,
  type SectorInUse,
  type YearOfUse,
} from "./scrap/fromUse.ts";
export { type EarlierSale, followSales, followStock, type YearInUse } from "./scrap/inUse.ts";
export { type Lifetime, survivalAt } from "./scrap/lifetime.ts";
export { type ReturnTerms, returnsOf, type YearOfReturns } from "./scrap/returns.ts";
export { CLAIM_RULES, type ClaimRuleName } from "./sharing/claimRules.ts";
export type { Claim, ClaimRule } from "./sharing/claims.ts";
export { type Core, findCore, type Objection, objectionsTo } from "./sharing/core.ts";
export {
  COST_RULES,
  type CostDivision,
  type CostRule,
  divideCosts,
} from "./sharing/costRules.ts";
export { type CostGame, gameOf, PARTNERS_MAX, readGame } from "./sharing/game.ts";
export { nucleolusShares } from "./sharing/nucleolus.ts";
export { shareByTiers, type TieredClaim } from "./sharing/priorityTiers.ts";
export { separableCostShares } from "./sharing/separableCosts.ts";
export { shapleyShares } from "./sharing/shapley.ts";
export { useShares } from "./sharing/useShares.ts";
export { wholeKilograms } from "./sharing/wholeKilograms.ts";
