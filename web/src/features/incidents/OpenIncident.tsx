import { useState } from "react";
import { useAnswer } from "../../api/useAnswer.ts";
import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

const ORIGINS = ["observation", "scenario"] as const;
const VISIBILITIES = ["organisation", "party", "all"] as const;

/** Opens an incident from a scenario or an observation. */
export function OpenIncident({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const words = useRoomWords(incidentWords).open;
  const [origin, setOrigin] = useState<(typeof ORIGINS)[number]>("observation");
  const scenarios = useAnswer("scenario list", origin === "scenario" ? {} : undefined);
  const open = useChange("incidents open");
  return (
    <section className="figure" aria-labelledby="open-incident">
      <header className="figure-head">
        <h2 id="open-incident">{words.title}</h2>
      </header>
      <div className="figure-body">
        <Form
          label={words.title}
          submit={words.submit}
          error={open.error}
          isPending={open.isPending}
          onSend={async ({ title = "", seen = "", visibility }) => {
            const seenBy = VISIBILITIES.find((one) => one === visibility) ?? "organisation";
            const opened = await open.mutateAsync({ title, seen, origin, visibility: seenBy });
            onOpen(opened.id);
          }}
        >
          <label>
            {words.name}
            <input name="title" required maxLength={500} />
          </label>
          <label>
            {words.origin}
            <select
              value={origin}
              onChange={({ target }) =>
                setOrigin(ORIGINS.find((one) => one === target.value) ?? "observation")
              }
            >
              {ORIGINS.map((one) => (
                <option key={one} value={one}>
                  {words.origins[one]}
                </option>
              ))}
            </select>
          </label>
          {origin === "scenario" ? (
            <label>
              {words.scenario}
              <select name="seen" required>
                {scenarios.data?.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <label>
              {words.seen}
              <textarea name="seen" required rows={3} maxLength={4000} />
            </label>
          )}
          <label>
            {words.visibility}
            <select name="visibility">
              {VISIBILITIES.map((one) => (
                <option key={one} value={one}>
                  {words.visibilities[one]}
                </option>
              ))}
            </select>
          </label>
        </Form>
      </div>
    </section>
  );
}
