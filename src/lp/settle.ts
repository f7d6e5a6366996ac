import { findConflict } from "./conflict.ts";
import type { Engine, RawAnswer } from "./engine.ts";
import { minimiseSeparable } from "./interior.ts";
import { OutOfMemory } from "./memory.ts";
import { activityAt, hasWholeColumns, type LinearModel, objectiveAt } from "./model.ts";
import type { Candidate, Limits, Optimal, Outcome } from "./outcome.ts";
import { findRay } from "./ray.ts";
import { REVIEW_TOLERANCE, type Review, reducedCosts, review } from "./review.ts";

/**
 * Runs the solver and believes nothing that it says: optimal answers must pass their review,
 * "infeasible" must come with a conflict and "unbounded" with a ray. Where they do not, the solve
 * is repeated from nothing, then in the plainest manner. (HiGHS 1.15 now and then returns a wrong
 * optimum from a hot start: its issues 3194 and 3294.) Throws where the last answer fails as well.
 * Small separable quadratics are first tried by a method of our own, which stands up better there.
 */
export function settle(engine: Engine, model: LinearModel, limits: Limits): Outcome {
  const within = countdown(limits);
  const doubts: string[] = [];
  const own = minimiseSeparable(model);
  if (own) {
    const result = optimal(model, { ...own, ...withoutBasis }, within());
    if (typeof result !== "string") return result;
  }
  for (const begin of ["warm", "cold", "plain"] as const) {
    if (begin !== "warm") engine.forget();
    engine.setPlain(begin === "plain");
    const result = attempt(engine, model, within());
    if (typeof result === "string") doubts.push(result);
    else if (result.status === "optimal") return { ...result, restarted: begin !== "warm" };
    else return result;
  }
  throw new Error(
    `No answer to the linear model "${model.name}" passed its review. The last: ${doubts.at(-1)}. ` +
      "Look for bounds or coefficients that differ by more than nine orders of magnitude.",
  );
}

/** What the interior point method does not say: it has no basis and counts no steps of a simplex. */
const withoutBasis = { isFeasible: true, basis: undefined, iterations: 0, bound: 0, gap: 0 };

/** The outcome where the solver's memory gave out; throws any other error on. */
export function stoppedByMemory(error: unknown): Outcome {
  if (error instanceof OutOfMemory) return { status: "stopped", by: "memory", best: undefined };
  throw error;
}

/** One run: what came of it, or in words why it is not believed. */
function attempt(engine: Engine, model: LinearModel, limits: Limits): Outcome | string {
  let claim = engine.run(limits);
  if (claim === "infeasible or unbounded") {
    engine.setPlain(true);
    claim = engine.run(limits);
  }
  switch (claim) {
    case "optimal":
      return optimal(model, engine.read(), limits);
    case "infeasible": {
      const conflict = findConflict(engine, model, limits);
      return conflict ? { status: "infeasible", conflict } : "infeasible, but no rows conflict";
    }
    case "unbounded": {
      const along = findRay(engine, model);
      return along ? { status: "unbounded", along } : "unbounded, but in no direction";
    }
    case "time":
    case "iterations":
    case "interrupted":
      return { status: "stopped", by: claim, best: candidate(model, engine.read()) };
    case "failed":
    case "infeasible or unbounded":
      return "the solver came to no verdict";
  }
}

function optimal(model: LinearModel, answer: RawAnswer, limits: Limits): Optimal | string {
  const isWhole = hasWholeColumns(model);
  const { primal, iterations, bound, gap } = answer;
  const tolerance = Math.max(REVIEW_TOLERANCE, 10 * (limits.tolerance ?? 0));
  const found = review(model, isWhole ? { primal } : answer, tolerance);
  if (!found.clean) return worstOf(found);
  const noPrices = (length: number) => new Float64Array(length).fill(Number.NaN);
  return {
    status: "optimal",
    objective: objectiveAt(model, primal),
    primal,
    rowActivity: activityAt(model, primal),
    dual: isWhole ? noPrices(model.rowCount) : answer.dual,
    reducedCost: isWhole ? noPrices(model.columnCount) : reducedCosts(model, primal, answer.dual),
    basis: isWhole ? undefined : answer.basis,
    review: found,
    iterations,
    restarted: false,
    ...(isWhole ? { bound, gap } : {}),
  };
}

function candidate(model: LinearModel, answer: RawAnswer): Candidate | undefined {
  const { primal, isFeasible } = answer;
  if (!isFeasible || !review(model, { primal }).clean) return undefined;
  return { objective: objectiveAt(model, primal), primal };
}

function worstOf({ clean: _, ...kinds }: Review): string {
  const [kind, breach] = Object.entries(kinds).reduce((worst, next) =>
    next[1].scaled > worst[1].scaled ? next : worst,
  );
  return `${kind} is off by ${breach.absolute} (relative ${breach.scaled}) at ${breach.at}`;
}

/** The limits, with the seconds that are left of them whenever it is asked. */
function countdown(limits: Limits): () => Limits {
  const { seconds } = limits;
  if (seconds === undefined) return () => limits;
  const began = performance.now();
  return () => ({ ...limits, seconds: Math.max(0, seconds - (performance.now() - began) / 1000) });
}
