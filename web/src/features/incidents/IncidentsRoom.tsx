import { getRouteApi } from "@tanstack/react-router";
import { useAnswer } from "../../api/useAnswer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Empty } from "../../parts/Empty.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { IncidentFile } from "./IncidentFile.tsx";
import { IncidentList } from "./IncidentList.tsx";
import "./incidents.css";
import { OpenIncident } from "./OpenIncident.tsx";
import { incidentWords } from "./words.ts";

const route = getRouteApi("/incidents");

/** Where a group works on something that happened. */
export function IncidentsRoom() {
  const words = useRoomWords(incidentWords);
  const { id } = route.useSearch();
  const navigate = route.useNavigate();
  const incidents = useAnswer("incidents list", {});
  const file = useAnswer("incidents show", id === undefined ? undefined : { id });
  return (
    <>
      <header className="room-head">
        <h1>{words.title}</h1>
        <p>{words.about}</p>
      </header>
      <div className="incident-layout">
        <div className="stack no-print">
          <Answer of={incidents}>
            {(answer) => <IncidentList incidents={answer} chosen={id} />}
          </Answer>
          <OpenIncident onOpen={(opened) => navigate({ search: { id: opened } })} />
        </div>
        {id === undefined ? (
          <Empty>{words.choose}</Empty>
        ) : (
          <Answer of={file}>{(answer) => <IncidentFile incident={answer} />}</Answer>
        )}
      </div>
    </>
  );
}
