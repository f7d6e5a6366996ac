import type { Name } from "../../model/index.ts";

/** The programs: what each does in a line, and where it is. Loaded when used. */
export const PROGRAMS = {
  start: {
    summary: {
      en: "Open the workbench in a browser, for one person at this machine",
      ja: "ワークベンチをブラウザーで開く。この機械を使う一人のため",
    },
    load: async () => (await import("./start.ts")).start,
  },
  work: {
    summary: {
      en: "Work on a team's runs, on this machine too (DATABASE_URL)",
      ja: "チームの計算をこの機械でも行う（DATABASE_URL）",
    },
    load: async () => (await import("./work.ts")).work,
  },
  serve: {
    summary: {
      en: "Serve a team: members sign in, programs come with tokens",
      ja: "チームに提供する。利用者はサインインし、プログラムはトークンを使う",
    },
    load: async () => (await import("./serve.ts")).serve,
  },
  "store restore": {
    summary: {
      en: "Put a backup in the place of what a store holds",
      ja: "保管庫の内容を控えで置き換える",
    },
    load: async () => (await import("./storeRestore.ts")).storeRestore,
  },
} as const satisfies Record<string, { readonly summary: Name; load(): Promise<unknown> }>;

/** The name of a program. */
export type ProgramName = keyof typeof PROGRAMS;
