import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFiles, ROOT, textOf } from "../files.ts";

const MADE_OF =
  /^(web\/|src\/(units|model|lp|network|scenario|risk|authority)\/|package-lock\.json$)/;

/** Builds the pages as they ship, once for each state of their sources; gives their folder. */
export function builtPages(): string {
  const hash = createHash("sha256");
  for (const file of projectFiles.filter((one) => MADE_OF.test(one)))
    hash.update(`${file}\0${textOf(file)}\0`);
  const folder = join(tmpdir(), `coercivity-pages-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(join(tmpdir(), "coercivity-building-"));
  const vite = join(ROOT, "node_modules", ".bin", "vite");
  execFileSync(vite, ["build", "--outDir", fresh, "--emptyOutDir", "--logLevel", "error"], {
    cwd: join(ROOT, "web"),
  });
  if (!existsSync(folder)) renameSync(fresh, folder);
  return folder;
}
