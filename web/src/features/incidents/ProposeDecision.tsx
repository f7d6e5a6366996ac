import { useChange } from "../../api/useChange.ts";
import { deadlineFrom } from "../../parts/deadline.ts";
import { Form } from "../../parts/Form.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** Characters of a decision that stand in the title of its proposal. */
const TITLE_MAX = 120;

/** Proposes a decision that binds both sides. */
export function ProposeDecision({ incident }: { readonly incident: string }) {
  const words = useRoomWords(incidentWords).decisions;
  const make = useChange("proposals make");
  return (
    <Form
      label={words.proposeLabel}
      submit={words.propose}
      error={make.error}
      isPending={make.isPending}
      onSend={({ decision = "" }) =>
        make.mutateAsync({
          kind: "incident_decision",
          title: decision.slice(0, TITLE_MAX),
          content: { incident, decision },
          deadline: deadlineFrom(new Date()),
        })
      }
    >
      <label>
        {words.text}
        <textarea name="decision" required rows={2} maxLength={4000} />
      </label>
    </Form>
  );
}
