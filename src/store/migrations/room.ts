import type { Migration } from "./migration.ts";

/** What a group works on: scenarios, runs, plans, incidents, and tables of its own. */
export const room: Migration = {
  name: "003-room",
  sql: (server) => `
create table scenarios (
  id id primary key,
  party_id id not null references parties,
  organisation_id id not null references organisations,
  member_id id not null,
  visibility visibility not null,
  title text not null check (length(title) between 1 and 500),
  made_at timestamptz not null
);
create table scenario_versions (
  scenario_id id not null references scenarios,
  version integer not null check (version > 0),
  text text not null check (length(text) between 1 and 1000000),
  content_hash text not null
    check (content_hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  member_id id not null,
  made_at timestamptz not null,
  primary key (scenario_id, version)
);
create table runs (
  id text primary key check (length(id) between 1 and 200),
  party_id id not null references parties,
  organisation_id id not null references organisations,
  member_id id not null,
  question jsonb not null,
  status text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress jsonb not null,
  failure text,
  answer jsonb,
  made_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  check (status <> 'done' or answer is not null)
);
create index on runs (organisation_id, made_at desc);
create table plans (
  id id primary key,
  party_id id not null references parties,
  organisation_id id not null references organisations,
  member_id id not null,
  visibility visibility not null,
  title text not null check (length(title) between 1 and 500),
  scenario text not null,
  document jsonb not null,
  made_at timestamptz not null
);
create table incidents (
  id id primary key,
  party_id id not null references parties,
  organisation_id id not null references organisations,
  member_id id not null,
  visibility visibility not null,
  title text not null check (length(title) between 1 and 500),
  origin text not null check (origin in ('scenario', 'observation')),
  seen text not null check (length(seen) between 1 and 4000),
  state text not null default 'open' check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text,
  check ((state = 'closed') = (closed_at is not null and outcome is not null))
);
create table incident_tasks (
  id id primary key,
  incident_id id not null references incidents,
  title text not null check (length(title) between 1 and 500),
  owner text not null check (length(owner) between 1 and 200),
  due date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  member_id id not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create table incident_decisions (
  id id primary key,
  incident_id id not null references incidents,
  text text not null check (length(text) between 1 and 4000),
  proposal_id id,
  member_id id not null,
  member_name text not null,
  party_id id not null,
  organisation_id id not null,
  at timestamptz not null
);
create table incident_notes (
  id id primary key,
  incident_id id not null references incidents,
  text text not null check (length(text) between 1 and 4000),
  member_id id not null,
  member_name text not null,
  party_id id not null,
  organisation_id id not null,
  at timestamptz not null
);
create table editions (
  id id primary key,
  party_id id not null references parties,
  organisation_id id not null references organisations,
  member_id id not null,
  visibility visibility not null,
  name text not null check (length(name) between 1 and 200),
  chain text not null,
  made_at timestamptz not null
);
create table edition_tables (
  edition_id id not null references editions,
  name text not null check (name ~ '^[a-z_]{1,60}[.]csv$'),
  csv text not null check (length(csv) <= 16000000),
  row_count integer not null check (row_count >= 0),
  content_hash text not null
    check (content_hash = encode(sha256(convert_to(csv, 'UTF8')), 'hex')),
  made_at timestamptz not null,
  primary key (edition_id, name)
);

do $$
declare
  name text;
  own text := 'organisation_id = (select acting_organisation()) and party_id = (select acting_party())';
  seen text := 'visibility = ''all'' and (select acting_party()) is not null'
    ' or visibility = ''party'' and party_id = (select acting_party())'
    ' or organisation_id = (select acting_organisation())';
begin
  foreach name in array array['scenarios', 'scenario_versions', 'runs', 'plans', 'incidents',
    'incident_tasks', 'incident_decisions', 'incident_notes', 'editions', 'edition_tables']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept on %I using ((select acting_power()) = ''keeper'')', name);
    execute format('grant select, insert on %I to ${server}', name);
  end loop;
  foreach name in array array['scenarios', 'plans', 'incidents', 'editions']
  loop
    execute format('create policy seen on %I for select using (%s)', name, seen);
    execute format('create policy made on %I for insert with check (%s and member_id = (select acting_member()))', name, own);
  end loop;
  foreach name in array array['scenarios', 'plans', 'editions']
  loop
    execute format('create policy changed on %I for update using (%s) with check (%s)', name, own, own);
    execute format('grant update (visibility) on %I to ${server}', name);
  end loop;
  -- What belongs to a thing is seen with it.
  foreach name in array array['tasks', 'decisions', 'notes']
  loop
    execute format('create policy of_incident on %I using (exists (select from incidents where incidents.id = incident_id))', 'incident_' || name);
    execute format('create policy made on %I as restrictive for insert with check ((select acting_power()) = ''keeper'' or member_id = (select acting_member()))', 'incident_' || name);
  end loop;
  foreach name in array array['scenario_versions', 'incident_decisions', 'incident_notes']
  loop
    execute format('create trigger kept before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger kept_whole before truncate on %I execute function refuse_change()', name);
  end loop;
end $$;

create policy of_scenario on scenario_versions for select using (
  exists (select from scenarios where scenarios.id = scenario_id)
);
create policy made on scenario_versions for insert with check (
  member_id = (select acting_member()) and exists (
    select from scenarios where scenarios.id = scenario_id
      and organisation_id = (select acting_organisation())
  )
);
create policy of_edition on edition_tables using (
  exists (select from editions where editions.id = edition_id)
) with check (
  exists (
    select from editions where editions.id = edition_id
      and organisation_id = (select acting_organisation())
  )
);
create policy working on incidents for update using (
  visibility = 'all' and (select acting_party()) is not null
  or visibility = 'party' and party_id = (select acting_party())
  or organisation_id = (select acting_organisation())
);
grant update (state, closed_at, outcome) on incidents to ${server};
grant update (state, owner, due, changed_at) on incident_tasks to ${server};

create policy own on runs using (
  organisation_id = (select acting_organisation()) and party_id = (select acting_party())
  or (select acting_power()) = 'worker'
);
grant update (status, progress, failure, answer, started_at, ended_at, made_at, member_id) on runs to ${server};
`,
};
