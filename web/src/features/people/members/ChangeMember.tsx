import { type FormEvent, useEffect, useState } from "react";
import type { Role } from "../../../../../src/authority/index.ts";
import type { InputOf, OutputOf } from "../../../../../src/operations/index.ts";
import { Refusal } from "../../../api/problem.ts";
import { useChange } from "../../../api/useChange.ts";
import { Failure } from "../../../parts/Failure.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { isRole } from "../sayRoles.ts";
import { peopleWords } from "../words.ts";
import { RoleBoxes } from "./RoleBoxes.tsx";
import { warningsOf } from "./warnings.ts";

/** HTTP status of a change of something that has changed since it was read. */
const STALE = 412;

type Member = OutputOf<"members list">[number];

/** Changes a member's name and roles, keeps them out or lets them in; asks twice where much is at stake. */
export function ChangeMember({
  member,
  members,
  me,
  tag,
  onStale,
}: {
  readonly member: Member;
  readonly members: readonly Member[];
  readonly me: string;
  readonly tag: string | undefined;
  readonly onStale: () => void;
}) {
  const words = useRoomWords(peopleWords).sheet;
  const change = useChange("members change", tag);
  const [draft, setDraft] = useState(member);
  const [isSure, setSure] = useState(false);
  // What somebody else changed meanwhile comes before what was begun here.
  useEffect(() => setDraft(member), [member]);
  const edit = (part: Partial<Member>) => {
    setSure(false);
    change.reset();
    setDraft({ ...draft, ...part });
  };
  const warnings = warningsOf(members, member, draft, me);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { id, name, isDisabled } = draft;
    const roles: readonly Role[] = draft.roles.filter(isRole);
    const access = isDisabled ? "keep_out" : "let_in";
    const input: InputOf<"members change"> = { id, name, roles: [...roles], access };
    await change.mutateAsync(input).catch((error: unknown) => {
      if (error instanceof Refusal && error.problem.status === STALE) onStale();
    });
    setSure(false);
  };
  return (
    <form className="form" aria-label={words.change} onSubmit={send}>
      <h3>{words.change}</h3>
      <label>
        {words.name}
        <input
          name="name"
          required
          maxLength={200}
          value={draft.name}
          onChange={({ target }) => edit({ name: target.value })}
        />
      </label>
      <RoleBoxes
        label={words.roles}
        roles={draft.roles}
        onChoose={(roles) => edit({ roles: [...roles] })}
      />
      <div className="check-boxes">
        <label>
          <input
            type="checkbox"
            name="keepOut"
            checked={draft.isDisabled}
            onChange={({ target }) => edit({ isDisabled: target.checked })}
          />
          <span>
            {words.keepOut}
            <small>{words.keepOutAbout}</small>
          </span>
        </label>
      </div>
      {warnings.length > 0 && (
        <div className="failure" role="alert">
          {warnings.map((one) => (
            <p key={one}>{words.warnings[one](member.party)}</p>
          ))}
          <div className="check-boxes">
            <label>
              <input
                type="checkbox"
                name="sure"
                required
                checked={isSure}
                onChange={({ target }) => setSure(target.checked)}
              />
              {words.understood}
            </label>
          </div>
        </div>
      )}
      {change.error && <Failure error={change.error} />}
      <button
        type="submit"
        className="primary"
        disabled={change.isPending || draft.roles.length === 0}
      >
        {words.save}
      </button>
      <p role="status">{change.isSuccess && `✓ ${words.saved}`}</p>
    </form>
  );
}
