import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { Section } from "../../parts/Section.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** Closes an incident and says how it ended. */
export function CloseIncident({ id }: { readonly id: string }) {
  const words = useRoomWords(incidentWords).close;
  const close = useChange("incidents close");
  return (
    <div className="no-print">
      <Section title={words.title}>
        <Form
          label={words.title}
          submit={words.submit}
          error={close.error}
          isPending={close.isPending}
          onSend={({ outcome = "" }) => close.mutateAsync({ id, outcome })}
        >
          <label>
            {words.text}
            <textarea name="outcome" required rows={2} maxLength={4000} />
          </label>
        </Form>
      </Section>
    </div>
  );
}
