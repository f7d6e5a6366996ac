import { useSession } from "../../../api/session.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { Answer } from "../../../parts/Answer.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { usePeopleAddress } from "../usePeopleAddress.ts";
import { peopleWords } from "../words.ts";
import { AddMember } from "./AddMember.tsx";
import { MemberSheet } from "./MemberSheet.tsx";
import { MembersFigure } from "./MembersFigure.tsx";
import { RoleTable } from "./RoleTable.tsx";
import { useMembers } from "./useMembers.ts";
import { sidesWithoutApprover } from "./warnings.ts";

/** The members of a side; administrators add and change them. */
export function MembersView() {
  const words = useRoomWords(peopleWords);
  const [{ member: chosen }] = usePeopleAddress();
  const { data: session } = useSession();
  const isAdministrator = session?.permissions.includes("administer") ?? false;
  const seen = useMembers();
  const known = useAnswer("organisations list", {});
  const ways = useAnswer("members sign-in", isAdministrator ? {} : undefined);
  return (
    <div className="stack">
      {!isAdministrator && <p className="figure-unit">{words.readOnly}</p>}
      <Answer of={seen}>
        {({ members, tag }) => (
          <div className="stack">
            {sidesWithoutApprover(members).map((side) => (
              <p key={side} className="notice" role="status">
                {words.members.noApprover(side)}
              </p>
            ))}
            <MembersFigure
              members={members}
              ways={ways.data}
              organisations={known.data?.organisations}
              isAdministrator={isAdministrator}
            />
            {isAdministrator && chosen !== undefined && (
              <MemberSheet
                key={chosen}
                id={chosen}
                members={members}
                ways={ways.data}
                tag={tag}
                onStale={() => seen.refetch()}
              />
            )}
          </div>
        )}
      </Answer>
      {isAdministrator && <AddMember />}
      <RoleTable />
    </div>
  );
}
