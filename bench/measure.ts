import { availableParallelism, loadavg, totalmem } from "node:os";

/** What a piece of work took. */
export interface Took<T> {
  readonly value: T;
  readonly wallMs: number;
  /** Of this process, without its children: does not count waiting for a core that others use. */
  readonly cpuMs: number;
}

/** Runs a piece of work and measures it. */
export async function measure<T>(work: () => T | Promise<T>): Promise<Took<T>> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const value = await work();
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return { value, wallMs, cpuMs: (user + system) / 1000 };
}

/** Repeats a piece of work and keeps the run of median wall time. */
export async function median<T>(times: number, work: () => T | Promise<T>): Promise<Took<T>> {
  const runs: Took<T>[] = [];
  for (let i = 0; i < times; i++) runs.push(await measure(work));
  runs.sort((a, b) => a.wallMs - b.wallMs);
  return runs[Math.floor(times / 2)]!;
}

/** A line of a bench table. */
export function line(what: string, { wallMs, cpuMs }: Took<unknown>, note = ""): string {
  const ms = (amount: number) => `${amount.toFixed(amount < 10 ? 1 : 0)} ms`.padStart(11);
  return `${what.padEnd(44)}${ms(wallMs)} wall${ms(cpuMs)} cpu  ${note}`.trimEnd();
}

/** Under what conditions the numbers came about. */
export const conditions = (): string =>
  [
    `Node ${process.version}`,
    `${availableParallelism()} cores`,
    `load ${loadavg()[0]!.toFixed(1)}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
  ].join(", ");

/** Bytes in words, in MiB. */
export const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
