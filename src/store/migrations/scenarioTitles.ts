import type { Migration } from "./migration.ts";

/** A version of a scenario keeps its title in the languages that it was written in. */
export const scenarioTitles: Migration = {
  name: "010-scenario-titles",
  sql: () => `
alter table scenario_versions
  add column title_en text check (length(title_en) between 1 and 500),
  add column title_ja text check (length(title_ja) between 1 and 500);
`,
};
