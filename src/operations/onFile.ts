import { inWords, sayPathFault } from "../model/index.ts";
import { type Answer, badInput, closedPath } from "./answer.ts";
import type { Effects } from "./effects.ts";

/** Runs work on a journal or another file; a path that cannot be opened is bad input, any other fault is thrown. */
export async function onFile<T>(
  operation: string,
  path: string,
  effects: Effects,
  work: () => Promise<Answer<T>>,
  field = "journal",
): Promise<Answer<T>> {
  if (!effects.mayOpen(path)) return closedPath(operation, field, path);
  try {
    return await work();
  } catch (error) {
    const says = sayPathFault(error);
    if (says === undefined) throw error;
    return badInput([{ where: operation, field, value: path, ...inWords(says) }]);
  }
}
