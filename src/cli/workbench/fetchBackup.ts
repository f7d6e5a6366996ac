import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BACKUP_ADDRESS, type ProblemDetails } from "../../http/index.ts";
import { inWords } from "../../model/index.ts";
import { type Answer, badInput, type Effects, onFile } from "../../operations/index.ts";
import { checkBackup } from "../../store/index.ts";
import { failureOf, type OwnServer } from "./askServer.ts";

/** What is told of a backup. */
interface Fetched {
  readonly file: string;
  readonly madeAt: string;
  readonly rows: number;
  readonly hash: string;
}

/**
 * Writes a backup of a store that a server has open: the server takes it of one moment and sends it, and it
 * is read through before it goes by its name. The file is there whole or not at all.
 */
export const fetchBackup = (
  { address, key }: OwnServer,
  file: string,
  effects: Effects,
): Promise<Answer<Fetched>> =>
  onFile(
    "store backup",
    file,
    effects,
    async () => {
      effects.progress({ en: "The server writes every row", ja: "サーバーが全行を書き出す" });
      const partial = `${file}.partial`;
      const response = await fetch(`${address}${BACKUP_ADDRESS}`, {
        headers: { authorization: `Bearer ${key}`, "accept-language": effects.language },
        signal: effects.signal,
      });
      if (!response.ok || response.body === null)
        return failureOf((await response.json()) as ProblemDetails);
      try {
        const sent = Readable.fromWeb(response.body as never);
        await pipeline(sent, createWriteStream(partial, { mode: 0o600 }));
        await using written = await open(partial, "r");
        await written.sync();
        const reading = await checkBackup(partial);
        if (reading.status === "no_backup") {
          const says = inWords({
            en: `It did not arrive whole. ${reading.says.en}`,
            ja: `すべては届かなかった。${reading.says.ja}`,
          });
          return badInput([{ where: "store backup", field: "file", value: file, ...says }]);
        }
        await rename(partial, file);
        const { header, rows, hash } = reading;
        return { status: "done", value: { file, madeAt: header.madeAt, rows, hash } };
      } finally {
        await rm(partial, { force: true });
      }
    },
    "file",
  );
