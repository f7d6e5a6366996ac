import type { Migration } from "./migration.ts";

/** Lists are walked page by page from a key on, and what is overdue is found without reading the rest. */
export const listKeys: Migration = {
  name: "013-list-keys",
  sql: () => `
create index on proposals (made_at desc, id desc);
create index on proposals (deadline) where state = 'open';
create index on incidents (opened_at desc, id desc);
create index on plans (made_at desc, id desc);
create index on runs (organisation_id, made_at desc, id desc);
drop index runs_organisation_id_made_at_idx;
`,
};
