import { useState } from "react";
import type { Role } from "../../../../../src/authority/index.ts";
import { useSession } from "../../../api/session.ts";
import { useAnswer } from "../../../api/useAnswer.ts";
import { useChange } from "../../../api/useChange.ts";
import { Answer } from "../../../parts/Answer.tsx";
import { Empty } from "../../../parts/Empty.tsx";
import { Form } from "../../../parts/Form.tsx";
import { Section } from "../../../parts/Section.tsx";
import { useRoomWords } from "../../../words/useWords.ts";
import { usePeopleAddress } from "../usePeopleAddress.ts";
import { peopleWords } from "../words.ts";
import { RoleBoxes } from "./RoleBoxes.tsx";

/** Adds a member to an organisation of one's own side; whoever sits at the machine, to any. */
export function AddMember() {
  const words = useRoomWords(peopleWords).add;
  const { data: session } = useSession();
  const [, set] = usePeopleAddress();
  const known = useAnswer("organisations list", {});
  const add = useChange("members add");
  const [roles, setRoles] = useState<readonly Role[]>(["viewer"]);
  const isOver = (party: string) => session?.mode === "single-user" || party === session?.party;
  return (
    <div className="no-print">
      <Section title={words.title}>
        <Answer of={known}>
          {({ organisations }) => {
            const own = organisations.filter(
              ({ party, kind }) => isOver(party) && kind !== "operator",
            );
            if (own.length === 0) return <Empty>{words.noOrganisation}</Empty>;
            return (
              <Form
                label={words.title}
                submit={words.submit}
                error={add.error}
                isPending={add.isPending || roles.length === 0}
                onSend={async ({ id = "", name = "", organisation = "", identity = "" }) => {
                  await add.mutateAsync({
                    ...{ id, name, organisation, roles: [...roles] },
                    ...(identity === "" ? {} : { identity }),
                  });
                  setRoles(["viewer"]);
                  set({ member: id });
                }}
              >
                <div className="side-by-side">
                  <label>
                    {words.id}
                    <input
                      name="id"
                      required
                      autoComplete="off"
                      spellCheck={false}
                      maxLength={80}
                      placeholder={words.idHint}
                    />
                  </label>
                  <label>
                    {words.name}
                    <input name="name" required maxLength={200} autoComplete="off" />
                  </label>
                  <label>
                    {words.organisation}
                    <select name="organisation" required>
                      {own.map(({ id, party, name }) => (
                        <option key={id} value={id}>
                          {`${name} (${party})`}
                        </option>
                      ))}
                    </select>
                  </label>
                  <label>
                    {words.identity}
                    <input name="identity" maxLength={500} autoComplete="off" spellCheck={false} />
                  </label>
                </div>
                <RoleBoxes label={words.roles} roles={roles} onChoose={setRoles} />
              </Form>
            );
          }}
        </Answer>
        <p role="status">{add.data && `✓ ${words.done(add.data.name)}`}</p>
      </Section>
    </div>
  );
}
