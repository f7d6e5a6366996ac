import { useEffect, useRef, useState } from "react";
import type { Corner } from "../../../../../src/model/index.ts";
import type { ClosedChain, Packed } from "../../../../../src/network/index.ts";
import type { FromSolver } from "./messages.ts";
import { openWorkers, type SolverWorkers } from "./openWorkers.ts";
import type { Fare, LevelName, Question, Why } from "./question.ts";

/** A level of response as far as it is solved. */
export interface SolvedLevel {
  readonly id: number;
  readonly fares: Readonly<Partial<Record<Corner, Fare>>>;
  readonly why: readonly Why[];
  /** Time that the stated values took, ms. */
  readonly ms: number;
  readonly isWarm: boolean;
  /** The question that it answers. */
  readonly question: Question;
}

/** How the solver stands. */
export interface Solving {
  readonly levels: Readonly<Partial<Record<LevelName, SolvedLevel>>>;
  readonly isReady: boolean;
  readonly isBusy: boolean;
  /** What is wrong with the scenario, in sentences. */
  readonly problems: readonly string[];
  /** What broke, where something did. */
  readonly failure: string | undefined;
}

const IDLE: Solving = {
  levels: {},
  isReady: false,
  isBusy: false,
  problems: [],
  failure: undefined,
};

type Level = Extract<FromSolver, { kind: "level" }>;

/** Takes up a level: the stated values begin a new answer, the ends of the ranges belong to it. */
function withLevel(before: SolvedLevel | undefined, got: Level, question: Question): SolvedLevel {
  const { id, corner, fare, why, ms, isWarm } = got;
  if (corner === "central") return { id, fares: { central: fare }, why, ms, isWarm, question };
  return before?.id === id ? { ...before, fares: { ...before.fares, [corner]: fare } } : before!;
}

function heard(before: Solving, got: FromSolver, asked: number, question: Question): Solving {
  if (got.kind === "ready") return { ...before, isReady: true };
  if (got.kind === "failed") return { ...before, failure: got.says, isBusy: false };
  if (got.id !== asked) return before;
  if (got.kind === "end") return { ...before, isBusy: false };
  if (got.kind === "refused") return { ...before, problems: got.problems, isBusy: false };
  const level = withLevel(before.levels[got.level], got, question);
  return { ...before, problems: [], levels: { ...before.levels, [got.level]: level } };
}

/**
 * Solves questions in the browser, in workers that load when there is a chain to solve. While a new
 * question is worked on, the former answer stays.
 */
export function useSolver(
  closed: Packed<ClosedChain> | undefined,
  question: Question | undefined,
): Solving {
  const [state, setState] = useState(IDLE);
  const workers = useRef<SolverWorkers>(undefined);
  const asked = useRef<{ id: number; question: Question | undefined }>({
    id: 0,
    question: undefined,
  });
  useEffect(() => {
    if (!closed) return;
    const own = openWorkers(closed, (message) => {
      const { id, question: last } = asked.current;
      if (last || message.kind === "ready" || message.kind === "failed")
        setState((before) => heard(before, message, id, last!));
    });
    workers.current = own;
    return () => {
      own.close();
      // Never the answer of one chain under the name of another.
      setState(IDLE);
    };
  }, [closed]);

  useEffect(() => {
    if (!closed || !question) return;
    asked.current = { id: asked.current.id + 1, question };
    setState((before) => ({ ...before, isBusy: true, failure: undefined }));
    workers.current?.ask(asked.current.id, question);
  }, [closed, question]);

  return state;
}
