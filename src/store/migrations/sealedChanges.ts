import type { Migration } from "./migration.ts";

/**
 * Ties the key of a change to the transaction that makes it, and counts tries to sign in by address where
 * every process sees them.
 */
export const sealedChanges: Migration = {
  name: "012-sealed-changes",
  sql: (server) => `
alter table kept_answers add column claim text not null default '';
alter table kept_answers add column is_made boolean not null default false;

create table sign_in_tries (
  address text primary key,
  level double precision not null,
  is_free boolean not null,
  at timestamptz not null
);
create index on sign_in_tries (at);
grant select, insert, update, delete on sign_in_tries to ${server};
alter table sign_in_tries enable row level security;
alter table sign_in_tries force row level security;
create policy kept on sign_in_tries using ((select acting_power()) = 'keeper');
create policy gate on sign_in_tries using ((select acting_power()) = 'gate');
`,
};
