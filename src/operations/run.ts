import type { z } from "zod";
import { inWords, type Name, type Problem, suggest } from "../model/index.ts";
import { type Answer, badInput, done } from "./answer.ts";
import type { Effects } from "./effects.ts";
import { fetchKept, openKeeper } from "./kept.ts";
import { nodeEffects } from "./nodeEffects.ts";
import type { Operation } from "./operation.ts";
import { type OperationName, REGISTRY } from "./registry.ts";
import { unpackFiles } from "./unpackFiles.ts";
import { refusalOf } from "./workbench.ts";

type Loaded<N extends OperationName> = Awaited<ReturnType<(typeof REGISTRY)[N]["load"]>>;

/** What an operation takes. */
export type InputOf<N extends OperationName> = z.input<Loaded<N>["input"]>;

/** What an operation gives. */
export type OutputOf<N extends OperationName> = z.output<Loaded<N>["output"]>;

const MISSING: Name = { en: "Missing.", ja: "指定がない。" };

/** What an issue says: as its schema words it, or which values there are. */
function wordsOf(issue: z.core.$ZodIssue): Pick<Problem, "says" | "inJapanese"> {
  if (issue.code !== "invalid_value" || !issue.message.startsWith("Invalid "))
    return { says: issue.message };
  const valid = issue.values.join(", ");
  return inWords({ en: `Write one of: ${valid}.`, ja: `次のいずれかを書く: ${valid}。` });
}

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
    return { where: name, field, value, ...(isMissing ? inWords(MISSING) : wordsOf(issue)) };
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

/** Runs an operation on an input that holds files: they lie in folders of their own meanwhile. */
export async function runEnclosed(
  name: string,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  effects: Effects,
): Promise<Answer<unknown>> {
  await using unpacked = await unpackFiles(operation, input);
  const { readText } = nodeEffects();
  const answer = await runLoaded(name, operation, unpacked.input, {
    ...effects,
    mayOpen: (path) => unpacked.holds(path) || effects.mayOpen(path),
    readText: (path) => (unpacked.holds(path) ? readText(path) : effects.readText(path)),
  });
  return unpacked.say(answer);
}

/**
 * Runs an operation by its name: what the command line does, for programs. What a store keeps can be
 * named where `effects.workbench` has one. Expected ends are answers; only bugs throw.
 */
export async function run<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  effects: Partial<Effects> = {},
): Promise<Answer<OutputOf<N>>> {
  const operation = (await REGISTRY[name].load()) as Operation;
  const all = { ...nodeEffects(), ...effects };
  const given = input as Readonly<Record<string, unknown>>;
  const fetched = await fetchKept(operation, given, openKeeper(all), all.language);
  if (fetched.status !== "done") return fetched;
  const answer = await runEnclosed(name, operation, { ...given, ...fetched.value }, all);
  return answer as Answer<OutputOf<N>>;
}
