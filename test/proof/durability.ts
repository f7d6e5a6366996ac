import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Killed, killWriters } from "./killing.ts";
import { startThrowaway } from "./throwaway.ts";

/**
 * `npm run proof`: kills writers, and whole PostgreSQLs, with SIGKILL in the middle of writes, 100 times on
 * each kind of database unless told otherwise, and holds the store against what was acknowledged after each.
 *
 *   npm run proof -- 20 pglite      so many rounds, on one kind alone
 */
const [count = "100", only] = process.argv.slice(2);
const rounds = Number(count);
const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (what: string, { acknowledged, found }: Killed) =>
  say(`${what}: ${rounds} rounds, ${acknowledged} acts acknowledged, all among the ${found} found`);

if (only !== "postgresql") {
  const dataFolder = mkdtempSync(join(tmpdir(), "coercivity-proof-"));
  say(`PGlite: the process that writes is killed ${rounds} times`);
  const killed = await killWriters({ dataFolder }, rounds, { said: say });
  rmSync(dataFolder, { recursive: true });
  tell("PGlite", killed);
}

if (only !== "pglite") {
  const postgres = startThrowaway();
  try {
    say(`PostgreSQL: all of it, or the process that writes, is killed ${rounds} times`);
    let turn = 0;
    const killed = await killWriters({ url: postgres.url }, rounds, {
      ...{ said: say, seed: 2 },
      kill: (writer) => {
        if (turn++ % 2 === 0) postgres.crash();
        writer.kill("SIGKILL");
      },
    });
    tell("PostgreSQL", killed);
  } finally {
    postgres.stop();
  }
}
