import type { Migration } from "./migration.ts";

/** Ledgers, and the proposals that joint ones need; the rules of both once more, as constraints. */
export const twoKeys: Migration = {
  name: "002-two-keys",
  sql: (server) => `
create table proposals (
  id id primary key,
  kind text not null check (kind in ('release', 'ledger_rule', 'allocation', 'priority_list',
    'plan', 'incident_decision')),
  title text not null check (length(title) between 1 and 500),
  parties text[] not null check (cardinality(parties) >= 2),
  content text not null,
  content_hash text not null
    check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  member_id id not null,
  party_id id not null check (party_id = any (parties)),
  organisation_id id not null,
  made_at timestamptz not null,
  deadline timestamptz not null check (deadline > made_at),
  state text not null default 'open' check (state in ('open', 'approved', 'refused', 'expired',
    'withdrawn', 'carried_out')),
  ended_at timestamptz
);
create table decisions (
  proposal_id id not null references proposals,
  place integer not null check (place >= 0),
  verdict text not null check (verdict in ('approve', 'refuse')),
  member_id id not null,
  member_name text not null,
  party_id id not null,
  organisation_id id not null,
  content_hash text not null,
  at timestamptz not null,
  reason text check (length(reason) <= 2000),
  primary key (proposal_id, place),
  check (verdict = 'approve' or reason is not null)
);
create unique index one_approval_a_party on decisions (proposal_id, party_id)
  where verdict = 'approve';

create function check_decision() returns trigger language plpgsql set search_path = coercivity, pg_catalog as $$
declare
  proposal proposals%rowtype;
begin
  select * into proposal from proposals where id = new.proposal_id;
  if proposal.state is distinct from 'open' or new.at >= proposal.deadline
    or new.content_hash <> proposal.content_hash or new.member_id = proposal.member_id
    or not new.party_id = any (proposal.parties)
  then
    raise exception 'proposal % cannot be decided like this', new.proposal_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger checked before insert on decisions for each row execute function check_decision();
create trigger kept before update or delete on decisions for each row execute function refuse_change();
create trigger kept_whole before truncate on decisions execute function refuse_change();

create function check_proposal() returns trigger language plpgsql set search_path = coercivity, pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'open' then
      raise exception 'a proposal begins open' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if to_jsonb(new) - 'state' - 'ended_at' <> to_jsonb(old) - 'state' - 'ended_at' then
    raise exception 'other content is another proposal' using errcode = 'restrict_violation';
  end if;
  if not (old.state = 'open' or old.state = 'approved' and new.state = 'carried_out') then
    raise exception 'proposal % has ended', old.id using errcode = 'restrict_violation';
  end if;
  if new.state in ('approved', 'carried_out') and exists (
    select from unnest(new.parties) as party where not exists (
      select from decisions where proposal_id = new.id and verdict = 'approve' and party_id = party
    )
  ) then
    raise exception 'proposal % lacks an approval', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger checked before insert or update on proposals
  for each row execute function check_proposal();
create trigger kept before delete on proposals for each row execute function refuse_change();
create trigger kept_whole before truncate on proposals execute function refuse_change();

create table ledgers (
  id id primary key,
  party_id id references parties,
  organisation_id id references organisations,
  check (id = 'joint' and party_id is null and organisation_id is null
    or organisation_id is null and id = party_id
    or id = organisation_id and party_id is not null)
);
create table ledger_acts (
  ledger id not null references ledgers,
  sequence bigint not null check (sequence > 0),
  id id not null,
  kind text not null,
  at timestamptz not null,
  member_id text not null,
  proposal_id id references proposals,
  line text not null,
  hash text not null,
  primary key (ledger, sequence),
  unique (ledger, id),
  check (line::jsonb -> 'act' ->> 'id' = id and line::jsonb -> 'act' ->> 'kind' = kind),
  check (coalesce((line::jsonb -> 'act' ->> 'kilograms')::bigint, 1) > 0 or kind in ('plan', 'entitle'))
);
create table ledger_lots (
  ledger id not null,
  id id not null,
  sequence bigint not null,
  holding id not null,
  commodity id not null,
  owner id not null,
  primary key (ledger, id),
  foreign key (ledger, sequence) references ledger_acts
);
create table ledger_entries (
  ledger id not null,
  sequence bigint not null,
  place integer not null check (place >= 0),
  account text not null,
  kilograms bigint not null check (kilograms <> 0),
  primary key (ledger, sequence, place),
  foreign key (ledger, sequence) references ledger_acts
);
create index on ledger_entries (ledger, account);
create table ledger_balances (
  ledger id not null references ledgers,
  account text not null,
  kilograms bigint not null,
  primary key (ledger, account),
  constraint never_negative
    check (kilograms >= 0 or account !~ '^(stock|reserved|owed|due)[|]')
);

create trigger chained before insert on ledger_acts
  for each row execute function follow_chain('ledger');

-- What an account holds follows from its entries, and from nothing else.
create function enter_balance() returns trigger
  language plpgsql security definer set search_path = pg_catalog, coercivity as $$
begin
  -- Not by "on conflict": the change alone would have to pass the check before it meets the balance.
  update ledger_balances set kilograms = kilograms + new.kilograms
    where ledger = new.ledger and account = new.account;
  if not found then
    insert into ledger_balances values (new.ledger, new.account, new.kilograms);
  end if;
  return new;
end $$;
create function check_sum() returns trigger language plpgsql set search_path = coercivity, pg_catalog as $$
declare
  total numeric;
begin
  select sum(kilograms) into total from ledger_entries
    where ledger = new.ledger and sequence = new.sequence;
  if total <> 0 then
    raise exception 'the entries of act % add up to %', new.sequence, total
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger entered after insert on ledger_entries
  for each row execute function enter_balance();
create constraint trigger balanced after insert on ledger_entries
  deferrable initially deferred for each row execute function check_sum();

-- What rules over joint stock, or gives it out, needs an approved proposal, once there are members.
create function check_keys() returns trigger language plpgsql
  security definer set search_path = pg_catalog, coercivity as $$
begin
  if new.ledger <> 'joint' or new.kind in ('receive', 'return') then return new; end if;
  if new.proposal_id is null and coercivity.acting_power() = 'operator'
    and not exists (select from members)
  then return new; end if;
  if coercivity.acting_power() = 'keeper' then return new; end if;
  if not exists (
    select from proposals where id = new.proposal_id and state = 'approved'
      and kind in ('release', 'ledger_rule')
      and content::jsonb -> 'acts' @> jsonb_build_array(jsonb_build_object('id', new.id))
  ) then
    raise exception 'act % of the joint ledger needs an approved proposal', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keyed before insert on ledger_acts for each row execute function check_keys();

do $$
declare
  name text;
begin
  foreach name in array array['ledgers', 'ledger_acts', 'ledger_lots', 'ledger_entries']
  loop
    execute format('create trigger kept before update or delete on %I for each row execute function refuse_change()', name);
    execute format('create trigger kept_whole before truncate on %I execute function refuse_change()', name);
    execute format('grant select, insert on %I to ${server}', name);
  end loop;
  foreach name in array array['proposals', 'decisions', 'ledgers', 'ledger_acts', 'ledger_lots',
    'ledger_entries', 'ledger_balances']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept on %I using ((select acting_power()) = ''keeper'')', name);
  end loop;
  foreach name in array array['ledger_acts', 'ledger_lots', 'ledger_entries', 'ledger_balances']
  loop
    execute format('create policy of_ledger on %I using (exists (select from ledgers where id = ledger))', name);
  end loop;
end $$;
grant select on ledger_balances to ${server};
grant select, insert on proposals, decisions to ${server};
grant update (state, ended_at) on proposals to ${server};

create policy joint_or_own on ledgers using (
  id = 'joint' and (select acting_party()) is not null
  or organisation_id is null and party_id = (select acting_party())
  or organisation_id = (select acting_organisation())
);
create policy concerned on proposals using ((select acting_party()) = any (parties))
  with check ((select acting_party()) = any (parties));
create policy made_as_oneself on proposals as restrictive for insert with check (
  (select acting_power()) = 'keeper'
  or member_id = (select acting_member()) and party_id = (select acting_party())
);
create policy concerned on decisions using (
  exists (select from proposals where proposals.id = proposal_id)
);
create policy made_as_oneself on decisions as restrictive for insert with check (
  (select acting_power()) = 'keeper'
  or member_id = (select acting_member()) and party_id = (select acting_party())
);
insert into ledgers values ('joint', null, null);
`,
};
