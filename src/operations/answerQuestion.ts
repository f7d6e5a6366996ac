import type { RunQuestion } from "../jobs/index.ts";
import { type Answer, badInput } from "./answer.ts";
import type { Effects, Language } from "./effects.ts";
import { readEnclosed } from "./enclosed.ts";
import { inputFieldsOf } from "./inputFields.ts";
import { nodeEffects } from "./nodeEffects.ts";
import type { Operation } from "./operation.ts";
import { type OperationName, REGISTRY } from "./registry.ts";
import { checkInput, runLoaded } from "./run.ts";
import { unpackFiles } from "./unpackFiles.ts";

/** What answers rest on besides the question, and who may share them. */
export type Basis = Pick<RunQuestion, "edition" | "code" | "scope">;

/**
 * The question that an input from outside asks: checked, with its defaults filled in, and with the files
 * that it encloses. Two inputs that mean the same are the same question; how fast it is answered is no part
 * of it.
 */
export function askQuestion(
  name: OperationName,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  language: Language,
  basis: Basis,
): Answer<RunQuestion> {
  const { enclosed, problems } = readEnclosed(input, inputFieldsOf(operation), name);
  if (problems.length > 0) return badInput(problems);
  // The schema sees a name where files stand; which one does not matter, for it opens nothing.
  const named = Object.fromEntries(Object.keys(enclosed).map((field) => [field, "enclosed"]));
  const checked = checkInput(name, operation, { ...input, ...named });
  if (checked.status !== "done") return checked;
  const asked = Object.entries({ ...checked.value, ...enclosed }).filter(
    ([field]) => !(operation.pace as readonly string[] | undefined)?.includes(field),
  );
  const question = { operation: name, input: Object.fromEntries(asked), language };
  return { status: "done", value: { ...question, ...basis } };
}

/**
 * Answers a question from outside, in whatever process or thread this is. Nothing on the disk is open to
 * it but what it brought.
 */
export async function answerQuestion(
  { operation: name, input, language }: RunQuestion,
  effects: Partial<Effects>,
): Promise<Answer<unknown>> {
  const unpacked = await unpackFiles(input as Readonly<Record<string, unknown>>);
  try {
    const own = nodeEffects();
    const operation = (await REGISTRY[name as OperationName].load()) as Operation;
    const answer = await runLoaded(name, operation, unpacked.input, {
      ...own,
      ...effects,
      mayOpen: unpacked.holds,
      readText: async (path) => {
        if (unpacked.holds(path)) return own.readText(path);
        const says = "Files of this machine are not opened here. Send the content itself.";
        return { ok: false, problems: [{ where: path, field: "", value: "", says }] };
      },
      language: language as Language,
    });
    return answer.status === "done" ? answer : unpacked.sayFailure(answer);
  } finally {
    await unpacked[Symbol.asyncDispose]();
  }
}
