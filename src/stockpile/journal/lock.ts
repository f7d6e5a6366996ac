import { open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";

/** Who has a file or folder open for writing. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** When the process was born, as the system counts it: numbers of processes come again. */
  readonly born?: string;
  /** Since when, RFC 3339, UTC. */
  readonly since?: string;
  /** Address at which the owner answers others, where it does. */
  readonly address?: string;
}

/** What comes of asking for a lock. */
export type Locking =
  | {
      readonly status: "locked";
      release(): Promise<void>;
      /** Tells others at which address the owner answers. */
      answerAt(address: string): Promise<void>;
    }
  | { readonly status: "taken"; readonly file: string; readonly by: LockOwner | undefined };

/**
 * Takes the exclusive lock of a file or folder, a file beside it that only one process can create. A
 * lock left behind by a process of this machine that is gone is taken over; a lock of another
 * machine is not, as it cannot be told whether its owner lives.
 */
export async function lock(path: string): Promise<Locking> {
  const file = `${path}.lock`;
  const self = await ownSelf();
  if (await create(file, self)) return lockedBy(file, self);
  const owner = await readOwner(file);
  if (owner === undefined || !(await isGone(owner))) return { status: "taken", file, by: owner };
  // Two processes may find the same lock left behind: the one that makes this file takes it over.
  const takeover = `${file}.takeover`;
  if (!(await create(takeover, self))) return { status: "taken", file: takeover, by: undefined };
  try {
    const now = await readOwner(file);
    if (now?.pid === owner.pid && now.born === owner.born) await rm(file, { force: true });
    if (await create(file, self)) return lockedBy(file, self);
    return { status: "taken", file, by: await readOwner(file) };
  } finally {
    await rm(takeover, { force: true });
  }
}

const lockedBy = (file: string, self: LockOwner): Locking => ({
  status: "locked",
  release: () => rm(file, { force: true }),
  answerAt: async (address) => {
    const next = `${file}.next`;
    await writeFile(next, JSON.stringify({ ...self, address }));
    await rename(next, file);
  },
});

async function ownSelf(): Promise<LockOwner> {
  const { pid } = process;
  const born = await bornAt(pid);
  const since = new Date().toISOString();
  return { pid, host: hostname(), since, ...(born === undefined ? {} : { born }) };
}

/** When a process was born: clock ticks since the start of the system, which has a name of its own. */
async function bornAt(pid: number): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // Fields follow the name of the program, which may hold blanks and brackets; the birth is the 22nd.
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return `${boot.trim()}:${ticks}`;
  } catch {
    return undefined;
  }
}

async function create(file: string, self: LockOwner): Promise<boolean> {
  try {
    await using handle = await open(file, "wx");
    await handle.writeFile(JSON.stringify(self));
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
    const { pid, host, ...others } = owner as Record<keyof LockOwner, unknown>;
    if (typeof pid !== "number" || typeof host !== "string") return undefined;
    const texts = Object.entries(others).filter(([, value]) => typeof value === "string");
    return { pid, host, ...Object.fromEntries(texts) };
  } catch (error) {
    if (error instanceof SyntaxError || isCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

async function isGone({ pid, host, born }: LockOwner): Promise<boolean> {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    const bornNow = await bornAt(pid);
    return born !== undefined && bornNow !== undefined && born !== bornNow;
  } catch (error) {
    return isCode(error, "ESRCH");
  }
}

/** Whether an error of the system has a code. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
