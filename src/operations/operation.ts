import type { z } from "zod";
import type { Permission } from "../authority/index.ts";
import type { Name } from "../model/index.ts";
import { type Answer, done } from "./answer.ts";
import type { Effects, Language } from "./effects.ts";

/** A use of an operation that works as it stands: for help texts, reference pages and tests. */
export interface Example {
  readonly title: Name;
  /** What follows the command's name, word for word. */
  readonly arguments: string;
}

/** What was worked out once, to be told in whichever language. */
export type Telling<T> = (language: Language) => T;

/**
 * Something the system can do. Its name and summary stand in the registry, so that help can list
 * operations without loading them. Flags, HTTP parameters and reference pages come from the schemas:
 * each field says what it is, with its unit.
 */
export interface Operation<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
  /** Fields of the input that a command takes without a flag, in order. */
  readonly positional: readonly (keyof z.output<Input> & string)[];
  readonly examples: readonly Example[];
  /** Whether work that is stopped still has an answer worth telling. */
  readonly isStoppable?: boolean;
  /** What the asker must be allowed to do, where there is a store. Default: `read`. */
  readonly access?: Permission;
  /** `long`: seconds to minutes of solving; over HTTP a run, which is begun, watched and stopped. */
  readonly effort?: "long";
  /**
   * Whether long work on an input is known to end within some seconds, so that it may pass by work
   * that takes minutes. Default: it is not.
   */
  isQuick?(input: z.output<Input>): boolean;
  /** The field of the answer that is a list which grows, where the answer is more than a list. */
  readonly list?: string;
  /** Fields of the input that move how fast the answer comes and nothing in it. */
  readonly pace?: readonly (keyof z.output<Input> & string)[];
  /** Whether it changes what is kept; over HTTP a POST whose key makes a repeat harmless. */
  readonly changes?: true;
  /**
   * The operation that shows what this one writes over, for an input: who changes it by HTTP says which
   * state they saw (`If-Match`).
   */
  readonly writesOver?: {
    readonly shownBy: string;
    input(input: z.output<Input>): Readonly<Record<string, unknown>>;
  };
  /** Whether its input or answer holds a secret: it is told once, and kept nowhere. */
  readonly isSecret?: true;
  /** `workbench`: answers only where there is a store (`workbenchOf`), and is refused elsewhere. */
  readonly needs?: "workbench";
  /** Whether an input is about what a store keeps, of an operation that answers without one as well. */
  isAboutStore?(input: Readonly<Record<string, unknown>>): boolean;
  /**
   * What it needs of what a store keeps, as plain data: read where the store is, so that `run`, given it as
   * `effects.gathered`, can compute anywhere. Only of one whose input may be about a store.
   */
  gather?(input: z.output<Input>, effects: Effects): Promise<Answer<unknown>>;
  run(input: z.output<Input>, effects: Effects): Promise<Answer<z.output<Output>>>;
  /** Long work, done once for all languages; `run` tells it in one. */
  work?(input: z.output<Input>, effects: Effects): Promise<Answer<Telling<z.output<Output>>>>;
}

/** Writes an operation down; the compiler holds `run` to the schemas. */
export const defineOperation = <Input extends z.ZodObject, Output extends z.ZodType>(
  operation: Operation<Input, Output> & { readonly list?: keyof z.output<Output> & string },
): Operation<Input, Output> => operation;

/** An operation that is long work: how it is done says what it answers in every language. */
type LongOperation<Input extends z.ZodObject, Output extends z.ZodType> = Omit<
  Operation<Input, Output>,
  "run" | "work" | "effort"
> &
  Required<Pick<Operation<Input, Output>, "work">>;

/** Writes long work down. */
export const defineLongOperation = <Input extends z.ZodObject, Output extends z.ZodType>(
  operation: LongOperation<Input, Output>,
): Operation<Input, Output> & Required<Pick<Operation<Input, Output>, "work">> => ({
  ...operation,
  effort: "long",
  async run(input, effects) {
    const worked = await operation.work(input, effects);
    return worked.status === "done" ? done(worked.value(effects.language)) : worked;
  },
});
