import type { Scenario } from "../../../../src/scenario/index.ts";
import type { SentDocument } from "../../api/ask.ts";
import { keptName } from "../../api/keptName.ts";
import { useSession } from "../../api/session.ts";
import { useChange } from "../../api/useChange.ts";
import { Form } from "../../parts/Form.tsx";
import { readVisibility, VisibilityChoice } from "../../parts/VisibilityChoice.tsx";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { stressWords } from "./words.ts";

/** Keeps the sentences as a scenario in the store, or as a new version of one that is there. */
export function KeepScenario({
  scenario,
  id,
  onKept,
}: {
  /** Undefined while there is none that can be run. */
  readonly scenario: Scenario | undefined;
  /** Id that is offered. */
  readonly id: string | undefined;
  /** Hears the name of what was kept, as an address names it. */
  readonly onKept: (name: string) => void;
}) {
  const words = useRoomWords(stressWords).keep;
  const language = useLanguage();
  const { data: session } = useSession();
  const save = useChange("scenario save");
  if (!session?.permissions.includes("draft") || (!scenario && !save.data)) return null;
  const keep = async (fields: Readonly<Record<string, string>>) => {
    const { id: own = "", titleEn: en = "", titleJa: ja = "" } = fields;
    const title = { ...(en !== "" && { en }), ...(ja !== "" && { ja }) };
    const content = { ...scenario, id: own, title } as unknown as SentDocument;
    const visibility = readVisibility(fields.visibility);
    const kept = await save.mutateAsync({ id: own, scenario: content, visibility });
    onKept(keptName(kept.id));
  };
  // One's own language first; the other may be left out, and then shows as what it is.
  const titles = language === "ja" ? (["ja", "en"] as const) : (["en", "ja"] as const);
  return (
    <details className="keep">
      <summary>{words.title}</summary>
      {scenario && (
        <Form
          label={words.title}
          submit={words.submit}
          error={save.error}
          isPending={save.isPending}
          onSend={keep}
        >
          <label>
            {words.id}
            <input
              name="id"
              required
              maxLength={60}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              title={words.idHint}
              defaultValue={id}
            />
          </label>
          {titles.map((one) => (
            <label key={one}>
              {words.names[one]}
              <input
                name={one === "en" ? "titleEn" : "titleJa"}
                lang={one}
                required={one === language}
                maxLength={500}
                defaultValue={scenario.title[one]}
              />
            </label>
          ))}
          <VisibilityChoice />
        </Form>
      )}
      {save.data && <p role="status">{words.kept(save.data.id, save.data.version)}</p>}
    </details>
  );
}
