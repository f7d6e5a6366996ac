import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { LOCAL } from "../../src/authority/index.ts";
import { openWork } from "../../src/cli/programs/openWork.ts";
import { keptRuns, readBasis } from "../../src/http/index.ts";
import { type RunQuestion, runIdOf } from "../../src/jobs/index.ts";
import { run } from "../../src/operations/index.ts";
import { KINDS, newSpot, openAt } from "../stores/places.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

const work = (environment: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [MAIN, "work", "--threads", "2"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, DATABASE_URL: "", ...environment },
  });

describe("coercivity work", () => {
  test("has nothing to join where the database belongs to one process", async () => {
    const child = work({});
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    const [code] = await once(child, "exit");
    expect(code).toBe(5);
    expect(said).toContain("DATABASE_URL");
  });

  test.each(KINDS)("a run of a store on %s has the answer of the command line", async (kind) => {
    const { place, remove } = await newSpot(kind);
    onTestFinished(remove);
    await using store = await openAt(place);
    const basis = await readBasis();
    const input = { seenFrom: ["JP"], draws: 40, seed: 5 };
    const question: RunQuestion = {
      ...{ operation: "risk priorities", input },
      ...{ ...basis, scope: LOCAL.organisationId },
    };
    // Written down by an earlier process, whose line is lost; and by one of another version.
    const id = runIdOf(question);
    const oldId = runIdOf({ ...question, code: "old" });
    const rows = store.as(LOCAL).runs;
    await rows.ask(id, question);
    await rows.ask(oldId, { ...question, code: "old" });
    // On PGlite this process works; on PostgreSQL only the one that joins.
    const isAlone = kind === "pglite";
    const complain = (error: Error) => expect.unreachable(error.message);
    await using workplace = await openWork(store, basis, isAlone ? 2 : 0, complain);
    const child = "url" in place ? work({ DATABASE_URL: place.url }) : undefined;
    const runs = keptRuns(store, workplace.queue, LOCAL);
    for await (const { failure } of runs.watch(id, AbortSignal.timeout(50_000)))
      expect(failure).toBe(undefined);
    const [en, ja] = await Promise.all(
      (["en", "ja"] as const).map((language) => run("risk priorities", input, { language })),
    );
    expect(await runs.answer(id)).toEqual({ en, ja });
    expect(ja).not.toEqual(en);
    expect((await runs.ask(question)).status).toBe("done");
    // Where others may come, one of that version may.
    const { status, failure } = (await runs.read(oldId))!;
    expect(status).toBe(isAlone ? "failed" : "queued");
    expect(failure).toEqual(isAlone ? { code: "version_changed" } : undefined);
    child?.kill("SIGTERM");
    if (child) expect(await once(child, "exit")).toEqual([0, null]);
  });
});
