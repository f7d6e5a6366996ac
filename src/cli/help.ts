import { STATUSES } from "../operations/index.ts";
import { GLOBAL_FLAGS } from "./commandLine.ts";
import { COMMAND_NAMES, type Command, type CommandName, summaryOf, verbsOf } from "./commands.ts";
import { type Flag, flagsOf } from "./flags.ts";
import { wrap } from "./page/displayWidth.ts";
import type { Page } from "./page/page.ts";
import { listTerms, under } from "./page/paragraphs.ts";

const section = (heading: string, lines: readonly string[], page: Page): string[] =>
  lines.length === 0 ? [] : under(heading, lines, page);

const globalTerms = ({ words }: Page) =>
  Object.entries(GLOBAL_FLAGS).map(([name, { short, takes, about }]): [string, string] => [
    `${short === "" ? "" : `-${short}, `}--${name}${takes === "" ? "" : ` ${takes}`}`,
    about(words),
  ]);

const exitTerms = ({ language }: Page) =>
  Object.values(STATUSES).map(({ exit, about }): [string, string] => [
    String(exit),
    about[language],
  ]);

/** The examples of the first help, which loads no operation. */
const FIRST_EXAMPLES = [
  "coercivity start",
  "coercivity stress japan-dual-use-2026 --seen-from JP,US --months 24",
  "coercivity reference show dy-oxide",
] as const;

const commandTerms = (names: readonly CommandName[], page: Page): string[] =>
  listTerms(
    names.map((name): [string, string] => [name, summaryOf(name)[page.language]]),
    page,
  );

/** The help of a noun that stands alone, as `stockpile`: what can be done with it. */
export const helpNoun = (noun: string, page: Page): string[] => [
  ...commandTerms(verbsOf(noun), page),
  "",
  ...wrap(page.words.moreHelp, page.width),
];

/** The help of the whole command: what it is, examples, commands, flags, exit codes. */
export function helpAll(page: Page): string[] {
  const { words } = page;
  const examples = FIRST_EXAMPLES.map((line) => `  ${line}`);
  return [
    ...wrap(words.about, page.width),
    ...section(words.examples, examples, page),
    ...section(words.usage, [`  ${words.usageLine}`], page),
    ...section(words.commands, commandTerms(COMMAND_NAMES, page), page),
    ...section(words.flagsEverywhere, listTerms(globalTerms(page), page), page),
    ...section(words.exitCodes, listTerms(exitTerms(page), page), page),
    "",
    ...wrap(words.moreHelp, page.width),
    ...wrap(words.startHint, page.width),
  ];
}

function termOf(flag: Flag, isPositional: boolean, { words, language }: Page): [string, string] {
  const value = flag.kind === "choice" ? flag.words.join("|") : flag.field.toUpperCase();
  const name = flag.kind === "switch" ? flag.flag : `${flag.flag} ${value}`;
  const given = Array.isArray(flag.default) ? flag.default.join(",") : flag.default;
  const about = [
    flag.about[language],
    flag.isRequired ? words.required : "",
    given === undefined || given === false ? "" : words.default(String(given)),
  ];
  const blank = language === "ja" ? "" : " ";
  return [isPositional ? `<${flag.field}>` : name, about.filter(Boolean).join(blank)];
}

/** The help of a command: its examples first, then what it takes. */
export function helpCommand(name: CommandName, command: Command, page: Page): string[] {
  const { words, language } = page;
  const flags = flagsOf(command);
  const positional = command.positional as readonly string[];
  const isPositional = ({ field }: Flag) => positional.includes(field);
  const places = flags
    .filter(isPositional)
    .map(({ field, isRequired }) => (isRequired ? `<${field}>` : `[${field}]`));
  const usage = ["coercivity", name, ...places, words.flagsPlace].join(" ");
  const examples = command.examples.flatMap(({ title, arguments: rest }) => [
    `  # ${title[language]}`,
    `  coercivity ${name} ${rest}`.trimEnd(),
  ]);
  const terms = (isPlace: boolean) =>
    flags
      .filter((flag) => isPositional(flag) === isPlace)
      .map((flag) => termOf(flag, isPlace, page));
  const list = (isPlace: boolean) => {
    const all = terms(isPlace);
    return all.length === 0 ? [] : listTerms(all, page);
  };
  return [
    ...wrap(summaryOf(name)[language], page.width),
    ...section(words.examples, examples, page),
    ...section(words.usage, [`  ${usage}`], page),
    ...section(words.arguments, list(true), page),
    ...section(words.flags, list(false), page),
    ...section(words.flagsEverywhere, listTerms(globalTerms(page), page), page),
  ];
}
