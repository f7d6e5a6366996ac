import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Hono } from "hono";
import { may } from "../authority/index.ts";
import { sayStoreRefusal } from "../operations/index.ts";
import type { Store } from "../store/index.ts";
import type { Asked, Known } from "./context.ts";
import { sayNeeds } from "./problem/sayNeeds.ts";
import { sendProblem } from "./reply/reply.ts";

/** Address of a backup of all that the store holds. */
export const BACKUP_ADDRESS = "/api/store/backup/file";

/** What a backup is sent as. */
export const BACKUP_TYPE = "application/gzip";

/**
 * Sends a backup of the store to whoever sits at its machine. It is first written to a file of the
 * server's own, so that the moment it holds does not keep other work waiting for a slow reader; the file
 * is gone once it was sent.
 */
export function addBackupRoute(app: Hono<Known>, store: Store | undefined): void {
  app.get(BACKUP_ADDRESS, async (c: Asked) => {
    const actor = c.var.actor!;
    const { language } = c.var;
    if (!may(actor, "administer"))
      return sendProblem(c, "not_allowed", { detail: sayNeeds("administer", language) });
    if (store === undefined) return sendProblem(c, "no_such_address");
    const folder = await mkdtemp(join(tmpdir(), "coercivity-backup-"));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const path = join(folder, "backup");
      const backup = await store.as(actor).keeping.backUp(path);
      if (backup.status === "refused") {
        await remove();
        const detail = sayStoreRefusal("not_at_the_machine", language);
        return sendProblem(c, "not_allowed", { detail });
      }
      const file = createReadStream(path).once("close", remove);
      return c.body(Readable.toWeb(file) as ReadableStream, 200, {
        "Content-Type": BACKUP_TYPE,
        "Cache-Control": "no-store",
      });
    } catch (error) {
      await remove();
      throw error;
    }
  });
}
