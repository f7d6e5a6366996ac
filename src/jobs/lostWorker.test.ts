import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { newSum } from "../../test/jobs/newSum.ts";
import { KINDS, openSite } from "../../test/jobs/places.ts";
import { newSpot } from "../../test/stores/places.ts";
import type { Place } from "../store/index.ts";
import { WORK_SCHEMA } from "./workTables.ts";

const WORKER = fileURLToPath(new URL("../../test/jobs/worker.ts", import.meta.url));
const TASKS = 24;
const THREADS = 2;

const begin = (place: Place, question: unknown): ChildProcess =>
  spawn(
    process.execPath,
    ["--no-warnings", WORKER, JSON.stringify(place), JSON.stringify(question)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );

test.each(KINDS)(
  "on %s a worker that is killed in the middle loses nothing and doubles nothing",
  async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), "coercivity-jobs-"));
    const { place, remove } = await newSpot(kind);
    onTestFinished(async () => {
      await remove();
      rmSync(folder, { recursive: true });
    });
    const { question, begun, total } = newSum(join(folder, "begun"), "multiply", TASKS, 60);

    // It has asked for the run, conducts it, and has two of its tasks in hand.
    const first = begin(place, question);
    await expect.poll(() => begun().length, { timeout: 40_000 }).toBeGreaterThan(8);
    first.kill("SIGKILL");
    await once(first, "exit");
    const before = begun().length;
    expect(before).toBeLessThan(TASKS);

    const second = begin(place, question);
    let said = "";
    second.stdout!.on("data", (text) => {
      said += text;
    });
    await once(second, "exit");
    expect(JSON.parse(said)).toBe(total);
    expect(new Set(begun()).size).toBe(TASKS);
    // Begun twice at most: what its threads had in hand, and what they had made but not yet kept.
    expect(begun().length).toBeLessThanOrEqual(TASKS + 2 * THREADS);

    await using after = await openSite(place);
    const kept = await after.database.executeSql(`select id, result from ${WORK_SCHEMA}.shard`);
    expect(kept.rows.length).toBe(TASKS);
    expect(kept.rows.every(({ result }) => result !== null)).toBe(true);
  },
);
