import type { Name } from "./chain.ts";

/** What the system says of a path that is wrong or closed to a process, by its code, with the cure. */
const PATH_FAULTS: Readonly<Record<string, Name>> = {
  ENOENT: {
    en: "There is no such file. Mend the path, or make its folder first.",
    ja: "そのようなファイルはない。パスを直すか、先にフォルダを作る。",
  },
  ENOTDIR: {
    en: "A part of its path is a file. Name a place in a folder.",
    ja: "パスの途中がファイルになっている。フォルダの中の場所を指定する。",
  },
  EEXIST: {
    en: "This is a file. Name a folder.",
    ja: "これはファイル。フォルダを指定する。",
  },
  EISDIR: {
    en: "This is a folder. Name the file in it.",
    ja: "これはフォルダ。中のファイルを指定する。",
  },
  EACCES: {
    en: "It may not be opened. Ask for the right to read and write there, or name another place.",
    ja: "開く権限がない。読み書きの権限を求めるか、別の場所を指定する。",
  },
  EROFS: {
    en: "The disk is read only. Name a place on another.",
    ja: "ディスクが読み取り専用。別のディスクの場所を指定する。",
  },
  ENOSPC: { en: "The disk is full. Make room.", ja: "ディスクに空きがない。空きを作る。" },
};

/**
 * What to say of an error of the system about a path; undefined where it is about something else.
 *
 * @example
 * sayPathFault(Object.assign(new Error(), { code: "EISDIR" }))?.en // => "This is a folder. Name the file in it."
 */
export function sayPathFault(error: unknown): Name | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return PATH_FAULTS[code === "EPERM" ? "EACCES" : code];
}
