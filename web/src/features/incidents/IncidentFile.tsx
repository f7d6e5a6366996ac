import type { OutputOf } from "../../../../src/operations/index.ts";
import { When } from "../../parts/When.tsx";
import { useRoomWords, useWords } from "../../words/useWords.ts";
import { BegunWith } from "./BegunWith.tsx";
import { CloseIncident } from "./CloseIncident.tsx";
import { Decisions } from "./Decisions.tsx";
import { FileExport } from "./FileExport.tsx";
import { IncidentLog } from "./IncidentLog.tsx";
import { Notes } from "./Notes.tsx";
import { Tasks } from "./Tasks.tsx";
import { incidentWords } from "./words.ts";

/** An incident with all that belongs to it. */
export function IncidentFile({ incident }: { readonly incident: OutputOf<"incidents show"> }) {
  const words = useRoomWords(incidentWords);
  const { names } = useWords().visibility;
  const isOpen = incident.state === "open";
  return (
    <div className="stack">
      <section className="figure" aria-labelledby="incident-title">
        <header className="figure-head">
          <h2 id="incident-title">{incident.title}</h2>
          <span className="badge">{words.states[incident.state]}</span>
          <FileExport id={incident.id} />
        </header>
        <p className="figure-note">
          <When at={incident.openedAt} /> {words.opened(incident.member, incident.party)} ·{" "}
          {names[incident.visibility]}
        </p>
        <div className="figure-body">
          <BegunWith incident={incident} />
          {incident.outcome !== null && (
            <p>
              <b>{words.outcome}</b>: {incident.outcome}
            </p>
          )}
        </div>
      </section>
      <Tasks incident={incident} isOpen={isOpen} />
      <Decisions incident={incident} isOpen={isOpen} />
      <Notes incident={incident} isOpen={isOpen} />
      <IncidentLog id={incident.id} />
      {isOpen && <CloseIncident id={incident.id} />}
    </div>
  );
}
