import type { RunQuestion } from "../jobs/index.ts";
import { type Answer, badInput, done } from "./answer.ts";
import type { Effects, Language } from "./effects.ts";
import { type Enclosed, readEnclosed } from "./enclosed.ts";
import { inputFieldsOf } from "./inputFields.ts";
import { nodeEffects } from "./nodeEffects.ts";
import type { Operation } from "./operation.ts";
import { type OperationName, REGISTRY } from "./registry.ts";
import { checkInput, runEnclosed } from "./run.ts";

/** What answers rest on besides the question, and who may share them. */
export type Basis = Pick<RunQuestion, "edition" | "code" | "scope">;

/**
 * The question that an input from outside asks: checked, with its defaults filled in, and with the files
 * that it encloses or that were fetched for it. Two inputs that mean the same are the same question; how
 * fast it is answered is no part of it.
 */
export function askQuestion(
  name: OperationName,
  operation: Operation,
  input: Readonly<Record<string, unknown>>,
  language: Language,
  basis: Basis,
  fetched: Readonly<Record<string, Enclosed>> = {},
): Answer<RunQuestion> {
  const { enclosed, problems } = readEnclosed(input, inputFieldsOf(operation), name);
  if (problems.length > 0) return badInput(problems);
  const held = { ...enclosed, ...fetched };
  // The schema sees a name where files stand; which one does not matter, for it opens nothing.
  const named = Object.fromEntries(Object.keys(held).map((field) => [field, "enclosed"]));
  const checked = checkInput(name, operation, { ...input, ...named });
  if (checked.status !== "done") return checked;
  const asked = Object.entries({ ...checked.value, ...held }).filter(
    ([field]) => !(operation.pace as readonly string[] | undefined)?.includes(field),
  );
  const question = { operation: name, input: Object.fromEntries(asked) };
  // Long work is done once for readers of either language.
  const spoken = operation.work === undefined ? { language } : {};
  return { status: "done", value: { ...question, ...spoken, ...basis } };
}

/** Answers in every language, as a run keeps them. */
export type SpokenAnswers = Readonly<Record<Language, Answer<unknown>>>;

const answerBy = (
  name: string,
  operation: Operation,
  input: unknown,
  language: Language,
  effects: Partial<Effects>,
): Promise<Answer<unknown>> =>
  runEnclosed(name, operation, input as Readonly<Record<string, unknown>>, {
    ...nodeEffects(),
    ...effects,
    mayOpen: () => false,
    readText: async (path) => {
      const says = "Files of this machine are not opened here. Send the content itself.";
      return { ok: false, problems: [{ where: path, field: "", value: "", says }] };
    },
    language,
  });

/**
 * Answers a question from outside, in whatever process or thread this is. Nothing on the disk is open to
 * it but what it brought.
 */
export async function answerQuestion(
  { operation: name, input, language, gathered }: RunQuestion,
  effects: Partial<Effects>,
): Promise<Answer<unknown>> {
  const operation = (await REGISTRY[name as OperationName].load()) as Operation;
  return answerBy(name, operation, input, language as Language, { ...effects, gathered });
}

/** Gathers what an answer needs of a store, where the store is. The question can then be answered anywhere. */
export async function gatherFor(
  question: RunQuestion,
  gather: NonNullable<Operation["gather"]>,
  effects: Partial<Effects>,
): Promise<Answer<RunQuestion>> {
  const { operation: name, input, language } = question;
  const operation = (await REGISTRY[name as OperationName].load()) as Operation;
  const gathering = { ...operation, run: gather };
  const gathered = await answerBy(name, gathering, input, language as Language, effects);
  return gathered.status === "done" ? done({ ...question, gathered: gathered.value }) : gathered;
}

/**
 * Answers a question of long work in every language from one solve. What stands in the way of an answer
 * is found again for the other language: mostly before anything is solved.
 */
export async function answerSpoken(
  { operation: name, input }: RunQuestion,
  effects: Partial<Effects>,
): Promise<SpokenAnswers> {
  const { work, ...operation } = (await REGISTRY[name as OperationName].load()) as Operation;
  if (work === undefined) throw new Error(`${name} is not long work.`);
  const working: Operation = {
    ...operation,
    async run(given, own) {
      const worked = await work(given, own);
      return worked.status === "done"
        ? done({ en: worked.value("en"), ja: worked.value("ja") })
        : worked;
    },
  };
  const worked = await answerBy(name, working, input, "en", effects);
  if (worked.status !== "done")
    return { en: worked, ja: await answerBy(name, working, input, "ja", effects) };
  const { en, ja } = worked.value as Readonly<Record<Language, unknown>>;
  return { en: done(en), ja: done(ja) };
}
