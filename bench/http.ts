import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { randomStream } from "../src/chance/index.ts";
import type { Bench } from "./bench.ts";

const RATE_PER_SECOND = 200;
const SECONDS = 60;
const SEED = 1;

/** Reads of a team at work: who am I, lists, chains, evidence, indices, factsheets. */
const READS = [
  "/api/session",
  "/api/scenario/list",
  "/api/scenario/show?scenario=kuantan-loss",
  "/api/chain/show?chain=ndfeb",
  "/api/chain/show?chain=ndfeb&element=Dy",
  "/api/reference/show?thing=dy-oxide",
  "/api/reference/check",
  "/api/risk/indices?mineral=gallium",
  "/api/factsheet/mineral?mineral=cobalt&layout=html",
  "/api/factsheet/country?country=JP",
  "/api/runs?limit=20",
  "/openapi.json",
] as const;

const MAIN = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));

/** Starts the workbench as a person does, and waits until it says where it is. */
function startServer(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const line = [MAIN, "start", "--port", "0", "--no-open", "--data", folder, "--language", "en"];
  const child = spawn(process.execPath, line, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve({ child, address });
    });
    child.once("close", () => reject(new Error("The server ended before it listened.")));
  });
}

/** Processor time of a process so far, ms, as Linux counts it, in hundredths of a second. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Sample {
  readonly ms: number;
  readonly status: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks once; the time runs from when the request was due, so that waiting in line counts. */
const ask = (
  url: string,
  tag: string | undefined,
  dueMs: number,
): Promise<Sample & { tag?: string }> =>
  new Promise((resolve) => {
    const end = (status: number, etag?: string) =>
      resolve({ ms: performance.now() - dueMs, status, ...(etag && { tag: etag }) });
    const headers = tag === undefined ? {} : { "if-none-match": tag };
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => end(response.statusCode ?? 0, response.headers.etag));
      response.once("error", () => end(0));
    }).once("error", () => end(0));
  });

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

/** Asks at a steady rate whatever the server does, half of the time for what the asker holds already. */
async function load(address: string, seconds: number): Promise<readonly Sample[]> {
  const random = randomStream(SEED, "reads");
  const tags = new Map<string, string>();
  const asking: Promise<Sample>[] = [];
  const began = performance.now();
  for (let k = 0; k < RATE_PER_SECOND * seconds; k++) {
    const dueMs = began + (k * 1000) / RATE_PER_SECOND;
    const wait = dueMs - performance.now();
    if (wait > 1) await sleep(wait);
    const path = READS[Math.floor(random() * READS.length)]!;
    const held = random() < 0.5 ? tags.get(path) : undefined;
    const asked = ask(`${address}${path}`, held, dueMs).then((sample) => {
      if (sample.tag) tags.set(path, sample.tag);
      return sample;
    });
    asking.push(asked);
  }
  return Promise.all(asking);
}

/** How fast reads are answered under a steady load. */
export const http: Bench = {
  name: "http",
  about: `${RATE_PER_SECOND} reads a second for ${SECONDS} s on loopback, from when each was due`,
  async run(print) {
    const folder = await mkdtemp(join(tmpdir(), "coercivity-bench-"));
    const { child, address } = await startServer(folder);
    try {
      // Every read once, so that its answer is kept, and the first screen's run is over.
      for (const path of READS) await ask(`${address}${path}`, undefined, performance.now());
      for (;;) {
        const today = await fetch(`${address}/api/today`);
        await today.arrayBuffer();
        if (today.status === 200) break;
        await sleep(500);
      }
      const cpuBefore = cpuMsOf(child.pid!);
      const samples = await load(address, SECONDS);
      const cpuMs = cpuMsOf(child.pid!) - cpuBefore;
      const times = samples.map(({ ms }) => ms).sort((a, b) => a - b);
      const errors = samples.filter(({ status }) => status !== 200 && status !== 304).length;
      const unchanged = samples.filter(({ status }) => status === 304).length;
      const at = (share: number) => `${quantile(times, share).toFixed(1)} ms`;
      print(`  ${samples.length} reads, ${errors} errors, ${unchanged} answered 304`);
      print(`  processor time of the server ${(cpuMs / samples.length).toFixed(2)} ms a read`);
      print(`  p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, most ${at(1)}`);
    } finally {
      agent.destroy();
      child.kill("SIGINT");
      await new Promise((resolve) => child.once("close", resolve));
      await rm(folder, { recursive: true, force: true });
    }
  },
};
