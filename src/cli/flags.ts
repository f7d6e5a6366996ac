import { type InputField, inputFieldsOf, type Operation } from "../operations/index.ts";

/** A field of an operation's input, as a command line writes it. */
export interface Flag extends InputField {
  /** `--seen-from`. */
  readonly flag: string;
}

const kebab = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The flags of an operation, in the order of its input schema. */
export const flagsOf = (operation: Pick<Operation, "input">): readonly Flag[] =>
  inputFieldsOf(operation).map((one) => ({ ...one, flag: `--${kebab(one.field)}` }));
