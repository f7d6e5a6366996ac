import type { OutputOf } from "../../../../src/operations/index.ts";
import { useChange } from "../../api/useChange.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Form } from "../../parts/Form.tsx";
import { Section } from "../../parts/Section.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** What was written down, in order. */
export function Notes({
  incident,
  isOpen,
}: {
  readonly incident: OutputOf<"incidents show">;
  readonly isOpen: boolean;
}) {
  const words = useRoomWords(incidentWords).notes;
  const add = useChange("incidents note");
  return (
    <Section title={words.title}>
      {incident.notes.length === 0 && <Empty>{words.none}</Empty>}
      <ol className="sayings">
        {incident.notes.map(({ id, text, name, party, at }) => (
          <li key={id}>
            {text}
            <small>
              {name} ({party}), <When at={at} />
            </small>
          </li>
        ))}
      </ol>
      {isOpen && (
        <div className="no-print">
          <Form
            label={words.add}
            submit={words.add}
            error={add.error}
            isPending={add.isPending}
            onSend={({ note = "" }) => add.mutateAsync({ id: incident.id, note })}
          >
            <label>
              {words.text}
              <textarea name="note" required rows={2} maxLength={4000} />
            </label>
          </Form>
        </div>
      )}
    </Section>
  );
}
