import type { z } from "zod";
import { type Problem, suggest } from "../model/index.ts";
import { type Answer, badInput, done } from "./answer.ts";
import type { Effects } from "./effects.ts";
import { nodeEffects } from "./nodeEffects.ts";
import type { Operation } from "./operation.ts";
import { type OperationName, REGISTRY } from "./registry.ts";
import { refusalOf } from "./workbench.ts";

type Loaded<N extends OperationName> = Awaited<ReturnType<(typeof REGISTRY)[N]["load"]>>;

/** What an operation takes. */
export type InputOf<N extends OperationName> = z.input<Loaded<N>["input"]>;

/** What an operation gives. */
export type OutputOf<N extends OperationName> = z.output<Loaded<N>["output"]>;

/** What is wrong with an input, by field. */
function problemsOf(
  error: z.ZodError,
  operation: Pick<Operation, "input">,
  name: string,
): readonly Problem[] {
  const fields = Object.keys(operation.input.shape);
  return error.issues.map((issue): Problem => {
    if (issue.code === "unrecognized_keys") {
      const says = `${name} has no such field. ${suggest(issue.keys[0]!, fields)}`;
      return { where: name, field: [...issue.path, issue.keys[0]].join("."), value: "", says };
    }
    const field = issue.path.join(".");
    const isMissing = issue.input === undefined;
    const value = isMissing ? "" : String(issue.input);
    return { where: name, field, value, says: isMissing ? "Missing." : issue.message };
  });
}

/** Checks an input against an operation's schema; gives it with its defaults filled in. */
export function checkInput(
  name: string,
  operation: Pick<Operation, "input">,
  input: unknown,
): Answer<Readonly<Record<string, unknown>>> {
  const parsed = operation.input.strict().safeParse(input, { reportInput: true });
  return parsed.success ? done(parsed.data) : badInput(problemsOf(parsed.error, operation, name));
}

/** Checks an input and runs an operation that is loaded already. */
export async function runLoaded(
  name: string,
  operation: Operation,
  input: unknown,
  effects: Effects,
): Promise<Answer<unknown>> {
  const refusal = refusalOf(operation, effects);
  if (refusal) return refusal;
  const checked = checkInput(name, operation, input);
  if (checked.status !== "done") return checked;
  try {
    effects.signal.throwIfAborted();
    return await operation.run(checked.value, effects);
  } catch (error) {
    if (effects.signal.aborted) return { status: "interrupted" };
    throw error;
  }
}

/**
 * Runs an operation by its name: what the command line does, for programs. Expected ends are answers;
 * only bugs throw.
 */
export async function run<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  effects: Partial<Effects> = {},
): Promise<Answer<OutputOf<N>>> {
  const operation = (await REGISTRY[name].load()) as Operation;
  const answer = await runLoaded(name, operation, input, { ...nodeEffects(), ...effects });
  return answer as Answer<OutputOf<N>>;
}
