import type { Basis, Optimal, Session } from "../../lp/index.ts";
import { crossingOf, type ParametricProgram, type Support, supportAt } from "./parametric.ts";

/**
 * How it is known that what is read is a straight line between two points: `basis`, one basis is
 * optimal at both ends and so throughout, which is exact; `checked`, the value at a point between
 * them lies on the line within the tolerance; `narrow`, it does not, and the piece is too short to
 * go on: a jump, whose two limits are the ends, or a bend that is sharper than the picture.
 */
export type Certainty = "basis" | "checked" | "narrow";

/** A solved point of a trace. */
export interface TracedPoint {
  /** Value of the parameter, 0 to 1. */
  readonly at: number;
  readonly objective: number;
  /** d objective / d parameter here. */
  readonly slope: number;
  /** What is read off the optimum. */
  readonly reading: readonly number[];
  /** Largest scaled breach of optimality that the review of the answer found. */
  readonly residual: number;
}

/** A program followed from 0 to 1. */
export interface Trace {
  /** In order of the parameter; the first at 0, the last at 1. */
  readonly points: readonly TracedPoint[];
  /** Of the piece from each point to the next. */
  readonly pieces: readonly Certainty[];
  /** How far the optimal objective can lie from the broken line through the points, at most. */
  readonly objectiveGap: number;
  readonly solves: number;
  /** The optimum at 1. */
  readonly last: Optimal;
}

/** What a trace reads, and how closely. */
export interface TraceSettings {
  /** Numbers read off an optimum, each affine in it. */
  read(optimal: Optimal): readonly number[];
  /** How far a reading may lie off a straight line, absolute, in its own unit. */
  readonly readingTolerance: number;
  /** How far the objective may be left open, absolute. */
  readonly objectiveTolerance: number;
  /** Hears how far the work is, 0 to 1, and lets others run; rejects to end it. */
  report?(share: number): Promise<void>;
}

/** Pieces shorter than this are not divided further. */
export const NARROWEST = 1e-4;

/** A point with what the work needs and the answer does not. */
interface Solved {
  readonly support: Support;
  readonly point: TracedPoint;
}

const isSameBasis = (a: Basis, b: Basis): boolean =>
  a.columns.every((status, j) => status === b.columns[j]) &&
  a.rows.every((status, i) => status === b.rows[i]);

const residualOf = ({ review }: Optimal): number =>
  Math.max(
    ...[review.primal, review.dual, review.complementarity, review.gap].map((one) => one.scaled),
  );

/** Largest distance of a reading from the straight line between two others. */
function offLine(a: TracedPoint, between: TracedPoint, b: TracedPoint): number {
  const share = (between.at - a.at) / (b.at - a.at);
  const distances = between.reading.map((value, k) => {
    const line = a.reading[k]! + share * (b.reading[k]! - a.reading[k]!);
    return Math.abs(value - line);
  });
  return Math.max(0, ...distances);
}

/**
 * Follows a parametric program from 0 to 1 (Eisner and Severance 1976). Its optimal objective is
 * convex and piecewise linear. Where the supporting lines of two neighbours meet, the program is
 * solved again: the objective either lies on both lines there, and the point is a breakpoint, or a
 * new line enters. Once the objective is known, what is read is tried at the middle of each piece
 * that no single basis spans, and the piece is halved until the reading is straight.
 *
 * Exact is: the objective at every point; its error in between (`objectiveGap`); the reading at
 * every point, as one optimum has it; the reading on pieces of certainty `basis`.
 */
export async function traceProgram(
  session: Session,
  program: ParametricProgram,
  settings: TraceSettings,
): Promise<Trace> {
  const { read, readingTolerance, objectiveTolerance, report } = settings;
  let solves = 0;
  const solveAt = (at: number, near?: Solved): Solved => {
    solves++;
    const support = supportAt(session, program, at, near?.support.basis);
    const { objective, slope, optimal } = support;
    const point = { at, objective, slope, reading: read(optimal), residual: residualOf(optimal) };
    return { support, point };
  };
  const points: TracedPoint[] = [];
  const pieces: Certainty[] = [];
  let objectiveGap = 0;
  const keep = (a: Solved, certainty: Certainty, gap: number) => {
    points.push(a.point);
    pieces.push(certainty);
    objectiveGap = Math.max(objectiveGap, gap);
  };
  const follow = async (a: Solved, b: Solved): Promise<void> => {
    await report?.(a.point.at);
    const { at, gap } = crossingOf(a.support, b.support);
    const isOpen = gap > objectiveTolerance && at > a.point.at && at < b.point.at;
    if (isSameBasis(a.support.basis, b.support.basis)) keep(a, "basis", gap);
    else if (b.point.at - a.point.at < NARROWEST) keep(a, "narrow", gap);
    else {
      const between = solveAt(isOpen ? at : (a.point.at + b.point.at) / 2, a);
      if (!isOpen && offLine(a.point, between.point, b.point) <= readingTolerance) {
        keep(a, "checked", gap);
      } else {
        await follow(a, between);
        await follow(between, b);
      }
    }
  };
  const first = solveAt(0);
  const last = solveAt(1, first);
  await follow(first, last);
  const { optimal } = last.support;
  return { points: [...points, last.point], pieces, objectiveGap, solves, last: optimal };
}
