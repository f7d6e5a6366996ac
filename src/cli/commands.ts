import type { Name } from "../model/index.ts";
import { type Operation, type OperationName, REGISTRY } from "../operations/index.ts";
import type { Program } from "./programs/program.ts";
import { PROGRAMS, type ProgramName } from "./programs/programs.ts";

/** The name of a command: of a program or an operation. */
export type CommandName = ProgramName | OperationName;

/** What a command takes, and how it is used. */
export type Command = Pick<Operation, "input" | "positional" | "examples">;

const COMMANDS: Readonly<
  Record<CommandName, { readonly summary: Name; readonly load: () => Promise<unknown> }>
> = { ...PROGRAMS, ...REGISTRY };

/** The names of all commands, in the order of help. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** Whether some words name a command. */
export const isCommand = (name: string): name is CommandName =>
  (COMMAND_NAMES as readonly string[]).includes(name);

/** The commands of a noun: `stockpile post`, `stockpile holds`, … of `stockpile`. */
export const verbsOf = (noun: string): readonly CommandName[] =>
  COMMAND_NAMES.filter((name) => name.startsWith(`${noun} `));

/** What a command does, in a line. */
export const summaryOf = (name: CommandName): Name => COMMANDS[name].summary;

/** Whether a command is a program. */
export const isProgram = (name: CommandName): name is ProgramName => name in PROGRAMS;

/** Loads a command. */
export const loadCommand = async (name: CommandName): Promise<Operation | Program> =>
  (await COMMANDS[name].load()) as Operation | Program;
