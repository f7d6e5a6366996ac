import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Files that git tracks or would track, relative to the root, with `/` between folders. */
export const projectFiles: readonly string[] = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard"],
  { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 },
)
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(ROOT, file)));

/** The text of a project file. */
export const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** TypeScript sources of the program, without tests. */
export const sources = projectFiles.filter(
  (file) => /^src\/.*\.ts$/.test(file) && !file.endsWith(".test.ts"),
);
