/**
 * What the system can do: one file an operation, with its input and output schemas, examples and
 * `run`. The command line and every other way to ask derive from it. This door loads nothing heavy;
 * an operation is loaded when it runs.
 */

export {
  type Answer,
  badCursor,
  badField,
  badInput,
  done,
  type Failure,
  type PageOfList,
  STATUSES,
  type Status,
} from "./answer.ts";
export {
  answerQuestion,
  answerSpoken,
  askQuestion,
  type Basis,
  gatherFor,
  type SpokenAnswers,
} from "./answerQuestion.ts";
export type { Effects, Language } from "./effects.ts";
export { type Enclosed, tellInput } from "./enclosed.ts";
export { about, type Opens } from "./field.ts";
export { type InputField, inputFieldsOf, readWord } from "./inputFields.ts";
export { fetchKept, type Keeper, namesKept, openKeeper } from "./kept.ts";
export { lineOfRun } from "./lineOfRun.ts";
export { type ListPlace, listIn } from "./listIn.ts";
export { nodeEffects } from "./nodeEffects.ts";
export { onFile } from "./onFile.ts";
export type { Example, Operation } from "./operation.ts";
export { performRun } from "./performRun.ts";
export { OPERATION_NAMES, type OperationName, REGISTRY } from "./registry.ts";
export { checkInput, type InputOf, type OutputOf, run, runEnclosed, runLoaded } from "./run.ts";
export type { Shortage, StressLevel, StressOutput } from "./stressOutput.ts";
export { pageOfList } from "./workbench/listed.ts";
export { sayStoreRefusal } from "./workbench/refuse.ts";
export { refusalOf, type Workbench } from "./workbench.ts";
