import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { Section } from "../../parts/Section.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { peopleWords } from "./words.ts";

const KINDS = ["ministry", "agency", "company"] as const;

/** Adds an organisation to one's own side; whoever sits at the machine, to either. */
export function AddOrganisation({
  parties,
}: {
  readonly parties: readonly { readonly id: string; readonly name: string }[];
}) {
  const words = useRoomWords(peopleWords).organisations;
  const add = useChange("organisations add");
  return (
    <div className="no-print">
      <Section title={words.add}>
        <Form
          label={words.add}
          submit={words.submit}
          error={add.error}
          isPending={add.isPending}
          onSend={({ id = "", party = "", kind, nameEn = "", nameJa = "" }) =>
            add.mutateAsync({
              ...{ id, party, nameEn, nameJa },
              kind: KINDS.find((one) => one === kind) ?? "ministry",
            })
          }
        >
          <div className="side-by-side">
            <label>
              {words.id}
              <input name="id" required maxLength={80} autoComplete="off" spellCheck={false} />
            </label>
            <label>
              {words.party}
              <select name="party" required>
                {parties.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.kind}
              <select name="kind" required>
                {KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.nameEn}
              <input name="nameEn" lang="en" required maxLength={200} />
            </label>
            <label>
              {words.nameJa}
              <input name="nameJa" lang="ja" required maxLength={200} />
            </label>
          </div>
        </Form>
        <p role="status">{add.data && `✓ ${words.done(add.data.name)}`}</p>
      </Section>
    </div>
  );
}
