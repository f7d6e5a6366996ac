import { useState } from "react";
import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { ScenarioOptions } from "../../parts/ScenarioOptions.tsx";
import { readVisibility, VisibilityChoice } from "../../parts/VisibilityChoice.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { incidentWords } from "./words.ts";

const ORIGINS = ["observation", "scenario"] as const;

/** Opens an incident from a scenario or an observation. */
export function OpenIncident({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const words = useRoomWords(incidentWords).open;
  const [origin, setOrigin] = useState<(typeof ORIGINS)[number]>("observation");
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
            const seenBy = readVisibility(visibility);
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
                <ScenarioOptions />
              </select>
            </label>
          ) : (
            <label>
              {words.seen}
              <textarea name="seen" required rows={3} maxLength={4000} />
            </label>
          )}
          <VisibilityChoice />
        </Form>
      </div>
    </section>
  );
}
