import type { Migration } from "./migration.ts";

/**
 * What anybody does to a member is for the member's own party to read, also where whoever sits at the
 * machine did it. Only deeds to members: ids of other things may be the same word.
 */
export const deedsToMembers: Migration = {
  name: "011-deeds-to-members",
  sql: () => `
create policy concerned on log for select using (
  starts_with(action, 'members ')
  and exists (
    select from members where members.id = log.subject
      and members.party_id = (select acting_party())
  )
);
`,
};
