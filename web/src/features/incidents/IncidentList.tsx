import { Link } from "@tanstack/react-router";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { Empty } from "../../parts/Empty.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

/** Incidents that whoever looks may see. */
export function IncidentList({
  incidents,
  chosen,
}: {
  readonly incidents: OutputOf<"incidents list">;
  readonly chosen: string | undefined;
}) {
  const words = useRoomWords(incidentWords);
  return (
    <section className="figure" aria-labelledby="incident-list">
      <header className="figure-head">
        <h2 id="incident-list">{words.list}</h2>
      </header>
      <div className="figure-body">
        {incidents.length === 0 && <Empty>{words.none}</Empty>}
        <ul className="incident-list">
          {incidents.map(({ id, title, state, openedAt, party }) => (
            <li key={id} data-chosen={id === chosen || undefined}>
              <Link to="/incidents" search={{ id }}>
                {title}
              </Link>
              <small>
                {words.states[state]} · {party} · <When at={openedAt} />
              </small>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
