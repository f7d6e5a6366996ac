import type { OutputOf } from "../../../../../src/operations/index.ts";

type Member = OutputOf<"members list">[number];

/** What of a member a change may touch. */
export type Rights = Pick<Member, "roles" | "isDisabled">;

/** Something to think about before a change, which the server does not refuse. */
export type Warning = "last_approver" | "own_administration";

const acts = ({ roles, isDisabled }: Rights, role: string): boolean =>
  !isDisabled && roles.includes(role);

/**
 * What a change of a member's rights would do that is easily overlooked: leave a side without an
 * approver, so that two keys are stuck; or take one's own administration.
 */
export function warningsOf(
  members: readonly Member[],
  member: Member,
  after: Rights,
  me: string,
): readonly Warning[] {
  const loses = (role: string) => acts(member, role) && !acts(after, role);
  const others = members.filter(({ id, party }) => id !== member.id && party === member.party);
  return [
    ...(loses("approver") && !others.some((one) => acts(one, "approver"))
      ? (["last_approver"] as const)
      : []),
    ...(member.id === me && loses("administrator") ? (["own_administration"] as const) : []),
  ];
}

/** The governments among whose members nobody can turn the key, though somebody is there. */
export const sidesWithoutApprover = (members: readonly Member[]): readonly string[] =>
  [...new Set(members.map(({ party }) => party))].filter(
    (side) => !members.some((one) => one.party === side && acts(one, "approver")),
  );
