import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { nearest, type Problem, suggest } from "../model/index.ts";
import { type Language, readWord } from "../operations/index.ts";
import { COMMAND_NAMES, type Command, type CommandName, isCommand, verbsOf } from "./commands.ts";
import { flagsOf } from "./flags.ts";
import type { Words } from "./words/en.ts";

/** Flags that every command has; those with a value have its placeholder. */
export const GLOBAL_FLAGS = {
  help: { short: "h", takes: "", about: (words: Words) => words.helpFlag },
  json: { short: "", takes: "", about: (words: Words) => words.jsonFlag },
  csv: { short: "", takes: "", about: (words: Words) => words.csvFlag },
  plain: { short: "", takes: "", about: (words: Words) => words.plainFlag },
  output: { short: "o", takes: "FILE", about: (words: Words) => words.outputFlag },
  svg: { short: "", takes: "FILE", about: (words: Words) => words.pictureFlag },
  data: { short: "", takes: "FOLDER", about: (words: Words) => words.dataFlag },
  language: { short: "", takes: "en|ja", about: (words: Words) => words.languageFlag },
  "no-color": { short: "", takes: "", about: (words: Words) => words.noColorFlag },
  debug: { short: "", takes: "", about: (words: Words) => words.debugFlag },
  version: { short: "V", takes: "", about: (words: Words) => words.versionFlag },
} as const;

/** What the flags of every command say. */
export interface Settings {
  readonly help: boolean;
  readonly version: boolean;
  readonly debug: boolean;
  readonly isColoured: boolean;
  readonly format: "text" | "json" | "csv" | "plain";
  /** File to write the answer to. */
  readonly output: string | undefined;
  /** File to write the answer's picture to. */
  readonly picture: string | undefined;
  readonly language: Language | undefined;
  /** Folder of the store. */
  readonly data: string | undefined;
}

const globalOptions: ParseArgsOptionsConfig = Object.fromEntries(
  Object.entries(GLOBAL_FLAGS).map(([name, { short, takes }]) => [
    name,
    { type: takes === "" ? "boolean" : "string", ...(short === "" ? {} : { short }) },
  ]),
);

/** Joins `--months -3` to `--months=-3`, so that a negative number is a value and not a flag. */
function joinNegatives(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (/^-[\d.]/.test(word) && last?.startsWith("--") && !last.includes("="))
      joined[joined.length - 1] = `${last}=${word}`;
    else joined.push(word);
  }
  return joined;
}

const tokensOf = (words: readonly string[], own: ParseArgsOptionsConfig) =>
  parseArgs({
    args: joinNegatives(words),
    options: { ...globalOptions, ...own },
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;

/** The command that a line begins with, and the words that follow its name. */
export interface FoundCommand {
  readonly name: CommandName | undefined;
  /** First words that are no flags, where they name no command. */
  readonly unknown: string;
  readonly rest: readonly string[];
}

/** Finds the command's name: its words come first, only flags of every command may stand before. */
export function findCommand(words: readonly string[]): FoundCommand {
  const positions = tokensOf(words, {}).flatMap((token) =>
    token.kind === "positional" ? [{ index: token.index, value: token.value }] : [],
  );
  const [first, second] = positions;
  if (!first) return { name: undefined, unknown: "", rest: words };
  const both = second && second.index === first.index + 1 ? `${first.value} ${second.value}` : "";
  const [name, length] = isCommand(both) ? [both, 2] : [first.value, 1];
  if (!isCommand(name)) return { name: undefined, unknown: both || name, rest: words };
  return { name, unknown: "", rest: words.toSpliced(first.index, length) };
}

/** The cure for a command that does not exist. */
export function suggestCommand(unknown: string): string {
  const [noun] = unknown.split(" ");
  const sameNoun = verbsOf(noun!);
  const near = nearest(unknown, COMMAND_NAMES) ?? nearest(noun!, COMMAND_NAMES);
  return near === undefined && sameNoun.length > 0
    ? suggest(unknown, sameNoun)
    : suggest(near ?? unknown, COMMAND_NAMES);
}

/** What a command line asks for, or everything wrong with it. */
export interface Parsed {
  readonly settings: Settings;
  readonly input: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

const isLanguage = (word: unknown): word is Language => word === "en" || word === "ja";

/** Reads the words after a command's name by its schema; without one, only common flags. */
export function readWords(
  rest: readonly string[],
  command: Command | undefined,
  words: Words,
): Parsed {
  const flags = command ? flagsOf(command) : [];
  const byName = new Map(flags.map((flag) => [flag.flag.slice(2), flag]));
  const own: ParseArgsOptionsConfig = Object.fromEntries(
    [...byName].map(([name, { kind }]) => [
      name,
      { type: kind === "switch" ? "boolean" : "string" },
    ]),
  );
  const problems: Problem[] = [];
  const complain = (where: string, value: string, says: string) =>
    problems.push({ where, field: "", value, says });
  const common: Record<string, string | true> = {};
  const input: Record<string, unknown> = {};
  const positional = [...(command?.positional ?? [])] as string[];
  const valid = [...byName.keys(), ...Object.keys(GLOBAL_FLAGS)].map((name) => `--${name}`);
  for (const token of tokensOf(rest, own)) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      const field = positional.shift();
      const flag = flags.find((one) => one.field === field);
      if (flag) input[flag.field] = readWord(flag, token.value);
      else complain(token.value, "", words.tooManyArguments(command?.positional.length ?? 0));
      continue;
    }
    const { name, rawName, value } = token;
    const flag = byName.get(name);
    const isGlobal = name in GLOBAL_FLAGS;
    const takesValue = flag ? flag.kind !== "switch" : globalOptions[name]?.type === "string";
    const isTwice = name in common || (flag !== undefined && flag.field in input);
    if (!flag && !isGlobal) complain(rawName, "", `${words.noSuchFlag} ${suggest(rawName, valid)}`);
    else if (takesValue && value === undefined) complain(rawName, "", words.flagNeedsValue);
    else if (!takesValue && value !== undefined) complain(rawName, value, words.flagTakesNoValue);
    else if (isTwice) complain(rawName, value ?? "", words.flagTwice);
    else if (flag) input[flag.field] = value === undefined ? true : readWord(flag, value);
    else common[name] = value ?? true;
  }
  const formats = (["json", "csv", "plain"] as const).filter((format) => common[format]);
  if (formats.length > 1) complain(`--${formats.join(" --")}`, "", words.oneFormat);
  const { language, output, svg, data } = common;
  if (language !== undefined && !isLanguage(language))
    complain("--language", String(language), suggest(String(language), ["en", "ja"]));
  const settings: Settings = {
    help: common.help === true,
    version: common.version === true,
    debug: common.debug === true,
    isColoured: common["no-color"] === undefined,
    format: formats[0] ?? "text",
    output: typeof output === "string" ? output : undefined,
    picture: typeof svg === "string" ? svg : undefined,
    language: isLanguage(language) ? language : undefined,
    data: typeof data === "string" ? data : undefined,
  };
  return { settings, input, problems };
}

/** The fields of problems of an input, said as the flags and places that they were written as. */
export function sayAsWritten(problems: readonly Problem[], command: Command): readonly Problem[] {
  const positional = command.positional as readonly string[];
  const flags = flagsOf(command);
  return problems.map((problem) => {
    const [top] = problem.field.split(".");
    const flag = flags.find(({ field }) => field === top);
    if (!isCommand(problem.where) || !flag) return problem;
    const isPlace = positional.includes(flag.field);
    return { ...problem, field: isPlace ? `<${flag.field}>` : flag.flag };
  });
}
