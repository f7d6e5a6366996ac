import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isCode } from "../../src/stockpile/index.ts";
import type { Place } from "../../src/store/index.ts";
import { fillDisk } from "../proof/killing.ts";
import { startThrowaway } from "../proof/throwaway.ts";
import { POSTGRES } from "./places.ts";

/** Room for a database that was just made, its write-ahead log, and little more. */
const DISK_MEBIBYTES = 160;

const folder = mkdtempSync(join(tmpdir(), "coercivity-disk-"));
chmodSync(folder, 0o755);

/** A small disk of memory, where this system lets one be mounted. */
function mount(): boolean {
  try {
    const options = `size=${DISK_MEBIBYTES}m,mode=755`;
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const isMounted = mount();
afterAll(() => {
  if (isMounted) execFileSync("umount", [folder]);
  rmSync(folder, { recursive: true });
});

const filler = join(folder, "filler");
const disk = {
  fill: () => {
    const { bavail, bsize } = statfsSync(folder);
    try {
      writeFileSync(filler, Buffer.alloc(bavail * bsize));
    } catch (error) {
      // The writer took some of the room meanwhile: the disk is as full as it should be.
      if (!isCode(error, "ENOSPC")) throw error;
    }
  },
  empty: () => rmSync(filler),
};

async function fillAndMend(place: Place): Promise<void> {
  const { acknowledged, found, says } = await fillDisk(place, disk);
  expect(says).toMatch(/No space left|could not (?:extend|write)|ENOSPC|error/i);
  expect(acknowledged).toBeGreaterThan(0);
  expect(found).toBeGreaterThanOrEqual(acknowledged);
}

test(
  isMounted
    ? "a small disk is mounted"
    : "a full disk is left out here: no disk of memory can be mounted",
  () => expect(typeof isMounted).toBe("boolean"),
);

test.runIf(isMounted)(
  "a full disk stops PGlite, and loses nothing that was acknowledged",
  () => fillAndMend({ dataFolder: join(folder, "data") }),
  180_000,
);

test.runIf(isMounted && POSTGRES)(
  "a full disk stops PostgreSQL's writes, and loses nothing that was acknowledged",
  async () => {
    const postgres = startThrowaway(folder);
    try {
      await fillAndMend({ url: postgres.url });
    } finally {
      postgres.stop();
    }
  },
  180_000,
);
