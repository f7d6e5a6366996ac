import type { Corner, Disturbance, Reading } from "../../../../../src/model/index.ts";
import {
  type ClosedChain,
  type Explanation,
  explainFrozen,
  explainMarket,
  type MarketAnswer,
  type MarketSession,
  openMarket,
  type Run,
  sayLink,
  simulateFrozen,
  summarise,
  type Trajectory,
  worstDemands,
} from "../../../../../src/network/index.ts";
import { disturb, sentence } from "../../../../../src/scenario/index.ts";
import { monthsFrom, parseMonth } from "../../../../../src/units/index.ts";
import { fareOf } from "./fareOf.ts";
import type { Fare, KnownMarket, Question, Why } from "./question.ts";

/** How many shortages are explained. */
const EXPLAINED = 3;

/** Answers of each corner that later ones may begin from. */
const STARTS = 24;

/** What comes of a level at a corner. */
export interface Solved {
  readonly fare: Fare;
  readonly why: readonly Why[];
  readonly isWarm: boolean;
}

/** A solved market, and what others may begin from. */
export interface SolvedMarket extends Solved {
  readonly known: KnownMarket | undefined;
}

/** A solver for one closed chain. It keeps a market open at each corner, so that small changes are warm. */
export interface Solver extends Disposable {
  /** The run that a question means at a corner, or what is wrong with its scenario. */
  runOf(question: Question, corner: Corner): Reading<Run>;
  frozen(run: Run, question: Question): Solved;
  market(run: Run, question: Question): Promise<SolvedMarket>;
  /** Solves a run ahead of being asked, where a market is open for it. */
  ahead(run: Run): KnownMarket | undefined;
  /** Takes in a market that was solved elsewhere at the stated values. */
  learn(known: KnownMarket): void;
}

/** Runs that one open market serves: the same months and the same quota rows. */
const shapeOf = ({ months, quotas }: Disturbance): string =>
  JSON.stringify([months[0], months.length, quotas.map(({ routes }) => routes)]);

/** Opens a solver on a chain; a corner's market keeps up to `startsMax` answers to begin from. */
export function openSolver({ chain, baseline }: ClosedChain, startsMax = STARTS): Solver {
  const markets = new Map<Corner, { readonly shape: string; readonly session: MarketSession }>();
  let heard: KnownMarket | undefined;

  async function marketFor(run: Run) {
    const { corner, disturbance } = run;
    const shape = shapeOf(disturbance);
    const open = markets.get(corner);
    if (open?.shape === shape) return { session: open.session, isWarm: true };
    open?.session[Symbol.dispose]();
    markets.delete(corner);
    const session = await openMarket(run, startsMax);
    if (corner === "central" && heard?.shape === shape) session.learn(heard.start);
    markets.set(corner, { shape, session });
    return { session, isWarm: false };
  }

  function knownOf({ built, optimal }: MarketAnswer): KnownMarket | undefined {
    const { basis, dual } = optimal;
    return basis && { shape: shapeOf(built.run.disturbance), start: { basis, dual } };
  }

  function whyOf(
    run: Run,
    trajectory: Trajectory,
    { scenario, language, seenFrom }: Question,
    explain: (demand: string) => Explanation,
  ): readonly Why[] {
    if (run.corner !== "central") return [];
    const measures = scenario.shocks.map((shock) => sentence(shock, language, chain));
    const context = { chain, months: run.disturbance.months, language, measures };
    const summary = summarise(run, trajectory, new Set(seenFrom));
    return worstDemands(summary, EXPLAINED).map((demand) => {
      const { country, sector, commodity } = chain.demands.get(demand)!;
      const sentences = explain(demand).links.map((link) => sayLink(context, link));
      return { country, sector, commodity, sentences };
    });
  }

  return {
    runOf({ scenario, from, months, language }, corner) {
      const all = monthsFrom(parseMonth(from)!, months);
      const disturbed = disturb(scenario, chain, all, corner, language);
      if (!disturbed.ok) return disturbed;
      return { ok: true, value: { chain, baseline, disturbance: disturbed.value, corner } };
    },
    frozen(run, question) {
      const answer = simulateFrozen(run);
      const fare = fareOf(run, answer.trajectory, new Set(question.seenFrom));
      const explain = (demand: string) => explainFrozen(answer, demand);
      return { fare, why: whyOf(run, answer.trajectory, question, explain), isWarm: true };
    },
    async market(run, question) {
      const { session, isWarm } = await marketFor(run);
      const answer = session.solve(run);
      const fare = fareOf(run, answer.trajectory, new Set(question.seenFrom));
      const explain = (demand: string) => explainMarket(answer, demand);
      const why = whyOf(run, answer.trajectory, question, explain);
      return { fare, why, isWarm, known: knownOf(answer) };
    },
    ahead(run) {
      const open = markets.get(run.corner);
      if (open?.shape !== shapeOf(run.disturbance)) return undefined;
      return knownOf(open.session.solve(run));
    },
    learn(known) {
      heard = known;
      const open = markets.get("central");
      if (open?.shape === known.shape) open.session.learn(known.start);
    },
    [Symbol.dispose]() {
      for (const { session } of markets.values()) session[Symbol.dispose]();
      markets.clear();
    },
  };
}
