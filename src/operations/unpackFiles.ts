import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, normalize, sep } from "node:path";
import type { Answer } from "./answer.ts";
import { type Enclosed, isEnclosed } from "./enclosed.ts";
import { inputFieldsOf } from "./inputFields.ts";
import type { Operation } from "./operation.ts";

/** A question's input whose files lie in folders of their own, until it is disposed of. */
export interface Unpacked extends AsyncDisposable {
  /** The input, with paths in place of files. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Whether a path leads to what came with the question. */
  holds(path: string): boolean;
  /** An answer without the folders' names, which differ each time and are no concern of the asker. */
  say<T>(answer: Answer<T>): Answer<T>;
}

/** A folder that was filled, and what is said in place of its paths. */
interface Filled {
  readonly folder: string;
  /** What a field is given: the folder, or the one file in it. */
  readonly path: string;
  /** Paths and what is said instead, the longest first. */
  readonly said: readonly (readonly [path: string, said: string])[];
}

async function fill({ enclosed, over }: Enclosed): Promise<Filled> {
  if (over !== undefined) {
    const { layOver } = await import("./layOver.ts");
    const { folder, own } = await layOver(over, enclosed);
    const below = `data/chains/${over}`;
    return {
      ...{ folder, path: folder },
      said: [
        [own, "own"],
        [folder, below],
      ],
    };
  }
  const folder = await mkdtemp(join(tmpdir(), "coercivity-question-"));
  const files = Object.entries(enclosed);
  for (const [name, text] of files) await writeFile(join(folder, name), text, { mode: 0o600 });
  const path = files.length > 1 ? folder : join(folder, files[0]![0]);
  return {
    ...{ folder, path },
    said: [
      [`${folder}${sep}`, ""],
      [folder, "."],
    ],
  };
}

/** A text with what is said in place of a folder's paths. */
const hide = (text: string, { said }: Filled): string =>
  said.reduce((left, [path, instead]) => left.replaceAll(path, instead), text);

/**
 * Lays the files that a question holds into fresh folders that only this user can read. Only where a field
 * may name a file: elsewhere what looks like files is somebody's own words.
 */
export async function unpackFiles(
  operation: Pick<Operation, "input">,
  input: Readonly<Record<string, unknown>>,
): Promise<Unpacked> {
  const filled: Filled[] = [];
  const given: Record<string, unknown> = { ...input };
  for (const { field, opens } of inputFieldsOf(operation)) {
    const value = input[field];
    if (opens === undefined || !isEnclosed(value)) continue;
    const one = await fill(value);
    filled.push(one);
    given[field] = one.path;
  }
  const isFolder = (path: string) => filled.some(({ folder }) => folder === path);
  return {
    input: given,
    holds: (path) => normalize(path) === path && (isFolder(path) || isFolder(dirname(path))),
    say: (answer) => {
      if (filled.length === 0) return answer;
      const said = JSON.stringify(answer);
      const plain = filled.reduce(hide, said);
      return plain === said ? answer : (JSON.parse(plain) as typeof answer);
    },
    [Symbol.asyncDispose]: async () => {
      for (const { folder } of filled) await rm(folder, { recursive: true, force: true });
    },
  };
}
