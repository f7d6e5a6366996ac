import type { RunLine, RunQuestion } from "../jobs/index.ts";
import type { Operation } from "./operation.ts";
import { type OperationName, REGISTRY } from "./registry.ts";

/** The line that a question stands in: whether its operation knows it to be quick. */
export async function lineOfRun({ operation: name, input }: RunQuestion): Promise<RunLine> {
  const operation = (await REGISTRY[name as OperationName].load()) as Operation;
  return operation.isQuick?.(input as never) ? "quick" : "long";
}
