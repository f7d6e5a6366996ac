import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { inWords, type Name, type Reading, sayPathFault } from "../model/index.ts";

/** A file of the project's own formats is read by people; one larger than this is another file. */
export const TEXT_BYTES_MAX = 16 * 1024 * 1024;

const refuse = (where: string, says: Name): Reading<never> => ({
  ok: false,
  problems: [{ where, field: "", value: "", ...inWords(says) }],
});

const ABSENT: Name = { en: "There is no such file.", ja: "そのようなファイルはない。" };
const FOLDER: Name = {
  en: "This is a folder. Name the file in it.",
  ja: "これはフォルダ。中のファイルを指定する。",
};

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

const tooLarge = (where: string, bytes: number): Reading<never> => {
  const megabytes = Math.round(bytes / 1024 / 1024);
  return refuse(where, {
    en: `The file is ${megabytes} MB; at most 16 MB are read. Is it the right one?`,
    ja: `ファイルは ${megabytes} MB。読むのは 16 MB まで。正しいファイルか確かめる。`,
  });
};

/** Decodes a stream of UTF-8 bytes; `where` names it in problems. */
export async function decodeText(
  chunks: AsyncIterable<Uint8Array>,
  where: string,
): Promise<Reading<string>> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  let latest = new Uint8Array();
  try {
    for await (const chunk of chunks) {
      latest = chunk as Uint8Array<ArrayBuffer>;
      bytes += chunk.length;
      if (bytes > TEXT_BYTES_MAX) return tooLarge(where, bytes);
      text += decoder.decode(chunk, { stream: true });
    }
    return { ok: true, value: text + decoder.decode() };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sound] = new TextDecoder("utf-8").decode(latest).split("\uFFFD", 1);
    const line = (text + sound).split("\n").length;
    return refuse(`${where}:${line}`, {
      en: "Not UTF-8 text on this line. Save the file as UTF-8.",
      ja: "この行は UTF-8 ではない。UTF-8 で保存し直す。",
    });
  }
}

/** Reads a text file of the project's own formats whole: UTF-8, at most 16 MiB. */
export async function readText(path: string, where = path): Promise<Reading<string>> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return refuse(where, FOLDER);
    if (!entry.isFile()) return refuse(where, ABSENT);
    if (entry.size > TEXT_BYTES_MAX) return tooLarge(where, entry.size);
    return await decodeText(createReadStream(path), where);
  } catch (error) {
    const says = isAbsent(error) ? ABSENT : sayPathFault(error);
    if (says === undefined) throw error;
    return refuse(where, says);
  }
}
