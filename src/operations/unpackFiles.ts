import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, normalize, sep } from "node:path";
import type { Failure } from "./answer.ts";
import { isEnclosed } from "./enclosed.ts";

/** A question's input whose files lie in folders of their own, until it is disposed of. */
export interface Unpacked extends AsyncDisposable {
  /** The input, with paths in place of files. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Whether a path leads to what came with the question. */
  holds(path: string): boolean;
  /** A failure without the folders' names, which are no concern of the asker. */
  sayFailure(failure: Failure): Failure;
}

/** Lays the files that came with a question into fresh folders that only this user can read. */
export async function unpackFiles(input: Readonly<Record<string, unknown>>): Promise<Unpacked> {
  const roots: string[] = [];
  const given: Record<string, unknown> = { ...input };
  for (const [field, value] of Object.entries(input)) {
    if (!isEnclosed(value)) continue;
    const files = Object.entries(value.enclosed);
    const folder = await mkdtemp(join(tmpdir(), "coercivity-question-"));
    roots.push(folder);
    for (const [name, text] of files) await writeFile(join(folder, name), text, { mode: 0o600 });
    given[field] = files.length > 1 ? folder : join(folder, files[0]![0]);
  }
  const hide = (text: string) =>
    roots.reduce((left, root) => left.replaceAll(`${root}${sep}`, "").replaceAll(root, "."), text);
  return {
    input: given,
    holds: (path) =>
      normalize(path) === path && (roots.includes(path) || roots.includes(dirname(path))),
    sayFailure: (failure) =>
      roots.length === 0 ? failure : (JSON.parse(hide(JSON.stringify(failure))) as Failure),
    [Symbol.asyncDispose]: async () => {
      for (const root of roots) await rm(root, { recursive: true, force: true });
    },
  };
}
