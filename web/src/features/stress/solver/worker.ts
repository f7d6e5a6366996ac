import { loadSolver } from "../../../../../src/lp/index.ts";
import { type Corner, sayProblem } from "../../../../../src/model/index.ts";
import { CORNERS, type Run, unpackClosed } from "../../../../../src/network/index.ts";
import type { FromSolver, Part, ToSolver } from "./messages.ts";
import { oneClickAway } from "./oneClickAway.ts";
import { openSolver, type Solved, type Solver } from "./openSolver.ts";
import type { KnownMarket, LevelName, Question } from "./question.ts";

/**
 * The solver, off the page's own thread, in two workers: the answer at the stated values is never kept
 * waiting by the ends of the ranges, nor by what is solved ahead. Only the newest question is answered.
 */
interface Opened {
  readonly part: Part;
  readonly solver: Solver;
  readonly other: MessagePort;
}

let opened: Opened | undefined;
let newest = 0;

const tell = (message: FromSolver): void => postMessage(message);

/** Lets messages that are waiting come in. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function solveLevel<T extends Solved>(
  id: number,
  level: LevelName,
  corner: Corner,
  solve: () => T | Promise<T>,
): Promise<T> {
  const began = performance.now();
  const solved = await solve();
  const { fare, why, isWarm } = solved;
  tell({ kind: "level", id, level, corner, fare, why, isWarm, ms: performance.now() - began });
  return solved;
}

/** Answers at a corner; says whether the question is still the newest. */
async function answerAt(id: number, question: Question, run: Run, { part, solver, other }: Opened) {
  await solveLevel(id, "frozen", run.corner, () => solver.frozen(run, question));
  await breathe();
  if (id !== newest) return false;
  const { known } = await solveLevel(id, "market", run.corner, () => solver.market(run, question));
  if (part === "stated" && known) other.postMessage(known);
  await breathe();
  return id === newest;
}

/** Solves what is one click away, for the other worker to begin from, until something is asked. */
async function solveAhead(id: number, question: Question, { solver, other }: Opened) {
  const here = solver.runOf(question, "central");
  if (!here.ok) return;
  await solver.market(here.value, question);
  for (const scenario of oneClickAway(question.scenario)) {
    await breathe();
    if (id !== newest) return;
    const next = solver.runOf({ ...question, scenario }, "central");
    const known = next.ok ? solver.ahead(next.value) : undefined;
    if (known) other.postMessage(known);
  }
}

async function answer(id: number, question: Question, own: Opened): Promise<void> {
  const corners = CORNERS.filter((corner) => (corner === "central") === (own.part === "stated"));
  for (const corner of corners) {
    const run = own.solver.runOf(question, corner);
    if (!run.ok)
      return tell({ kind: "refused", id, problems: run.problems.map((one) => sayProblem(one)) });
    if (!(await answerAt(id, question, run.value, own))) return;
  }
  tell({ kind: "end", id });
  if (own.part === "around") await solveAhead(id, question, own);
}

async function hear(message: ToSolver): Promise<void> {
  if (message.kind === "open") {
    const { closed, wasm, part, other } = message;
    await loadSolver({ locateFile: () => wasm });
    const solver = openSolver(unpackClosed(closed));
    other.onmessage = ({ data }: MessageEvent<KnownMarket>) => solver.learn(data);
    opened = { part, solver, other };
    return tell({ kind: "ready" });
  }
  if (message.kind === "ask" && message.id === newest && opened)
    await answer(message.id, message.question, opened);
}

/** One after another: an answer that was overtaken ends at its next step. */
let line = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ToSolver>) => {
  if (data.kind !== "open") newest = data.id;
  line = line
    .then(() => hear(data))
    .catch((error: unknown) =>
      tell({ kind: "failed", says: error instanceof Error ? error.message : String(error) }),
    );
});
