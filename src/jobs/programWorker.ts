import { openSession, received, type Session } from "../lp/index.ts";
import type { ProgramTask } from "./programPool.ts";
import { answerEach } from "./threads.ts";

/** A thread that keeps the programs it is sent, and solves them as it is asked. */
const kept = new Map<number, Session>();

answerEach(async (task: ProgramTask) => {
  if ("model" in task) {
    const session = await openSession(received(task.model));
    kept.set(task.program, session);
    return session.solve();
  }
  const session = kept.get(task.program)!;
  session.setColumnBounds(task.columns, task.values, task.values);
  return session.solve();
});
