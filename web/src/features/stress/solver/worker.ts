import { loadSolver } from "../../../../../src/lp/index.ts";
import { type Corner, sayProblem } from "../../../../../src/model/index.ts";
import { CORNERS, unpackClosed } from "../../../../../src/network/index.ts";
import { openSolver, type Solved, type Solver } from "./openSolver.ts";
import type { FromSolver, LevelName, Question, ToSolver } from "./question.ts";

/** The solver, off the page's own thread. Only the newest question is answered. */
let solver: Solver | undefined;
let newest = 0;

const tell = (message: FromSolver): void => postMessage(message);

/** Lets messages that are waiting come in. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function solveLevel(
  id: number,
  level: LevelName,
  corner: Corner,
  solve: () => Solved | Promise<Solved>,
): Promise<boolean> {
  const began = performance.now();
  const { fare, why, isWarm } = await solve();
  tell({ kind: "level", id, level, corner, fare, why, isWarm, ms: performance.now() - began });
  await breathe();
  return id === newest;
}

async function answer(id: number, question: Question, { runOf, frozen, market }: Solver) {
  for (const corner of CORNERS) {
    const run = runOf(question, corner);
    if (!run.ok)
      return tell({ kind: "refused", id, problems: run.problems.map((one) => sayProblem(one)) });
    const { value } = run;
    if (!(await solveLevel(id, "frozen", corner, () => frozen(value, question)))) return;
    if (!(await solveLevel(id, "market", corner, () => market(value, question)))) return;
  }
  tell({ kind: "end", id });
}

async function hear(message: ToSolver): Promise<void> {
  if (message.kind === "open") {
    const { closed, wasm } = message;
    await loadSolver({ locateFile: () => wasm });
    solver = openSolver(unpackClosed(closed));
    return tell({ kind: "ready" });
  }
  if (message.id === newest && solver) await answer(message.id, message.question, solver);
}

/** One after another: an answer that was overtaken ends at its next step. */
let line = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ToSolver>) => {
  if (data.kind === "ask") newest = data.id;
  line = line
    .then(() => hear(data))
    .catch((error: unknown) =>
      tell({ kind: "failed", says: error instanceof Error ? error.message : String(error) }),
    );
});
