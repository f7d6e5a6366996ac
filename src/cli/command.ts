import { type Problem, sayProblem, toldIn } from "../model/index.ts";
import {
  type Answer,
  checkInput,
  type Effects,
  type Failure,
  type Language,
  namesKept,
  nodeEffects,
  type Operation,
  type OperationName,
  runLoaded,
  STATUSES,
} from "../operations/index.ts";
import {
  findCommand,
  type Parsed,
  readWords,
  type Settings,
  sayAsWritten,
  suggestCommand,
} from "./commandLine.ts";
import { isProgram, loadCommand, verbsOf } from "./commands.ts";
import { helpAll, helpCommand, helpNoun } from "./help.ts";
import type { Page } from "./page/page.ts";
import { toCsv, toPlain } from "./page/records.ts";
import { presenterOf } from "./present/presenters.ts";
import type { Program, Stage } from "./programs/program.ts";
import type { ProgramName } from "./programs/programs.ts";
import { beginProgress } from "./progress.ts";
import { checkTarget, saveWhole } from "./save.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";
import { en } from "./words/en.ts";
import { WORDS } from "./words/words.ts";

/** Most problems shown at once; the first are the ones to mend. */
const PROBLEMS_SHOWN = 20;

function languageOf({ environment }: Terminal): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^ja/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "ja" : "en";
}

function pageFor(terminal: Terminal, settings: Settings): Page {
  const language = settings.language ?? languageOf(terminal);
  const { NO_COLOR, TERM } = terminal.environment;
  const isQuiet = (NO_COLOR ?? "") !== "" || TERM === "dumb" || settings.output !== undefined;
  return {
    width: terminal.columns,
    language,
    words: WORDS[language],
    isColoured: settings.isColoured && terminal.isScreen && !isQuiet,
  };
}

function sayProblems(problems: readonly Problem[], { words, language }: Page): string[] {
  const shown = problems.slice(0, PROBLEMS_SHOWN).map((one) => sayProblem(toldIn(language, one)));
  const left = problems.length - shown.length;
  return left > 0 ? [...shown, words.moreProblems(left)] : shown;
}

/** What stands in the way, the important line last. */
function sayFailure(failure: Failure, page: Page): string[] {
  switch (failure.status) {
    case "bad_input":
      return sayProblems(failure.problems, page);
    case "not_found":
      return [`${page.words.notFound(failure.id)} ${failure.says}`];
    case "infeasible":
      return [page.words.infeasible, ...failure.says.map((line) => `  ${line}`)];
    case "refused":
      return [page.words.refused, failure.says];
    case "interrupted":
      return [page.words.interrupted];
  }
}

/** What stands in the way of the files that an answer is to be written to. */
async function checkTargets(
  name: OperationName,
  { output, picture }: Settings,
  { words }: Page,
): Promise<Problem[]> {
  const problems = [
    output === undefined ? undefined : checkTarget(output, "--output"),
    picture === undefined ? undefined : checkTarget(picture, "--svg"),
  ];
  if (picture !== undefined && !(await presenterOf(name)).svg)
    problems.push({ where: "--svg", field: "", value: picture, says: words.noPicture });
  return problems.filter((problem) => problem !== undefined);
}

/** The answer in the format asked for. */
async function render(name: OperationName, value: unknown, settings: Settings, page: Page) {
  if (settings.format === "json") return `${JSON.stringify(value, null, 2)}\n`;
  const presenter = await presenterOf(name);
  if (settings.format === "csv") return toCsv(presenter.records(value, page));
  if (settings.format === "plain") return toPlain(presenter.records(value, page));
  return `${presenter.text(value, page).join("\n")}\n`;
}

/** A command under way: what to ask, how, and on which page to answer. */
interface Asked {
  readonly name: OperationName;
  readonly operation: Operation;
  readonly parsed: Parsed;
  readonly page: Page;
}

/** Asks what needs a store; what opens one is loaded here, for most commands open none. */
async function askStore(
  data: string | undefined,
  { environment }: Terminal,
  question: Pick<Asked, "name" | "operation"> & Pick<Parsed, "input">,
  effects: Effects,
): Promise<Answer<unknown>> {
  const [{ askWorkbench }, { placeOf }] = await Promise.all([
    import("./workbench/askWorkbench.ts"),
    import("./place.ts"),
  ]);
  return askWorkbench(placeOf(data, environment), question, effects);
}

async function ask(asked: Asked, terminal: Terminal, effects: Effects): Promise<number> {
  const { name, operation, parsed, page } = asked;
  const { settings, input } = parsed;
  const say = (lines: readonly string[]) => terminal.say(`${lines.join("\n")}\n`);
  const targets = await checkTargets(name, settings, page);
  if (targets.length > 0) {
    say(sayProblems(targets, page));
    return STATUSES.bad_input.exit;
  }
  const progress = beginProgress(terminal, page);
  const told: Effects = {
    ...effects,
    language: page.language,
    progress: progress.tell,
    signal: operation.isStoppable
      ? AbortSignal.any([effects.signal, terminal.interruption()])
      : effects.signal,
  };
  const answering =
    operation.needs === "workbench" ||
    operation.isAboutStore?.(input) ||
    namesKept(operation, input)
      ? askStore(settings.data, terminal, { name, operation, input }, told)
      : runLoaded(name, operation, input, told);
  const answer: Answer<unknown> = await answering.finally(progress.clear);
  if (answer.status !== "done") {
    const failure: Failure =
      answer.status === "bad_input"
        ? { ...answer, problems: sayAsWritten(answer.problems, operation) }
        : answer;
    say(sayFailure(failure, page));
    return STATUSES[answer.status].exit;
  }
  const text = await render(name, answer.value, settings, page);
  if (settings.picture !== undefined) {
    const { svg } = await presenterOf(name);
    saveWhole(settings.picture, svg!(answer.value, page));
    say([page.words.saved(settings.picture)]);
  }
  if (settings.output === undefined) terminal.write(text);
  else {
    saveWhole(settings.output, text);
    say([page.words.saved(settings.output)]);
  }
  return STATUSES.done.exit;
}

/** Checks a program's input and begins it. A program gives no answer, so no format of one fits. */
async function begin(
  name: ProgramName,
  program: Program,
  { settings, input }: Parsed,
  stage: Stage,
): Promise<number> {
  const { format, output, picture } = settings;
  const { words } = stage.page;
  const isAnswer = format !== "text" || output !== undefined || picture !== undefined;
  const checked = checkInput(name, program, input);
  const failure: Failure | undefined = isAnswer
    ? { status: "refused", says: words.noAnswerToWrite(name) }
    : checked.status === "done"
      ? undefined
      : checked;
  if (failure === undefined && checked.status === "done")
    return program.begin(checked.value, stage);
  const said =
    failure?.status === "bad_input"
      ? { ...failure, problems: sayAsWritten(failure.problems, program) }
      : failure!;
  stage.terminal.say(`${sayFailure(said, stage.page).join("\n")}\n`);
  return STATUSES[said.status].exit;
}

/**
 * Runs a command line and returns its exit code. Everything that it reads or says goes through the
 * terminal and the effects.
 */
export async function runCommand(
  line: readonly string[],
  terminal: Terminal,
  effects: Effects = nodeEffects(),
): Promise<number> {
  const say = (lines: readonly string[]) => terminal.say(`${lines.join("\n")}\n`);
  const command = findCommand(line);
  const { name } = command;
  const isDebug = line.includes("--debug");
  try {
    const loaded = name && (await loadCommand(name));
    const first = readWords(command.rest, loaded, en);
    const page = pageFor(terminal, first.settings);
    const { settings } = first;
    if (settings.version) {
      terminal.write(`${version()}\n`);
      return STATUSES.done.exit;
    }
    if (name === undefined && verbsOf(command.unknown).length > 0) {
      terminal.write(`${helpNoun(command.unknown, page).join("\n")}\n`);
      return STATUSES.done.exit;
    }
    if (name === undefined && command.unknown !== "") {
      const says = page.words.noSuchCommand(command.unknown);
      say([`${says} ${suggestCommand(command.unknown)}`]);
      return STATUSES.bad_input.exit;
    }
    if (name && loaded && settings.help) {
      terminal.write(`${helpCommand(name, loaded, page).join("\n")}\n`);
      return STATUSES.done.exit;
    }
    const parsed = readWords(command.rest, loaded, page.words);
    if (parsed.problems.length > 0) {
      const hint = page.words.seeHelp(
        ["coercivity", name ?? "", "--help"].filter(Boolean).join(" "),
      );
      say([hint, ...sayProblems(parsed.problems, page)]);
      return STATUSES.bad_input.exit;
    }
    if (!name || !loaded) {
      terminal.write(`${helpAll(page).join("\n")}\n`);
      return STATUSES.done.exit;
    }
    return isProgram(name)
      ? await begin(name, loaded as Program, parsed, {
          terminal,
          page,
          effects,
          data: settings.data,
        })
      : await ask({ name, operation: loaded as Operation, parsed, page }, terminal, effects);
  } catch (error) {
    const { words } = pageFor(terminal, readWords([], undefined, en).settings);
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    say([words.internal, isDebug ? (stack ?? message) : message]);
    return STATUSES.internal.exit;
  }
}
