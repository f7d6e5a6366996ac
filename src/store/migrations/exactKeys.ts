import type { Migration } from "./migration.ts";

/**
 * Holds keys to exactly what they were given for: joint stock binds every party, only its approvers
 * decide, and an act is posted as it was approved, word for word. Ids that name a ledger are one's own.
 */
export const exactKeys: Migration = {
  name: "006-exact-keys",
  sql: () => `
create function check_parties() returns trigger language plpgsql set search_path = coercivity, pg_catalog as $$
begin
  if new.kind in ('release', 'ledger_rule') and exists (
    select from parties where parties.id <> 'local' and not parties.id = any (new.parties)
  ) then
    raise exception 'proposal % leaves a party out', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger checked_parties before insert on proposals
  for each row execute function check_parties();

create function check_approver() returns trigger language plpgsql set search_path = coercivity, pg_catalog as $$
begin
  if not exists (
    select from members where id = new.member_id and party_id = new.party_id
      and 'approver' = any (roles) and not is_disabled
  ) then
    raise exception '% is no approver of %', new.member_id, new.party_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger checked_approver before insert on decisions
  for each row execute function check_approver();

create or replace function check_keys() returns trigger language plpgsql
  security definer set search_path = pg_catalog, coercivity as $$
begin
  if new.ledger <> 'joint' or new.kind in ('receive', 'return') then return new; end if;
  if new.proposal_id is null and coercivity.acting_power() = 'operator'
    and not exists (select from members)
  then return new; end if;
  if coercivity.acting_power() = 'keeper' then return new; end if;
  if not exists (
    select from proposals, jsonb_array_elements(content::jsonb -> 'acts') as approved
    where id = new.proposal_id and state = 'approved' and kind in ('release', 'ledger_rule')
      and (new.line::jsonb -> 'act') - 'at' - 'by' = approved
  ) then
    raise exception 'act % of the joint ledger needs an approved proposal', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Ledgers go by the ids of parties and organisations, and by 'joint'.
create function check_name() returns trigger language plpgsql set search_path = coercivity, pg_catalog as $$
begin
  if new.id = 'joint' or exists (select from parties where parties.id = new.id) then
    raise exception 'the id % names a ledger of others', new.id using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger checked_name before insert on organisations
  for each row execute function check_name();
`,
};
