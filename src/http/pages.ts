import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Hono } from "hono";
import type { Asked, Known } from "./context.ts";
import { namesTag, sendProblem, tagOf } from "./reply/reply.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** Files whose name holds a hash of their content never change. */
const HASHED = `${sep}assets${sep}`;

/** A file of the pages that an address leads to; undefined where it leads out of their folder. */
function fileAt(folder: string, path: string): string | undefined {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, plain));
  const isInside = file.startsWith(folder + sep) && !plain.includes("\0");
  return isInside && extname(file) in TYPES ? file : undefined;
}

async function sendFile(c: Asked, file: string): Promise<Response | undefined> {
  const entry = await stat(file).catch(() => undefined);
  if (!entry?.isFile()) return undefined;
  const bytes = await readFile(file);
  const tag = tagOf(bytes.toString("latin1"));
  const headers = {
    ETag: `"${tag}"`,
    "Cache-Control": file.includes(HASHED) ? "public, max-age=31536000, immutable" : "no-cache",
    "Content-Type": TYPES[extname(file)]!,
  };
  if (namesTag(c.req.header("if-none-match"), tag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, headers);
}

/**
 * Serves the workbench's pages. An address that is no file is one of the workbench's own views, and gets
 * the one page that knows them all.
 */
export function addPages(app: Hono<Known>, folder: string): void {
  app.get("*", async (c) => {
    const file = fileAt(folder, c.req.path);
    const found = file && (await sendFile(c, file));
    if (found) return found;
    const isView = extname(c.req.path) === "";
    const page = isView && (await sendFile(c, join(folder, "index.html")));
    return page || sendProblem(c, "no_such_address");
  });
}
