import type { Migration } from "./migration.ts";

/**
 * An incident that began with a scenario keeps which words of it that were: the version of a kept one, which
 * whoever opens it must see, or the text of one that ships, which another program may ship otherwise.
 */
export const incidentScenarios: Migration = {
  name: "008-incident-scenarios",
  sql: () => `
alter table incidents
  add column scenario_id id,
  add column scenario_version integer,
  add column scenario_text text check (length(scenario_text) between 1 and 1000000),
  add column scenario_hash text check (scenario_hash ~ '^[0-9a-f]{64}$'),
  add foreign key (scenario_id, scenario_version) references scenario_versions (scenario_id, version),
  add check ((scenario_id is null) = (scenario_version is null)),
  add check (scenario_text is null or scenario_id is null),
  add check ((scenario_hash is null) = (scenario_id is null and scenario_text is null)),
  add check (scenario_text is null
    or scenario_hash = encode(sha256(convert_to(scenario_text, 'UTF8')), 'hex'));
create policy of_version on incidents as restrictive for insert with check (
  scenario_id is null or (select acting_power()) = 'keeper' or exists (
    select from scenario_versions where scenario_versions.scenario_id = incidents.scenario_id
      and scenario_versions.version = incidents.scenario_version
      and scenario_versions.content_hash = incidents.scenario_hash
  )
);
`,
};
