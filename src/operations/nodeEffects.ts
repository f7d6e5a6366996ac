import type { Effects } from "./effects.ts";

const standardInput = "-";

/** The effects of a process on Node: its clock, its files, no progress, no interruption, English. */
export const nodeEffects = (): Effects => ({
  now: () => new Date(),
  mayOpen: () => true,
  readText: async (path) => {
    const { decodeText, readText } = await import("../reference/index.ts");
    return path === standardInput ? decodeText(process.stdin, "standard input") : readText(path);
  },
  progress: () => {},
  signal: new AbortController().signal,
  language: "en",
});
