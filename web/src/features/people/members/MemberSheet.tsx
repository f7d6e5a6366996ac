import { useCallback, useEffect, useRef } from "react";
import type { OutputOf } from "../../../../../src/operations/index.ts";
import { useSession } from "../../../api/session.ts";
import { Empty } from "../../../parts/Empty.tsx";
import { useEscape } from "../../../parts/useEscape.ts";
import { useRoomWords } from "../../../words/useWords.ts";
import { usePeopleAddress } from "../usePeopleAddress.ts";
import { peopleWords } from "../words.ts";
import { ChangeMember } from "./ChangeMember.tsx";
import { SetPassword } from "./SetPassword.tsx";
import type { WayIn } from "./stateOf.ts";

/** A member on the table: their rights, their password. */
export function MemberSheet({
  id,
  members,
  ways,
  tag,
  onStale,
}: {
  readonly id: string;
  readonly members: OutputOf<"members list">;
  readonly ways: readonly WayIn[] | undefined;
  readonly tag: string | undefined;
  readonly onStale: () => void;
}) {
  const words = useRoomWords(peopleWords).sheet;
  const [, set] = usePeopleAddress();
  const { data: session } = useSession();
  const close = useCallback(() => set({ member: undefined }), [set]);
  useEscape(close);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const member = members.find((one) => one.id === id);
  return (
    <section className="figure no-print" aria-labelledby="member-sheet">
      <header className="figure-head">
        <h2 id="member-sheet" ref={heading} tabIndex={-1}>
          {words.title(member?.name ?? id)}
        </h2>
        <div className="figure-tools">
          <button type="button" onClick={close}>
            {words.close} <kbd>Esc</kbd>
          </button>
        </div>
      </header>
      <div className="figure-body">
        {member === undefined ? (
          <Empty>{words.unknown(id)}</Empty>
        ) : (
          <div className="side-by-side">
            <ChangeMember
              member={member}
              members={members}
              me={session?.member?.id ?? ""}
              tag={tag}
              onStale={onStale}
            />
            <SetPassword
              member={member}
              way={ways?.find((one) => one.id === id)}
              isOwn={session?.mode === "team" && session.member?.id === id}
            />
          </div>
        )}
      </div>
    </section>
  );
}
