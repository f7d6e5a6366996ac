import { parseArgs } from "node:util";
import { inputFieldsOf, type Operation, readWord } from "../../operations/index.ts";

/** Flags of the command line that say how to answer, not what is asked. */
const ANSWERING = ["json", "csv", "plain", "output", "svg", "language"];

const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

const fieldOf = (flag: string): string =>
  flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Whether a word names a file of the asker's own. */
const isFile = (word: unknown): boolean =>
  word === "-" || (typeof word === "string" && /^\.{1,2}\/|\.(ya?ml|csv|jsonl|json)$/.test(word));

/**
 * What an example of the command line asks, as an input; undefined where it names a file of the reader's
 * own, which no server has.
 */
export function exampleInput(
  operation: Operation,
  line: string,
): Readonly<Record<string, unknown>> | undefined {
  const fields = inputFieldsOf(operation);
  const { tokens } = parseArgs({
    args: wordsOf(line),
    options: Object.fromEntries([
      ...fields.map(({ field, kind }) => [
        field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        { type: kind === "switch" ? ("boolean" as const) : ("string" as const) },
      ]),
      ...ANSWERING.map((flag) => [
        flag,
        { type: /json|csv|plain/.test(flag) ? "boolean" : "string" },
      ]),
    ]),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const places = [...operation.positional] as string[];
  const input: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    const name = token.kind === "positional" ? places.shift() : fieldOf(token.name);
    const field = fields.find((one) => one.field === name);
    if (!field) continue;
    const word = token.value;
    input[field.field] = word === undefined ? true : readWord(field, word);
  }
  const opened = fields.filter(({ opens }) => opens !== undefined).map(({ field }) => input[field]);
  return opened.some(isFile) || isFile(input.journal) ? undefined : input;
}
