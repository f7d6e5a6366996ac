import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { trust } from "../../model/index.ts";
import { type Act, readAct } from "../ledger/act.ts";
import { seal } from "../ledger/chain.ts";
import { type Journal, openJournal } from "./journal.ts";
import { readJournal } from "./readJournal.ts";
import { verifyJournal } from "./verifyJournal.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
  path = join(folder, "stock.jsonl");
});
afterEach(() => rm(folder, { recursive: true }));

const make = (id: string, fields: object): Act =>
  trust(readAct({ id, at: "2026-04-01T00:00:00Z", by: "keeper", ...fields }, id));
const open = make("o1", { kind: "open", holding: "jp", holds: "days", owner: "state" });
const receive = (id: string, kilograms: string): Act =>
  make(id, {
    ...{ kind: "receive", lot: `lot-${id}`, holding: "jp", commodity: "dy", form: "粉末" },
    ...{ assay: "one", gradePpm: 995_000, location: "kobe", owner: "state", custodian: "w" },
    ...{ beneficiary: "users", kilograms, from: "supplier" },
  });
const door = new URL("../index.ts", import.meta.url).href;
const acts = [open, receive("r1", "100"), receive("r2", "50"), receive("r3", "7")];

async function opened(): Promise<Journal> {
  const opening = await openJournal(path);
  if (opening.status !== "open") throw new Error(opening.says);
  return opening.journal;
}

async function appended(journal: Journal, sent: readonly Act[]): Promise<readonly string[]> {
  const done = await journal.append(sent);
  if (done.status === "unwritten") throw new Error(done.says);
  return done.answers.map((each) => ("refusal" in each ? each.refusal : each.status));
}

async function written(): Promise<Buffer> {
  await using journal = await opened();
  await journal.append(acts);
  return readFile(path);
}

test("what was appended is there when the journal is opened again", async () => {
  {
    await using journal = await opened();
    expect(await appended(journal, [...acts, receive("r3", "7")])).toEqual([
      ...acts.map(() => "created"),
      "already_exists",
    ]);
  }
  await using again = await opened();
  expect(again.books.balances.get("stock|lot-r1")).toBe(100n);
  expect(again.head().sequence).toBe(4);
  expect(await appended(again, [receive("r3", "7")])).toEqual(["already_exists"]);
});

test("of acts that are sent together all are posted or none", async () => {
  await written();
  const before = await readFile(path);
  {
    await using journal = await opened();
    const mixed = [receive("r4", "9"), receive("r3", "8"), receive("r5", "1")];
    expect(await appended(journal, mixed)).toEqual([
      ...["created", "id_reused_for_another_posting", "created"],
    ]);
    expect(journal.books.postings.has("r4")).toBe(false);
    expect(journal.head().sequence).toBe(4);
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await appended(journal, mixed.toSpliced(1, 1))).toEqual(["created", "created"]);
  }
  expect(await verifyJournal(path)).toMatchObject({ status: "sound", head: { sequence: 6 } });
});

test("a disk that is full loses nothing that was acknowledged and keeps no part of the rest", async () => {
  const program = `
    const { openJournal, readAct } = await import(${JSON.stringify(door)});
    const { journal } = await openJournal(${JSON.stringify(path)});
    const acts = (k) => [1, 2, 3].map((n) => readAct({ kind: "open", id: "o" + k + n, at: "2026-04-01T00:00:00Z",
      by: "k", holding: "h" + k + n, holds: "days", owner: "s" }, "child").value);
    for (let k = 0; ; k++) {
      const done = await journal.append(acts(k));
      console.log(done.status, k, done.says);
      if (done.status !== "appended") break;
    }
    await journal.append(acts(0)).catch((error) => console.log(error.message));
    await journal.close();`;
  // No file may grow beyond 8 KiB: to the writer that is what a full disk is.
  const shell = `ulimit -f 8; exec ${process.execPath} --input-type=module -e "$PROGRAM"`;
  const child = spawn("bash", ["-c", shell], { env: { ...process.env, PROGRAM: program } });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  await new Promise((resolve) => child.on("close", resolve));
  const lines = said.trim().split("\n");
  const batches = lines.filter((line) => line.startsWith("appended")).length;
  expect(batches).toBeGreaterThan(3);
  expect(lines.at(-2)).toMatch(/^unwritten .*EFBIG.* None of the acts counts. Make room/);
  expect(lines.at(-1)).toBe("The disk did not take the last acts. Open the journal again.");
  const reading = await readJournal(path);
  expect(reading).toMatchObject({
    ...{ status: "sound", head: { sequence: 3 * batches }, torn: undefined },
  });
}, 30_000);

test("cut anywhere, it recovers to the last whole act and says so", async () => {
  const whole = await written();
  const ends = [...whole].flatMap((byte, k) => (byte === 10 ? [k + 1] : []));
  const byEnd = ends.flatMap((end) => [end - 2, end - 1, end, end + 1]);
  const lengths = Array.from(whole, (_, k) => k).filter((k) => k % 11 === 0 || byEnd.includes(k));
  for (const length of lengths) {
    await truncate(path, 0);
    await writeFile(path, whole.subarray(0, length));
    const opening = await openJournal(path);
    if (opening.status !== "open") throw new Error(`${length}: ${opening.says}`);
    // A last line that lacks nothing but its line feed is a whole act.
    const acts = ends.filter((end) => end - 1 <= length).length;
    const isCut = ![0, ...ends, ...ends.map((end) => end - 1)].includes(length);
    expect([length, opening.journal.head().sequence]).toEqual([length, acts]);
    expect([length, opening.recovered !== undefined]).toEqual([length, isCut]);
    await opening.journal.close();
    expect((await readFile(path)).equals(whole.subarray(0, ends[acts - 1] ?? 0))).toBe(true);
  }
  await writeFile(path, whole.subarray(0, whole.length - 9));
  const reading = await readJournal(path);
  expect(reading).toMatchObject({ status: "sound", torn: { line: 4 } });
  expect(reading.status === "sound" && reading.torn?.says).toContain("It holds 3 whole acts.");
}, 60_000);

test("a file that never was a journal is not cut, though it ends without a line feed", async () => {
  for (const text of ["shopping: bread", '{"sequence":2,"previous":"0', '{"sequel":1']) {
    await writeFile(path, text);
    expect([text, (await openJournal(path)).status]).toEqual([text, "damaged"]);
    expect(await readFile(path, "utf8")).toBe(text);
  }
});

test("zeros that a power cut left at the end are cut off", async () => {
  const whole = await written();
  await writeFile(path, Buffer.concat([whole, Buffer.alloc(200)]));
  await (await opened()).close();
  expect((await readFile(path)).equals(whole)).toBe(true);
});

test("any changed byte before the last line is found, and nothing is written", async () => {
  const whole = await written();
  for (let at = 0; at < whole.length - 1; at += 29) {
    const changed = Buffer.from(whole);
    changed[at] = whole[at] === 0x31 ? 0x32 : 0x31;
    await writeFile(path, changed);
    expect([at, (await openJournal(path)).status]).toEqual([at, "damaged"]);
    expect((await readFile(path)).equals(changed)).toBe(true);
  }
});

test.each([
  [
    "another amount",
    (lines: string[]) => lines.map((line) => line.replace('"50"', '"51"')),
    3,
    "was changed",
  ],
  ["a line taken out", (lines: string[]) => lines.toSpliced(1, 1), 2, "does not follow"],
  ["two lines exchanged", ([a, b, c, d]: string[]) => [a!, c!, b!, d!], 2, "does not follow"],
  ["a line twice", ([a, b, c, d]: string[]) => [a!, b!, b!, c!, d!], 3, "does not follow"],
  ["another file", () => ["country,tonnes", "CN,5"], 1, "no record of a ledger"],
  ["no text", () => ["\u0000\u0001"], 1, "no record of a ledger"],
  ["one endless line", () => ["x".repeat(3_000_000)], 1, "no record of a ledger"],
])("%s is damage at its line", async (_, change, line, says) => {
  const lines = (await written()).toString().trimEnd().split("\n");
  await writeFile(path, `${change(lines).join("\n")}\n`);
  const verdict = await verifyJournal(path);
  expect(verdict).toMatchObject({ status: "damaged", line });
  expect("says" in verdict && verdict.says).toContain(says);
});

test("a forger who seals anew is found by the rules, by the entries, or by a noted head", async () => {
  const lines = (await written()).toString().trimEnd().split("\n");
  await using journal = await opened();
  const noted = journal.head();
  const [first] = [...journal.books.postings.values()];
  const genesis = { sequence: 0, hash: "0".repeat(64) };
  const sealedOpen = seal(genesis, first!);
  expect(sealedOpen.line).toBe(lines[0]);

  const more = { act: acts[1]!, lots: [], entries: [["stock|lot-r1", 999n]] as const };
  await writeFile(path, `${lines[0]}\n${seal(sealedOpen, more).line}\n`);
  expect(await verifyJournal(path)).toMatchObject({ status: "damaged", line: 2, act: "r1" });

  const out = make("x1", { kind: "release", lot: "lot-r1", kilograms: "5", to: "users" });
  await writeFile(
    path,
    `${lines[0]}\n${seal(sealedOpen, { act: out, lots: [], entries: [] }).line}\n`,
  );
  const refused = await verifyJournal(path);
  expect("says" in refused && refused.says).toContain(
    "The rules refuse the act x1: There is no lot",
  );

  await writeFile(path, `${lines.slice(0, 3).join("\n")}\n`);
  expect(await verifyJournal(path)).toMatchObject({ status: "sound", head: { sequence: 3 } });
  const cut = await verifyJournal(path, noted);
  expect(cut).toMatchObject({ status: "rewritten" });
  expect("says" in cut && cut.says).toBe(
    "The journal ends at record 3; record 4 was noted and is gone.",
  );
});

test("one writer at a time; a lock whose process is gone is taken over", async () => {
  const journal = await opened();
  const second = await openJournal(path);
  expect(second).toMatchObject({ status: "in_use", by: { pid: process.pid } });
  expect(second.status === "in_use" && second.says).toContain(`delete ${path}.lock`);
  await journal.close();
  await expect(journal.append([open])).rejects.toThrow("The journal is closed. Open it again.");

  const gone = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => gone.on("exit", resolve));
  const { hostname } = await import("node:os");
  await writeFile(`${path}.lock`, JSON.stringify({ pid: gone.pid, host: hostname() }));
  await (await opened()).close();
  // The number of a process came again: the one that has it now was born later.
  await writeFile(`${path}.lock`, JSON.stringify({ pid: 1, host: hostname(), born: "boot:1" }));
  const again = await openJournal(path);
  expect(again.status).toBe(process.platform === "linux" ? "open" : "in_use");
  if (again.status === "open") await again.journal.close();
  await writeFile(`${path}.lock`, JSON.stringify({ pid: gone.pid, host: "elsewhere" }));
  expect((await openJournal(path)).status).toBe("in_use");
});

test("a writer that is killed loses nothing that it acknowledged", async () => {
  const program = `
    const { openJournal, readAct } = await import(${JSON.stringify(door)});
    const { journal } = await openJournal(${JSON.stringify(path)});
    for (let k = 0; ; k++) {
      const act = { kind: "open", id: "o" + k, at: "2026-04-01T00:00:00Z", by: "k", holding: "h" + k, holds: "days", owner: "s" };
      await journal.append([readAct(act, "child").value]);
      process.stdout.write("o" + k + "\\n");
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
  let said = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
      if (said.split("\n").length > 40) child.kill("SIGKILL");
    });
    child.on("exit", () => resolve());
  });
  const acknowledged = said.split("\n").slice(0, -1);
  expect(acknowledged.length).toBeGreaterThan(30);
  await using journal = await opened();
  for (const id of acknowledged) expect(journal.books.postings.has(id), id).toBe(true);
}, 30_000);
