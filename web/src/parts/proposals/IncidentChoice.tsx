import { useAnswer } from "../../api/useAnswer.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { proposalWords } from "./words.ts";

/** The open incident that a proposal answers, where there is one. */
export function IncidentChoice() {
  const words = useRoomWords(proposalWords).propose;
  const { data: incidents = [] } = useAnswer("incidents list", {});
  const open = incidents.filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  return (
    <label>
      {words.incident}
      <select name="incident">
        <option value="">{words.noIncident}</option>
        {open.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
