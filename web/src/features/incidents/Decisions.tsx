import type { OutputOf } from "../../../../src/operations/index.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useChange } from "../../api/useChange.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { Form } from "../../parts/Form.tsx";
import { ProposalList } from "../../parts/proposals/ProposalList.tsx";
import { Section } from "../../parts/Section.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { ProposeDecision } from "./ProposeDecision.tsx";
import { incidentWords } from "./words.ts";

/** What was decided, by one side or under both keys. */
export function Decisions({
  incident,
  isOpen,
}: {
  readonly incident: OutputOf<"incidents show">;
  readonly isOpen: boolean;
}) {
  const words = useRoomWords(incidentWords);
  const proposals = useAnswer("proposals list", {});
  const decide = useChange("incidents decide");
  const own = (proposals.data ?? []).filter(
    ({ kind, content }) => kind === "incident_decision" && content.incident === incident.id,
  );
  const approved = own.filter(({ state }) => state === "approved" || state === "carried_out");
  return (
    <Section title={words.decisions.title}>
      {incident.decisions.length === 0 && <Empty>{words.decisions.none}</Empty>}
      <ol className="sayings">
        {incident.decisions.map(({ id, text, name, party, at, proposal }) => (
          <li key={id}>
            {text}
            <small>
              {name} ({party}), <When at={at} />{" "}
              {proposal !== null && <span className="badge">●● {words.decisions.bothKeys}</span>}
            </small>
          </li>
        ))}
      </ol>
      <Answer of={proposals}>
        {() => (
          <>
            <h3>{words.proposals}</h3>
            <ProposalList proposals={own} />
          </>
        )}
      </Answer>
      {isOpen && (
        <div className="no-print side-by-side">
          <Form
            label={words.decisions.add}
            submit={words.decisions.add}
            error={decide.error}
            isPending={decide.isPending}
            onSend={({ decision = "", proposal = "" }) =>
              decide.mutateAsync({
                id: incident.id,
                decision,
                ...(proposal === "" ? {} : { proposal }),
              })
            }
          >
            <label>
              {words.decisions.text}
              <textarea name="decision" required rows={2} maxLength={4000} />
            </label>
            <label>
              {words.decisions.proposal}
              <select name="proposal">
                <option value="">{words.decisions.oneSide}</option>
                {approved.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          </Form>
          <ProposeDecision incident={incident.id} />
        </div>
      )}
    </Section>
  );
}
