import type { Corner, Disturbance, Reading } from "../../../../../src/model/index.ts";
import {
  type ClosedChain,
  type Explanation,
  explainFrozen,
  explainMarket,
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
import type { Fare, Question, Why } from "./question.ts";

/** How many shortages are explained. */
const EXPLAINED = 3;

/** Answers of each corner that later ones may begin from. */
const STARTS = 12;

/** What comes of a level at a corner. */
export interface Solved {
  readonly fare: Fare;
  readonly why: readonly Why[];
  readonly isWarm: boolean;
}

/** A solver for one closed chain. It keeps a market open at each corner, so that small changes are warm. */
export interface Solver extends Disposable {
  /** The run that a question means at a corner, or what is wrong with its scenario. */
  runOf(question: Question, corner: Corner): Reading<Run>;
  frozen(run: Run, question: Question): Solved;
  market(run: Run, question: Question): Promise<Solved>;
}

/** Runs that one open market serves: the same months and the same quota rows. */
const shapeOf = ({ months, quotas }: Disturbance): string =>
  JSON.stringify([months[0], months.length, quotas.map(({ routes }) => routes)]);

/** Opens a solver on a chain. */
export function openSolver({ chain, baseline }: ClosedChain): Solver {
  const markets = new Map<Corner, { readonly shape: string; readonly session: MarketSession }>();

  async function marketFor(run: Run) {
    const { corner, disturbance } = run;
    const shape = shapeOf(disturbance);
    const open = markets.get(corner);
    if (open?.shape === shape) return { session: open.session, isWarm: true };
    open?.session[Symbol.dispose]();
    markets.delete(corner);
    const session = await openMarket(run, STARTS);
    markets.set(corner, { shape, session });
    return { session, isWarm: false };
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
      return { fare, why: whyOf(run, answer.trajectory, question, explain), isWarm };
    },
    [Symbol.dispose]() {
      for (const { session } of markets.values()) session[Symbol.dispose]();
      markets.clear();
    },
  };
}
