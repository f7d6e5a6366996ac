import { spawn } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const WEB = join(ROOT, "web");

/** Where the built pages are. */
export const PAGES_FOLDER = join(WEB, "dist");

/** Folders and files that pages are made of; the library's own folders are among them. */
const SOURCES = ["web/src", "web/index.html", "web/package.json", "web/vite.config.ts", "src"];

/** Latest change of a file, or of any file in a folder, ms since 1970; 0 where there is none. */
async function changedAt(path: string): Promise<number> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = await readdir(path, { recursive: true });
  const sources = names.filter((name) => /\.(tsx?|css|json|html|svg)$/.test(name));
  const times = sources
    .filter((name) => !name.includes(".test."))
    .map(async (name) => (await stat(join(path, name))).mtimeMs);
  return Math.max(0, ...(await Promise.all(times)));
}

/** How the built pages stand to what they are made of. */
export async function pagesAre(): Promise<"fresh" | "old" | "without_sources" | "absent"> {
  const [built, ...made] = await Promise.all([
    changedAt(join(PAGES_FOLDER, "index.html")),
    ...SOURCES.map((source) => changedAt(join(ROOT, source))),
  ]);
  const hasSources = (await changedAt(join(WEB, "index.html"))) > 0;
  if (!hasSources) return built > 0 ? "without_sources" : "absent";
  return built >= Math.max(...made) ? "fresh" : "old";
}

/** Builds the pages; gives what the builder said where it failed. */
export const buildPages = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", "build", "--workspace", "web"], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code) => resolve(code === 0 ? undefined : said));
  });
