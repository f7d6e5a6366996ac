import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Random, randomStream } from "../../src/chance/index.ts";
import type { Place } from "../../src/store/index.ts";
import { ROOT } from "../files.ts";

const WRITER = join(ROOT, "test/proof/writer.ts");

/** What a proof found. */
export interface Killed {
  readonly rounds: number;
  /** Acts that were acknowledged before their writers were killed, all rounds together. */
  readonly acknowledged: number;
  /** Acts that were in the ledger at the end. */
  readonly found: number;
}

/** Kills what writes: the writer itself, or whatever it depends on. */
export type Kill = (writer: ChildProcess) => void;

const killWriter: Kill = (writer) => void writer.kill("SIGKILL");

/**
 * Kills a writer with SIGKILL in the middle of its work, again and again on one store. The next one holds
 * the store against all that was acknowledged: every act is there, and every chain, rule and balance fits.
 * Throws at the first thing that does not.
 */
export async function killWriters(
  place: Place,
  rounds: number,
  {
    seed = 1,
    from = 0,
    kill = killWriter,
    said = () => {},
  }: { seed?: number; from?: number; kill?: Kill; said?: (line: string) => void } = {},
): Promise<Killed> {
  const random = randomStream(seed, "kills");
  const folder = mkdtempSync(join(tmpdir(), "coercivity-killing-"));
  const list = join(folder, "acknowledged");
  writeFileSync(list, "");
  let acknowledged = 0;
  for (let round = from; round < from + rounds; round++) {
    const words = [JSON.stringify(place), String(round), list];
    const { found, acts } = await run(words, random, kill);
    said(`round ${round + 1}: ${found} acts found, sound; ${acts.length} more acknowledged`);
    acknowledged += acts.length;
    appendFileSync(list, acts.map((id) => `${id}\n`).join(""));
  }
  const { found } = await run(
    [JSON.stringify(place), String(from + rounds), list, "last"],
    random,
    undefined,
  );
  rmSync(folder, { recursive: true });
  return { rounds, acknowledged, found };
}

/**
 * Lets a writer write on a full disk until it fails, makes room, and holds the store against all that was
 * acknowledged before and meanwhile.
 */
export async function fillDisk(
  place: Place,
  disk: { fill(): void; empty(): void },
): Promise<{ readonly acknowledged: number; readonly found: number; readonly says: string }> {
  const random = randomStream(1, "full disk");
  const folder = mkdtempSync(join(tmpdir(), "coercivity-filling-"));
  const list = join(folder, "acknowledged");
  writeFileSync(list, "");
  const first = await run([JSON.stringify(place), "0", list], random, killWriter);
  const { writer, ended } = start([JSON.stringify(place), "1", list]);
  writer.stdout.once("data", () => disk.fill());
  const { out, err } = await ended;
  disk.empty();
  const acts = [...first.acts, ...out.split("\n").slice(1, -1)];
  appendFileSync(list, acts.map((id) => `${id}\n`).join(""));
  const { found } = await run([JSON.stringify(place), "2", list, "last"], random, undefined);
  rmSync(folder, { recursive: true });
  return { acknowledged: acts.length, found, says: err };
}

/** Starts a writer; when it has ended, what it said. */
function start(words: readonly string[]) {
  const writer = spawn(process.execPath, [WRITER, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  writer.stdout.on("data", (chunk) => {
    said.out += String(chunk);
  });
  writer.stderr.on("data", (chunk) => {
    said.err += String(chunk);
  });
  const ended = new Promise<typeof said>((resolve) => writer.on("close", () => resolve(said)));
  return { writer, said, ended };
}

/** Starts a writer and kills it after some acts and a moment more. */
async function run(words: readonly string[], random: Random, kill: Kill | undefined) {
  const { writer, said, ended } = start(words);
  const least = 1 + Math.floor(random() * 12);
  const delayMs = Math.floor(random() * 25);
  let isKilled = false;
  writer.stdout.on("data", () => {
    if (kill === undefined || isKilled || said.out.split("\n").length < least + 2) return;
    isKilled = true;
    setTimeout(() => kill(writer), delayMs);
  });
  const { out, err } = await ended;
  // What was not said to its end was not acknowledged.
  const [sound, ...acts] = out.split("\n").slice(0, -1);
  if (!sound?.startsWith("sound ") || isKilled !== (kill !== undefined))
    throw new Error(`Writer ${words[1]} ended by itself: ${err}`);
  return { found: Number(sound.slice("sound ".length)), acts };
}
