import type { Migration } from "./migration.ts";

/** Why a run failed is kept as a code and its values, which can be said in any language. */
export const runFailures: Migration = {
  name: "007-run-failures",
  sql: () => `
alter table runs alter column failure type jsonb
  using case when failure is not null then jsonb_build_object('code', 'fault', 'says', failure) end;
`,
};
