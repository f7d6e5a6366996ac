import type { z } from "zod";
import type { Effects, Operation } from "../../operations/index.ts";
import type { Page } from "../page/page.ts";
import type { Terminal } from "../terminal.ts";

/** What a program works on. */
export interface Stage {
  readonly terminal: Terminal;
  readonly page: Page;
  readonly effects: Effects;
  /** Folder of the store, where one is named. */
  readonly data: string | undefined;
}

/**
 * A command that is no question with an answer: it serves, works or keeps until it is stopped. Its flags
 * and help come from its schema, as those of operations do.
 */
export interface Program<Input extends z.ZodObject = z.ZodObject>
  extends Pick<Operation<Input>, "input" | "positional" | "examples"> {
  /** Does its work and gives the exit code. */
  begin(input: z.output<Input>, stage: Stage): Promise<number>;
}

/** Writes a program down; the compiler holds `begin` to the schema. */
export const defineProgram = <Input extends z.ZodObject>(program: Program<Input>): Program<Input> =>
  program;
