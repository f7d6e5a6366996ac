import type { RunList } from "../../src/http/index.ts";

/** Long work that is never done: it is asked for, and nothing comes of it. */
export const idleRuns: RunList = {
  ask: async (question) => ({ id: "0".repeat(64), question, status: "queued", progress: {} }),
  read: async () => undefined,
  answer: async () => undefined,
  cancel: async () => undefined,
  watch: async function* () {},
  list: async () => [],
};
