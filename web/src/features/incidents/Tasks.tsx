import type { OutputOf } from "../../../../src/operations/index.ts";
import { useChange } from "../../api/useChange.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { ScrollBox } from "../../parts/ScrollBox.tsx";
import { Section } from "../../parts/Section.tsx";
import { When } from "../../parts/When.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { AddTask } from "./AddTask.tsx";
import { TakePlan } from "./TakePlan.tsx";
import { incidentWords } from "./words.ts";

const STATES = ["open", "done", "dropped"] as const;

/** Tasks with owners and dates, the earliest due first. */
export function Tasks({
  incident,
  isOpen,
}: {
  readonly incident: OutputOf<"incidents show">;
  readonly isOpen: boolean;
}) {
  const words = useRoomWords(incidentWords).tasks;
  const setTask = useChange("incidents set-task");
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Section title={words.title}>
      {incident.tasks.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ScrollBox label={words.title}>
          <table>
            <caption className="unseen">{words.title}</caption>
            <thead>
              <tr>
                <th scope="col">{words.due}</th>
                <th scope="col">{words.task}</th>
                <th scope="col">{words.owner}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {incident.tasks.map(({ id, title, owner, due, state }) => (
                <tr key={id} data-state={state}>
                  <td>
                    <When at={due} isDay />{" "}
                    {state === "open" && due < today && <b className="late">{words.late}</b>}
                  </td>
                  <th scope="row">{title}</th>
                  <td>{owner}</td>
                  <td>
                    {isOpen ? (
                      <select
                        aria-label={`${words.state}: ${title}`}
                        value={state}
                        onChange={({ target }) => {
                          const next = STATES.find((one) => one === target.value);
                          if (next) setTask.mutate({ id: incident.id, task: id, state: next });
                        }}
                      >
                        {STATES.map((one) => (
                          <option key={one} value={one}>
                            {words.states[one]}
                          </option>
                        ))}
                      </select>
                    ) : (
                      words.states[state]
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {setTask.error && <Failure error={setTask.error} />}
      {isOpen && (
        <div className="no-print side-by-side">
          <AddTask id={incident.id} />
          <TakePlan id={incident.id} />
        </div>
      )}
    </Section>
  );
}
