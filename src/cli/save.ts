import {
  accessSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { inWords, type Name, type Problem, sayPathFault } from "../model/index.ts";

/** What stands in the way of writing a file, found before the work that would fill it. */
export function checkTarget(path: string, where: string): Problem | undefined {
  const refuse = (says: Name): Problem => ({ where, field: "", value: path, ...inWords(says) });
  try {
    const folder = statSync(dirname(path), { throwIfNoEntry: false });
    if (!folder?.isDirectory())
      return refuse({
        en: `There is no folder ${dirname(path)}. Make it first, or write elsewhere.`,
        ja: `フォルダ ${dirname(path)} はない。先に作るか、別の場所に書き出す。`,
      });
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory())
      return refuse({
        en: "This is a folder. Add the name of a file.",
        ja: "これはフォルダ。ファイル名を加える。",
      });
    // A file is written beside its place first; what is no file is written to as it is.
    const beside = there?.isFile() ? dirname(realpathSync(path)) : dirname(path);
    accessSync(there && !there.isFile() ? path : beside, constants.W_OK);
    return undefined;
  } catch (error) {
    const says = sayPathFault(error);
    if (says === undefined) throw error;
    return refuse(says);
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A link stays a link, and
 * what is no file, as a device or a pipe, is written to as it is.
 */
export function saveWhole(path: string, text: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const place = there ? realpathSync(path) : path;
  const beside = `${place}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
