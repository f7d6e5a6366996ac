import type { Migration } from "./migration.ts";

/** A question that holds nothing of anybody's own is one run for all. */
export const sharedRuns: Migration = {
  name: "004-shared-runs",
  sql: () => `
create policy shared on runs using (
  question ->> 'scope' = '' and (select acting_party()) is not null
);
`,
};
