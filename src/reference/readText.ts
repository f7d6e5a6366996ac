import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Reading } from "../model/index.ts";

/** A file of the project's own formats is read by people; one larger than this is another file. */
export const TEXT_BYTES_MAX = 16 * 1024 * 1024;

const refuse = (where: string, says: string): Reading<never> => ({
  ok: false,
  problems: [{ where, field: "", value: "", says }],
});

const tooLarge = (where: string, bytes: number): Reading<never> => {
  const megabytes = Math.round(bytes / 1024 / 1024);
  return refuse(where, `The file is ${megabytes} MB; at most 16 MB are read. Is it the right one?`);
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
    return refuse(`${where}:${line}`, "Not UTF-8 text on this line. Save the file as UTF-8.");
  }
}

/** Reads a text file of the project's own formats whole: UTF-8, at most 16 MiB. */
export async function readText(path: string, where = path): Promise<Reading<string>> {
  const size = await stat(path).then(
    (entry) => (entry.isFile() ? entry.size : undefined),
    () => undefined,
  );
  if (size === undefined) return refuse(where, "There is no such file.");
  if (size > TEXT_BYTES_MAX) return tooLarge(where, size);
  return decodeText(createReadStream(path), where);
}
