import {
  type CaseTask,
  type DrawnScores,
  drawScores,
  type PriorityFacts,
  placeItem,
  type RankSettings,
  rankableWithin,
  type Screen,
  solveCase,
} from "../risk/index.ts";
import {
  type MarketTask,
  type OpenedSizing,
  openSizing,
  type Programme,
  type RecourseTask,
  type SizingSetup,
  solveRecourse,
  solveWholeMarket,
} from "../sizing/index.ts";

/** A mineral that is drawn and ranked in each draw. */
interface ToPlace {
  readonly facts: PriorityFacts;
  readonly drawn: DrawnScores;
  readonly ranks: Float64Array;
}

/** Models that were written out for a setup, as long as the setup is kept. */
const opened = new WeakMap<SizingSetup, OpenedSizing>();

function openedFor(setup: SizingSetup): OpenedSizing {
  const sizing = opened.get(setup) ?? openSizing(setup);
  opened.set(setup, sizing);
  return sizing;
}

/**
 * The kinds of work that is split: what a task makes of a context that many share. Pure, so that a
 * task done twice is done once.
 */
export const SHARD_KINDS = {
  /** A case of a screen of contingencies. */
  contingency: (screen: Screen, task: CaseTask) => solveCase(screen, task),
  /** A market without new stocks, to size stocks for. */
  market: (setup: SizingSetup, task: MarketTask) => solveWholeMarket(setup, openedFor(setup), task),
  /** A crisis, answered with stocks of given sizes. */
  recourse: (programme: Programme, task: RecourseTask) => solveRecourse(programme, task),
  /** Some minerals of a ranking, drawn. */
  "ranking draws": (settings: RankSettings, minerals: readonly PriorityFacts[]) =>
    minerals.map((facts) => drawScores(rankableWithin(facts, settings.weights), settings)),
  /** Some minerals of a ranking, placed. */
  "ranking places": (settings: RankSettings, minerals: readonly ToPlace[]) =>
    minerals.map(({ facts, drawn, ranks }) =>
      placeItem(rankableWithin(facts, settings.weights), settings, drawn, ranks),
    ),
} as const;

/** A kind of work that is split. */
export type ShardKind = keyof typeof SHARD_KINDS;

/** What all tasks of a kind share. */
export type ContextOf<K extends ShardKind> = Parameters<(typeof SHARD_KINDS)[K]>[0];

/** A task of a kind. */
export type TaskOf<K extends ShardKind> = Parameters<(typeof SHARD_KINDS)[K]>[1];

/** What a task of a kind makes. */
export type ResultOf<K extends ShardKind> = Awaited<ReturnType<(typeof SHARD_KINDS)[K]>>;
