import { open, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";

/** Who has a journal open for writing. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
}

/** What comes of asking for a lock. */
export type Locking =
  | { readonly status: "locked"; release(): Promise<void> }
  | { readonly status: "taken"; readonly file: string; readonly by: LockOwner | undefined };

/**
 * Takes the exclusive lock of a file, a second file beside it that only one process can create. A
 * lock left behind by a process of this machine that is gone is taken over; a lock of another
 * machine is not, as it cannot be told whether its owner lives.
 */
export async function lock(path: string): Promise<Locking> {
  const file = `${path}.lock`;
  if (await create(file)) return lockedBy(file);
  const owner = await readOwner(file);
  if (owner === undefined || !isGone(owner)) return { status: "taken", file, by: owner };
  // Two processes may find the same lock left behind: the one that makes this file takes it over.
  const takeover = `${file}.takeover`;
  if (!(await create(takeover))) return { status: "taken", file: takeover, by: undefined };
  try {
    const now = await readOwner(file);
    if (now?.pid === owner.pid) await rm(file, { force: true });
    if (await create(file)) return lockedBy(file);
    return { status: "taken", file, by: await readOwner(file) };
  } finally {
    await rm(takeover, { force: true });
  }
}

const lockedBy = (file: string): Locking => ({
  status: "locked",
  release: () => rm(file, { force: true }),
});

async function create(file: string): Promise<boolean> {
  try {
    await using handle = await open(file, "wx");
    await handle.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function readOwner(file: string): Promise<LockOwner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof owner !== "object" || owner === null) return undefined;
    if (!("pid" in owner) || !("host" in owner)) return undefined;
    const { pid, host } = owner;
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function isGone({ pid, host }: LockOwner): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, "ESRCH");
  }
}

/** Whether an error of the system has a code. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
