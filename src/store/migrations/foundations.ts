import type { Migration } from "./migration.ts";

/** Who there is, how they come in, what was done; and the means by which the database keeps them apart. */
export const foundations: Migration = {
  name: "001-foundations",
  sql: (server) => `
revoke all on schema coercivity from public;
grant usage on schema coercivity to ${server};

-- One row, without a meaning: writers lock the table, so that they come one after the other.
create table turn (nothing boolean primary key default true check (nothing));
grant select, update on turn to ${server};

-- The key that seals who acts. The server's role cannot read it.
create table keyring (nothing boolean primary key default true check (nothing), secret bytea not null);

create function acting(field integer) returns text
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  said text := current_setting('coercivity.actor', true);
  key bytea;
begin
  if coalesce(said, '') = '' then return null; end if;
  select secret into key from coercivity.keyring;
  if key is null or current_setting('coercivity.seal', true) is distinct from
    encode(sha256(key || sha256(key || convert_to(said, 'UTF8'))), 'hex')
  then return null; end if;
  return nullif(split_part(said, '|', field), '');
end $$;
create function acting_power() returns text language sql stable as 'select coercivity.acting(1)';
create function acting_member() returns text language sql stable as 'select coercivity.acting(2)';
create function acting_party() returns text language sql stable as 'select coercivity.acting(3)';
create function acting_organisation() returns text language sql stable as 'select coercivity.acting(4)';
create function acting_administrator() returns boolean language sql stable as
  $$select coalesce(coercivity.acting(5), '') = 'administrator'$$;
grant execute on all functions in schema coercivity to ${server};

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Chains: each line contains the hash of the line before, and ends in its own.
create table heads (
  name text primary key,
  sequence bigint not null,
  hash text not null,
  at timestamptz
);
grant select on heads to ${server};

create function follow_chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog, coercivity as $$
declare
  chain text := tg_argv[0] || coalesce('|' || (to_jsonb(new) ->> 'ledger'), '');
  head heads%rowtype;
  body text := left(new.line, -75);
begin
  insert into heads values (chain, 0, repeat('0', 64), null) on conflict do nothing;
  select * into head from heads where heads.name = chain for update;
  if new.sequence <> head.sequence + 1
    or not starts_with(body, format('{"sequence":%s,"previous":"%s",', new.sequence, head.hash))
    or new.hash <> encode(sha256(convert_to(body, 'UTF8')), 'hex')
    or new.line <> body || format(',"hash":"%s"}', new.hash)
  then
    raise exception 'row % does not follow the chain %', new.sequence, chain
      using errcode = 'check_violation';
  end if;
  if new.at < head.at then
    raise exception 'row % of % is dated before the last', new.sequence, chain
      using errcode = 'check_violation';
  end if;
  update heads set sequence = new.sequence, hash = new.hash, at = new.at where heads.name = chain;
  return new;
end $$;

create domain id as text check (value ~ '^[^[:space:]|]{1,80}$');
create domain visibility as text check (value in ('organisation', 'party', 'all'));

create table parties (
  id id primary key,
  name_en text not null,
  name_ja text not null
);
create table organisations (
  id id primary key,
  party_id id not null references parties,
  kind text not null check (kind in ('ministry', 'agency', 'company', 'operator')),
  name_en text not null,
  name_ja text not null,
  unique (id, party_id)
);
create table members (
  id id primary key,
  organisation_id id not null,
  party_id id not null,
  name text not null check (length(name) between 1 and 200),
  roles text[] not null check (
    cardinality(roles) > 0 and roles <@ array['viewer', 'analyst', 'custodian', 'approver',
      'auditor', 'administrator']
  ),
  identity text unique,
  is_disabled boolean not null default false,
  made_at timestamptz not null,
  foreign key (organisation_id, party_id) references organisations (id, party_id)
);
create table passwords (
  member_id id primary key references members,
  hash text not null check (hash like '$argon2id$%'),
  changed_at timestamptz not null,
  failures integer not null default 0 check (failures >= 0),
  locked_until timestamptz
);
create table sessions (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  member_id id not null references members,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on sessions (member_id);
create table tokens (
  id id primary key,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  member_id id not null references members,
  name text not null check (length(name) between 1 and 200),
  scopes text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index on tokens (member_id);
create table log (
  sequence bigint primary key check (sequence > 0),
  at timestamptz not null,
  member_id text not null,
  party_id text not null,
  organisation_id text not null,
  visibility visibility not null,
  action text not null,
  subject text not null,
  line text not null,
  hash text not null
);
create index on log (subject);
create trigger chained before insert on log for each row execute function follow_chain('log');
create trigger kept before update or delete on log for each row execute function refuse_change();
create trigger kept_whole before truncate on log execute function refuse_change();

-- Answers to changes, by the key that the asker gave: a repeat gets the first answer again.
create table kept_answers (
  member_id text not null,
  party_id text not null,
  organisation_id text not null,
  key text not null check (length(key) between 1 and 200),
  fingerprint text not null,
  answer jsonb,
  made_at timestamptz not null,
  primary key (organisation_id, member_id, key)
);

insert into turn default values;
insert into parties values
  ('US', 'United States', 'アメリカ合衆国'),
  ('JP', 'Japan', '日本国'),
  ('local', 'This machine', 'この端末');
insert into organisations values ('local', 'local', 'operator', 'This machine', 'この端末');

grant select, insert, update on members, passwords, sessions, tokens, kept_answers to ${server};
grant select, insert on parties, organisations, log to ${server};
grant delete on sessions, kept_answers to ${server};

do $$
declare
  name text;
begin
  foreach name in array array['parties', 'organisations', 'members', 'passwords', 'sessions',
    'tokens', 'log', 'kept_answers']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept on %I using ((select acting_power()) = ''keeper'')', name);
  end loop;
end $$;

create policy known on parties for select using ((select acting_power()) is not null);
create policy founded on parties for insert with check ((select acting_power()) = 'operator');
create policy known on organisations for select using ((select acting_power()) is not null);
create policy founded on organisations for insert with check (
  (select acting_power()) in ('operator', 'gate')
  or (select acting_administrator()) and party_id = (select acting_party())
);

create policy met on members for select using (
  party_id = (select acting_party()) or (select acting_power()) in ('operator', 'gate')
);
create policy added on members for insert with check (
  (select acting_power()) in ('operator', 'gate')
  or (select acting_administrator()) and party_id = (select acting_party())
);
create policy changed on members for update using (
  (select acting_power()) in ('operator', 'gate')
  or (select acting_administrator()) and party_id = (select acting_party())
) with check (
  (select acting_power()) in ('operator', 'gate')
  or (select acting_administrator()) and party_id = (select acting_party())
);
create policy gate on passwords using ((select acting_power()) = 'gate');
create policy gate on sessions using ((select acting_power()) = 'gate');
create policy gate on tokens using ((select acting_power()) = 'gate');
create policy own on tokens using (member_id = (select acting_member()));
create policy administered on tokens for select using (
  (select acting_administrator()) and exists (select from members where members.id = member_id)
);
create policy revoked on tokens for update using (
  (select acting_administrator()) and exists (select from members where members.id = member_id)
);

create policy seen on log for select using (
  visibility = 'all' and (select acting_party()) is not null
  or visibility = 'party' and party_id = (select acting_party())
  or organisation_id = (select acting_organisation())
);
create policy said on log for insert with check (
  (select acting_power()) in ('gate', 'worker')
  or member_id = (select acting_member()) and party_id = (select acting_party())
    and organisation_id = (select acting_organisation())
);
create policy own on kept_answers using (
  member_id = (select acting_member()) and organisation_id = (select acting_organisation())
);
`,
};
