import type { Name } from "../model/index.ts";

/**
 * Every operation: its name, what it does in a line, and where it is. This file loads nothing, so that
 * help costs nothing; an operation is loaded when it is used. A new operation is a file beside this one
 * and a row here.
 */
export const REGISTRY = {
  stress: {
    summary: {
      en: "Run a scenario: who runs short of what, when, why, at what cost",
      ja: "シナリオを実行し、誰が何にいつ、なぜ、いくらで窮するかを示す",
    },
    load: async () => (await import("./stress.ts")).stress,
  },
  "scenario list": {
    summary: { en: "The scenarios that ship with the system", ja: "同梱シナリオの一覧" },
    load: async () => (await import("./scenarioList.ts")).scenarioList,
  },
} as const satisfies Record<string, { readonly summary: Name; load(): Promise<unknown> }>;

/** The name of an operation: noun and verb, as a command writes them. */
export type OperationName = keyof typeof REGISTRY;

/** The names of all operations, in the order of help. */
export const OPERATION_NAMES = Object.keys(REGISTRY) as readonly OperationName[];
