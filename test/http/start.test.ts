import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { STATUSES } from "../../src/operations/index.ts";
import { ROOT } from "../files.ts";
import { newSpot } from "../stores/places.ts";

const spot = await newSpot("pglite");
if (!("dataFolder" in spot.place)) throw new Error("a folder was asked for");
const { dataFolder } = spot.place;
const children: ChildProcess[] = [];

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await spot.remove();
});

/** A command in a process of its own, and all that it has said so far. */
interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  said(): string;
  /** Waits until it has said something, and gives what. */
  says(what: RegExp): Promise<string>;
}

function begin(...line: string[]): Running {
  const words = [join(ROOT, "src/cli/main.ts"), ...line, "--language", "en"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  let text = "";
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout!.on("data", hear);
  child.stderr!.on("data", hear);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    ...{ child, ended },
    said: () => text,
    says: (what) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = what.exec(text);
          if (found) resolve(found[0]);
        };
        child.stdout!.on("data", look);
        child.stderr!.on("data", look);
        ended.then(() => reject(new Error(`It ended and said:\n${text}`)));
        look();
      }),
  };
}

test("a workbench opens, answers commands for its data, and closes without leaving a trace", async () => {
  const first = begin("start", "--port", "0", "--no-open", "--data", dataFolder);
  const address = await first.says(/http:\/\/127\.0\.0\.1:\d+/);
  const session = await (await fetch(`${address}/api/session`)).json();
  expect(session).toMatchObject({ mode: "single-user", member: { id: "local" } });

  // The key of this machine's owner is theirs alone to read, and lets in as the owner.
  const key = join(dataFolder, "local-key");
  expect(statSync(key).mode & 0o777).toBe(0o600);

  const second = begin("start", "--port", "0", "--no-open", "--data", dataFolder);
  expect(await second.ended).toBe(STATUSES.refused.exit);
  expect(second.said()).toContain(`is in use by the server at ${address}`);

  const asked = begin("organisations", "list", "--data", dataFolder, "--json");
  expect(await asked.ended).toBe(0);
  expect(JSON.parse(asked.said())).toMatchObject({ parties: expect.any(Array) });

  // What is kept is usable from a command line, whoever has the store open.
  const own = join(dataFolder, "own");
  await mkdir(own);
  const reference = await readFile(join(ROOT, "data/chains/ndfeb/capacities.csv"), "utf8");
  const [header = "", row = ""] = reference.split("\n");
  await writeFile(join(own, "capacities.csv"), `${header}\n${row}\n`);
  const uploaded = begin("edition", "upload", own, "Ours", "--data", dataFolder, "--json");
  expect(await uploaded.ended).toBe(0);
  const { edition, answersAs } = JSON.parse(uploaded.said());
  const list = ["reference", "list", `edition:${edition.id}`, "--data", dataFolder, "--json"];
  const listed = begin(...list);
  expect(await listed.ended).toBe(0);
  expect(JSON.parse(listed.said()).edition).toBe(answersAs);

  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);
  expect([existsSync(join(dataFolder, "store.lock")), existsSync(key)]).toEqual([false, false]);

  const alone = begin("organisations", "list", "--data", dataFolder, "--json");
  expect(await alone.ended).toBe(0);
  expect(alone.said()).toBe(asked.said());
  const listedAlone = begin(...list);
  expect(await listedAlone.ended).toBe(0);
  expect(listedAlone.said()).toBe(listed.said());
  const unknown = begin("chain", "show", "edition:nobody", "--data", dataFolder);
  expect(await unknown.ended).toBe(STATUSES.not_found.exit);
  expect(unknown.said()).toContain("edition list");
}, 120_000);

test("a team's server answers its own machine's commands, though it is called otherwise outside", async () => {
  const outside = ["--public-address", "https://workbench.example", "--threads", "0"];
  const server = begin("serve", "--port", "0", ...outside, "--data", dataFolder);
  await server.says(/at https:\/\/workbench\.example\/ with the code \S+/);
  const address = await server.says(/http:\/\/127\.0\.0\.1:\d+/);
  expect((await fetch(`${address}/api/session`)).status).toBe(421);
  const asked = begin("organisations", "list", "--data", dataFolder, "--json");
  expect([await asked.ended, JSON.parse(asked.said())]).toEqual([
    0,
    expect.objectContaining({ parties: expect.any(Array) }),
  ]);
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);
}, 120_000);

test("a backup of a running server holds every posting acknowledged before it, and is restored", async () => {
  const server = begin("start", "--port", "0", "--no-open", "--data", dataFolder);
  const address = await server.says(/http:\/\/127\.0\.0\.1:\d+/);
  const key = readFileSync(join(dataFolder, "local-key"), "utf8").trim();
  const said = { by: "local", holding: "h", owner: "agency" };
  const post = async (act: object) => {
    const response = await fetch(`${address}/api/stockpile/post`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "idempotency-key": randomUUID(),
      },
      body: JSON.stringify({ journal: "store:joint", acts: { ...said, ...act } }),
    });
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
  };
  await post({ kind: "open", id: "open-h", holds: "days" });
  const lot = {
    ...{ commodity: "dy-oxide", form: "drums", assay: "a", gradePpm: 1, location: "kobe" },
    ...{ custodian: "agency", beneficiary: "JP", kilograms: "5", from: "maker", kind: "receive" },
  };
  const acknowledged: string[] = [];
  let isPosting = true;
  const posting = (async () => {
    for (let number = 1; isPosting; number++) {
      await post({ ...lot, id: `r${number}`, lot: `lot-${number}` });
      acknowledged.push(`r${number}`);
    }
  })();
  const until = async (count: number) => {
    while (acknowledged.length < count) await new Promise((go) => setTimeout(go, 10));
  };
  await until(10);
  const before = [...acknowledged];
  const file = join(dataFolder, "..", `${randomUUID()}.backup`);
  const backup = begin("store", "backup", file, "--data", dataFolder, "--json");
  expect([await backup.ended, backup.said()]).toEqual([0, expect.stringContaining('"rows"')]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const after = acknowledged.length + 1;
  await until(after + 3);
  isPosting = false;
  await posting;
  const verify = begin("store", "verify", "--data", dataFolder, "--json");
  expect(await verify.ended).toBe(0);
  const { ledgers } = JSON.parse(verify.said());
  expect(ledgers).toContainEqual(
    expect.objectContaining({ ledger: "joint", acts: acknowledged.length + 1 }),
  );
  server.child.kill("SIGTERM");
  expect(await server.ended).toBe(0);

  const restored = await newSpot("pglite");
  if (!("dataFolder" in restored.place)) throw new Error("a folder was asked for");
  const place = ["--data", restored.place.dataFolder];
  const restore = begin("store", "restore", file, ...place);
  expect([await restore.ended, restore.said()]).toEqual([0, expect.any(String)]);
  const history = begin("stockpile", "history", "store:joint", ...place, "--json");
  expect(await history.ended).toBe(0);
  const kept = new Set(
    JSON.parse(history.said()).postings.map(({ id }: { readonly id: string }) => id),
  );
  expect(before.filter((id) => !kept.has(id))).toEqual([]);
  expect(kept.size, "it is of a moment before the last").toBeLessThan(acknowledged.length + 1);
  await restored.remove();
  await rm(file);
}, 180_000);

test("without sign-in nothing beyond this machine is listened on", async () => {
  const open = begin("start", "--host", "0.0.0.0", "--no-open", "--data", dataFolder);
  expect(await open.ended).toBe(STATUSES.refused.exit);
  expect(open.said()).toContain("coercivity serve");
  const plain = begin("serve", "--host", "0.0.0.0", "--data", dataFolder);
  expect(await plain.ended).toBe(STATUSES.refused.exit);
  expect(plain.said()).toContain("--public-address");
});

test("a backup does not go over what there is, and the command ends", async () => {
  const backup = join(dataFolder, "..", "coercivity.backup");
  const add = ["organisations", "add", "meti", "--party", "JP", "--kind", "agency"];
  const added = begin(...add, "--name-en", "METI", "--name-ja", "経済産業省", "--data", dataFolder);
  expect(await added.ended).toBe(0);
  expect(await begin("store", "backup", backup, "--data", dataFolder).ended).toBe(0);
  const over = begin("store", "restore", backup, "--data", dataFolder);
  expect(await over.ended).toBe(STATUSES.refused.exit);
  expect(over.said()).toContain("--replace");
  const none = begin("store", "restore", `${backup}.not`, "--data", dataFolder);
  expect(await none.ended).toBe(STATUSES.bad_input.exit);
  expect(none.said()).toContain("There is no such file.");
}, 120_000);

test("a port that is taken is named with the cure, and the data are let go", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => holder.once("listening", resolve));
  const { port } = holder.address() as { port: number };
  const late = begin("start", "--port", String(port), "--no-open", "--data", dataFolder);
  expect(await late.ended).toBe(STATUSES.refused.exit);
  expect(late.said()).toContain("--port");
  expect(existsSync(join(dataFolder, "store.lock"))).toBe(false);
  holder.close();
}, 60_000);

test("an answer's format is refused where there is no answer", async () => {
  const asked = begin("start", "--json", "--no-open", "--data", dataFolder);
  expect(await asked.ended).toBe(STATUSES.refused.exit);
  expect(asked.said()).toContain("coercivity today --json");
});
